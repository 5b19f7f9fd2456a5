import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../src/command-line/result';
import type { Problem } from '../../src/vault/note';
import { englishMessage } from './english-message';
import { isInside } from './regular-file';

/** The name of the folder in which the app keeps a vault's settings, unless the user has given it another. */
const usualName = '.obsidian';

/** What only a folder of settings of the app holds. Other programs have folders of plugins, too. */
const marks = ['app.json', 'core-plugins.json', 'community-plugins.json', 'daily-notes.json', 'plugins/top-of-mind'];

/** The folder of the app's settings in a vault. */
export interface ConfigFolder {
	readonly name: string;
	/** Whether it is read: false for a link that leads out of the vault. */
	readonly isFollowed: boolean;
	/** Why it may be the wrong one, or is not read; null where it is clear. */
	readonly problem: Problem | null;
}

/**
 * Finds the folder of the app's settings: the one that is named, else `.obsidian` if it holds any, else the only other
 * hidden folder that does. Where several do, what is written by the settings of one may go to the wrong place.
 *
 * @param named the folder that the user names; null for none
 * @throws Refusal where the vault has no folder of the name
 */
export async function findConfigFolder(root: string, named: string | null): Promise<ConfigFolder> {
	const { name, problem } = await chosenFolder(root, named);
	if (await isInside(root, name).catch(() => true)) return { name, problem, isFollowed: true };
	const words =
		'it is a link that leads out of the vault, which is not followed, so no settings are read and nothing is written; put the folder of settings itself there';
	return { name, problem: { path: name, problem: englishMessage(words) }, isFollowed: false };
}

async function chosenFolder(root: string, named: string | null): Promise<Omit<ConfigFolder, 'isFollowed'>> {
	// That there is no such vault is for its opening to say.
	if (named !== null && (await isFolder(root))) return { name: await folderNamed(root, named), problem: null };
	// Other programs leave an empty folder of the usual name.
	if (hasMark(root, usualName)) return { name: usualName, problem: null };
	const others = (await hiddenNames(root)).filter((name) => hasMark(root, name));
	const [first, ...more] = others;
	if (first === undefined) return { name: usualName, problem: null };
	const words = `the vault has several folders of settings (${others.join(', ')}), so nothing is written; say which one counts with --config ${first}`;
	return { name: first, problem: more.length === 0 ? null : { path: first, problem: englishMessage(words) } };
}

/** Whether a folder in a vault is one of settings of the app. */
export function looksLikeConfig(root: string, folder: string): boolean {
	return folder === usualName || hasMark(root, folder);
}

async function folderNamed(root: string, named: string): Promise<string> {
	// A shell that completes names adds a slash.
	const name = named.replace(/^\.\//, '').replace(/\/+$/, '');
	if (!/[/\\]|^\.{0,2}$/.test(name) && (await isFolder(join(root, name)))) return asSpelled(root, name);
	throw new Refusal(
		`There is no folder ${named} in ${root}; give --config the name of the vault's folder of settings`,
	);
}

/** The name of a folder as the disk spells it: for many disks, letter case and Unicode form make no difference. */
async function asSpelled(root: string, name: string): Promise<string> {
	const names = await readdir(root);
	const folded = name.normalize('NFC').toLowerCase();
	return names.includes(name) ? name : (names.find((one) => one.normalize('NFC').toLowerCase() === folded) ?? name);
}

function hasMark(root: string, folder: string): boolean {
	return marks.some((mark) => existsSync(join(root, folder, mark)));
}

/**
 * Names at the top of a vault that begin with a full stop. A folder of settings can be a link to one that several
 * vaults share.
 */
async function hiddenNames(root: string): Promise<string[]> {
	const names = await readdir(root).catch(() => []);
	return names.filter((name) => name.startsWith('.')).sort();
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}
