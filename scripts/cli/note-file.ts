import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { NotePath } from '../../src/note-path';
import { VaultError } from '../../src/vault/vault';
import { verbatim } from './verbatim';

/** How old (milliseconds) a text beside its note must be to have been left behind. */
const leftBehindAfter = 600_000;

/** Somebody else wrote the file between our reading and our writing: try again with what it holds now. */
export class ChangedMeanwhile extends Error {}

/** The text of a note on disk. Refuses what lies outside the vault, and what could not be written back byte for byte. */
export async function readNoteFile(root: string, path: NotePath): Promise<string> {
	return explained(path, async () => {
		const file = await fileInside(root, path);
		const info = await lstat(file);
		if (info.isDirectory()) throw new VaultError(path, verbatim('there is a folder where this note should be; rename or move the folder'));
		if (info.isSymbolicLink()) throw new VaultError(path, verbatim('it is a link to another file, which is not followed; put the note itself there'));
		const bytes = await readFile(file);
		const text = bytes.toString('utf8');
		if (!Buffer.from(text, 'utf8').equals(bytes)) {
			throw new VaultError(path, verbatim('it is not UTF-8 text, so it is left alone; save it as UTF-8'));
		}
		return text;
	});
}

/**
 * Writes a note's new text in place of `expected`, as one step: to a new file beside it, which then takes its name. Keeps
 * the file's mode.
 * @throws ChangedMeanwhile where the note no longer holds `expected`
 */
export async function replaceNoteFile(root: string, path: NotePath, expected: string, text: string): Promise<void> {
	await explained(path, async () => {
		const file = await fileInside(root, path);
		const { mode } = await lstat(file);
		// Renaming would get past a read-only file: its owner does not want it written.
		if ((mode & 0o222) === 0) throw new VaultError(path, verbatim('it is read-only; make it writable and run this again'));
		await writeBeside(file, text, mode, async () => {
			if ((await readNoteFile(root, path)) !== expected) throw new ChangedMeanwhile();
		});
	});
}

/** Makes a note, and the folders it lies in, as one step too. Refuses where there is something already. */
export async function createNoteFile(root: string, path: NotePath, text: string): Promise<void> {
	await explained(path, async () => {
		await makeFolders(root, path);
		const file = await fileInside(root, path);
		await writeBeside(file, text, null, async () => {
			if (await isThere(file)) throw explanation(path, 'EEXIST');
		});
	});
}

/** Writes a file under a name of its own, which it gives up for `file` once `check` has passed. */
async function writeBeside(file: string, text: string, mode: number | null, check: () => Promise<void>): Promise<void> {
	// A short name: with the note's own name in it, it could be longer than the disk allows.
	const beside = join(dirname(file), `.top-of-mind-${randomBytes(6).toString('hex')}.tmp`);
	await clearLeftBehind(dirname(file));
	try {
		await writeFile(beside, text, { encoding: 'utf8', flag: 'wx' });
		if (mode !== null) await chmod(beside, mode & 0o7777);
		await check();
		await rename(beside, file);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

/** Removes what a run has left that ended in the middle of a write; what is younger may be another run's at work. */
async function clearLeftBehind(folder: string): Promise<void> {
	const drafts = (await readdir(folder)).filter((name) => /^\.top-of-mind-[0-9a-f]{12}\.tmp$/.test(name));
	for (const draft of drafts.map((name) => join(folder, name))) {
		const { mtimeMs } = await lstat(draft);
		if (Date.now() - mtimeMs > leftBehindAfter) await rm(draft, { force: true });
	}
}

/** Folders are made one by one, so that none is made behind a link that leads out of the vault. */
async function makeFolders(root: string, path: NotePath): Promise<void> {
	const folder = dirname(path);
	if (folder === '.') return;
	let made = '';
	for (const part of folder.split('/')) {
		made = made === '' ? part : `${made}/${part}`;
		await fileInside(root, made);
		try {
			await mkdir(join(root, made), { recursive: true });
		} catch (error) {
			throw codeOf(error) === 'EEXIST' ? explanation(path, 'ENOTDIR') : error;
		}
	}
}

async function isThere(file: string): Promise<boolean> {
	try {
		await lstat(file);
		return true;
	} catch {
		return false;
	}
}

async function fileInside(root: string, path: NotePath): Promise<string> {
	const file = join(root, path);
	const folder = await realpath(dirname(file));
	if (folder !== root && !folder.startsWith(root.endsWith(sep) ? root : root + sep)) {
		throw new VaultError(path, verbatim('its folder is a link that leads out of the vault, which is not followed'));
	}
	return file;
}

const explanations: Readonly<Record<string, string>> = {
	ENOENT: 'the note is not there any more; check its name and run this again',
	ENOTDIR: 'there is a file where one of its folders should be; rename or move that file',
	EISDIR: 'there is a folder where this note should be; rename or move the folder',
	EEXIST: 'something is there already by that name; run this again',
	EACCES: 'it may not be read or written; change its permissions and run this again',
	EPERM: 'it may not be read or written; change its permissions and run this again',
	EROFS: 'the disk is read-only, so nothing was written; make it writable and run this again',
	ENOSPC: 'the disk is full, so nothing was written; make room and run this again',
	EDQUOT: 'the disk is full, so nothing was written; make room and run this again',
	EBUSY: 'another program has it locked, so nothing was written; run this again in a moment',
	ENAMETOOLONG: 'its name is too long for this disk; shorten it',
};

async function explained<Value>(path: NotePath, act: () => Promise<Value>): Promise<Value> {
	try {
		return await act();
	} catch (error) {
		const code = codeOf(error);
		throw code === null ? error : explanation(path, code);
	}
}

function explanation(path: NotePath, code: string): VaultError {
	return new VaultError(path, verbatim(explanations[code] ?? `it could not be read or written (${code}); run this again`));
}

/** The code of an error of the system's; null for any other. */
function codeOf(error: unknown): string | null {
	const { code } = error as { code?: unknown };
	return typeof code === 'string' ? code : null;
}
