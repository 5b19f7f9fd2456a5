import { existsSync, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../src/command-line/result';
import type { Problem } from '../../src/vault/note';
import { englishMessage } from './english-message';

/** The name of the folder in which the app keeps a vault's settings, unless the user has given it another. */
const usualName = '.obsidian';

/** What only a folder of settings of the app holds. Other programs have folders of plugins, too. */
const marks = ['app.json', 'core-plugins.json', 'community-plugins.json', 'daily-notes.json', 'plugins/top-of-mind'];

/** The folder of the app's settings in a vault. */
export interface ConfigFolder {
	readonly name: string;
	/** Why it may be the wrong one; null where it is clear. */
	readonly problem: Problem | null;
}

/**
 * Finds the folder of the app's settings: the one that is named, else `.obsidian`, else the only other hidden folder that looks like
 * one. Where several do, whatever is written on the strength of one of them may go to the wrong place.
 *
 * @param named the folder that the user names; null for none
 * @throws Refusal where the vault has no folder of the name
 */
export async function findConfigFolder(root: string, named: string | null): Promise<ConfigFolder> {
	// That there is no such vault is for its opening to say.
	if (named !== null && (await isFolder(root))) {
		if (/[/\\]|^\.{0,2}$/.test(named) || !(await isFolder(join(root, named)))) {
			throw new Refusal(`There is no folder ${named} in ${root}; give --config the name of the vault's folder of settings`);
		}
		return { name: named, problem: null };
	}
	if (existsSync(join(root, usualName))) return { name: usualName, problem: null };
	const others = (await hiddenFolders(root)).filter((name) => marks.some((mark) => existsSync(join(root, name, mark))));
	const [first, ...more] = others;
	if (first === undefined) return { name: usualName, problem: null };
	const words = `the vault has several folders of settings (${others.join(', ')}), so nothing is written; say which one counts with --config ${first}`;
	return { name: first, problem: more.length === 0 ? null : { path: first, problem: englishMessage(words) } };
}

/** Whether a folder in a vault is one of settings of the app. */
export function looksLikeConfig(root: string, folder: string): boolean {
	return folder === usualName || marks.some((mark) => existsSync(join(root, folder, mark)));
}

async function hiddenFolders(root: string): Promise<string[]> {
	const entries: Dirent[] = await readdir(root, { withFileTypes: true }).catch(() => []);
	return entries.filter((entry) => entry.isDirectory() && entry.name.startsWith('.')).map(({ name }) => name).sort();
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}
