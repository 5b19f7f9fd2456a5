import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { message } from '../../src/language/message';
import type { NotePath } from '../../src/note-path';
import { placeholderOf } from '../../src/vault/icloud';
import { VaultError } from '../../src/vault/vault';
import { englishMessage } from './english-message';

/** The age (milliseconds) from which a temporary file is taken to be of a run that has ended in the middle of a write. */
const staleAfter = 600_000;

/** Another program wrote the file between reading and writing: the edit is to be tried again on what it holds now. */
export class ChangedMeanwhile extends Error {}

/** The text of a note on disk. Refuses what lies outside the vault, and what could not be written back byte for byte. */
export async function readNoteFile(root: string, path: NotePath): Promise<string> {
	return asVaultErrors(path, async () => {
		const file = await fileInside(root, path);
		const info = await lstat(file).catch(async (error: unknown) => {
			await refuseOffloaded(root, path);
			throw error;
		});
		if (info.isDirectory()) throw new VaultError(path, englishMessage('there is a folder where this note should be; rename or move the folder'));
		if (info.isSymbolicLink()) throw new VaultError(path, englishMessage('it is a link to another file, which is not followed; put the note itself there'));
		const bytes = await readFile(file);
		const text = bytes.toString('utf8');
		if (!Buffer.from(text, 'utf8').equals(bytes)) {
			throw new VaultError(path, message('problem.encoding'));
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
	await asVaultErrors(path, async () => {
		const file = await fileInside(root, path);
		await refuseOffloaded(root, path);
		const { mode } = await lstat(file);
		// Renaming would replace a read-only file, too, which its owner does not want written.
		if ((mode & 0o222) === 0) throw new VaultError(path, englishMessage('it is read-only; make it writable and run this again'));
		await writeThenRename(file, text, mode, async () => {
			if ((await readNoteFile(root, path)) !== expected) throw new ChangedMeanwhile();
		});
	});
}

/** Creates a note and its folders; the note appears in one step. Refuses where there is something already. */
export async function createNoteFile(root: string, path: NotePath, text: string): Promise<void> {
	await asVaultErrors(path, async () => {
		await refuseOffloaded(root, path);
		await makeFolders(root, path);
		const file = await fileInside(root, path);
		await writeThenRename(file, text, null, async () => {
			await refuseOffloaded(root, path);
			if (await isThere(file)) throw vaultErrorOf(path, 'EEXIST');
		});
	});
}

/** Writes a temporary file beside `file`, and renames it to `file` once `check` has passed. */
async function writeThenRename(file: string, text: string, mode: number | null, check: () => Promise<void>): Promise<void> {
	// A short name: one that holds the name of the note could be longer than the disk allows.
	const temporary = join(dirname(file), `.top-of-mind-${randomBytes(6).toString('hex')}.tmp`);
	await removeStaleFiles(dirname(file));
	try {
		await writeFile(temporary, text, { encoding: 'utf8', flag: 'wx' });
		if (mode !== null) await chmod(temporary, mode & 0o7777);
		await check();
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

/** Removes temporary files of runs that ended in the middle of a write. Younger ones may belong to a run at work. */
async function removeStaleFiles(folder: string): Promise<void> {
	const names = (await readdir(folder)).filter((name) => /^\.top-of-mind-[0-9a-f]{12}\.tmp$/.test(name));
	for (const file of names.map((name) => join(folder, name))) {
		const { mtimeMs } = await lstat(file);
		if (Date.now() - mtimeMs > staleAfter) await rm(file, { force: true });
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
			throw codeOf(error) === 'EEXIST' ? vaultErrorOf(path, 'ENOTDIR') : error;
		}
	}
}

/** A note beside its placeholder would meet the version in iCloud as soon as that is downloaded. */
async function refuseOffloaded(root: string, path: NotePath): Promise<void> {
	if (await isThere(join(root, placeholderOf(path)))) throw new VaultError(path, message('problem.offloaded'));
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
		throw new VaultError(path, englishMessage('its folder is a link that leads out of the vault, which is not followed'));
	}
	return file;
}

const sentences: Readonly<Record<string, string>> = {
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

/** Does something with a note. Errors of the operating system become sentences for the user. */
async function asVaultErrors<Value>(path: NotePath, act: () => Promise<Value>): Promise<Value> {
	try {
		return await act();
	} catch (error) {
		const code = codeOf(error);
		throw code === null ? error : vaultErrorOf(path, code);
	}
}

function vaultErrorOf(path: NotePath, code: string): VaultError {
	return new VaultError(path, englishMessage(sentences[code] ?? `it could not be read or written (${code}); run this again`));
}

/** The code of an error of the operating system; null for any other error. */
function codeOf(error: unknown): string | null {
	const { code } = error as { code?: unknown };
	return typeof code === 'string' ? code : null;
}
