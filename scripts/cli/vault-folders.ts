import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { NotePath } from '../../src/note-path';
import { offloadedNote } from '../../src/vault/icloud';
import type { Problem } from '../../src/vault/note';
import type { FolderLists } from '../../src/vault/unseen-notes';
import { looksLikeConfig } from './config-folder';
import { leftBehind } from './drafts';
import { englishMessage } from './english-message';

/**
 * The folder of a vault, without links in its own path.
 * @throws Error with a sentence for the user where there is no such folder
 */
export async function vaultRoot(folder: string): Promise<string> {
	try {
		const root = await realpath(folder);
		if ((await stat(root)).isDirectory()) return root;
	} catch {
		// Said below, in words.
	}
	throw new Error(`There is no vault at ${folder}; give the folder that holds your notes`);
}

/** The notes of a vault, by their paths. */
export interface FoundNotes {
	readonly paths: NotePath[];
	/** Notes that are in iCloud only. Links lead to them all the same. */
	readonly offloaded: NotePath[];
	/** What cannot be entered. */
	readonly leftOut: Problem[];
}

/** A folder of notes, and what lies in it. */
export interface FoundVault extends FoundNotes {
	/** The folder, without links in its own path. */
	readonly root: string;
	/** The folder of settings, which holds no notes; null for one that is hidden. */
	readonly config: string | null;
}

/**
 * Finds the notes of a vault.
 *
 * @param config the folder of settings, which holds no notes; null for one that is hidden
 * @throws Error with a sentence for the user where there is no such folder
 */
export async function findVault(folder: string, config: string | null): Promise<FoundVault> {
	const root = await vaultRoot(folder);
	const found = await findNotes(root, config);
	found.paths.sort();
	return { root, config, ...found };
}

/**
 * Finds all notes below a folder. Hidden folders are passed by.
 *
 * @param config the folder of settings, which holds no notes and need not be hidden; null where it is
 */
export async function findNotes(
	root: string,
	config: string | null,
	folder = '',
	found: FoundNotes = { paths: [], offloaded: [], leftOut: [] },
): Promise<FoundNotes> {
	for (const entry of await entriesOf(root, folder, found.leftOut)) {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (path === config) continue;
		const note = entry.name.startsWith('.') ? offloadedNote(path) : null;
		if (note !== null) found.offloaded.push(note);
		else if (entry.name.startsWith('.top-of-mind-')) found.leftOut.push(...(await leftBehind(root, path)));
		if (entry.name.startsWith('.')) continue;
		if (entry.isSymbolicLink()) found.leftOut.push(...(await leftOutLink(root, path)));
		else if (entry.isDirectory()) await findNotes(root, config, path, found);
		else if (entry.isFile() && /\.md$/i.test(entry.name)) found.paths.push(path);
	}
	return found;
}

/** The folders of a vault with all that is hidden, links left out. */
export function folderListsOf(root: string, config: string | null): FolderLists {
	return {
		async list(folder) {
			const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
			const named = (wanted: Dirent[]): string[] =>
				wanted.map(({ name }) => (folder === '' ? name : `${folder}/${name}`));
			return {
				files: named(entries.filter((entry) => entry.isFile())),
				folders: named(entries.filter((entry) => entry.isDirectory())),
			};
		},
		isConfig: (folder) => folder === config || (/^\.[^/]*$/.test(folder) && looksLikeConfig(root, folder)),
	};
}

async function entriesOf(root: string, folder: string, leftOut: Problem[]): Promise<Dirent[]> {
	try {
		return await readdir(join(root, folder), { withFileTypes: true });
	} catch {
		leftOut.push({
			path: folder,
			problem: englishMessage('the folder cannot be opened, so its notes are left out; change its permissions'),
		});
		return [];
	}
}

/**
 * A link is not followed, because it may lead out of the vault. The app follows links, so whoever lies behind one is
 * missed here.
 */
async function leftOutLink(root: string, path: string): Promise<Problem[]> {
	const target = await stat(join(root, path)).catch(() => null);
	if (target?.isDirectory() === true) {
		return [
			{
				path,
				problem: englishMessage(
					'it is a link to a folder, which is not followed, so the notes in it are left out; put the folder itself there',
				),
			},
		];
	}
	if (!/\.md$/i.test(path)) return [];
	return [
		{
			path,
			problem: englishMessage(
				'it is a link to another file, which is not followed, so it is left out; put the note itself there',
			),
		},
	];
}
