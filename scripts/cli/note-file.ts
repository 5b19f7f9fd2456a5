import { access, constants, link, lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { message } from '../../src/language/message';
import type { NotePath } from '../../src/note-path';
import { placeholderOf } from '../../src/vault/icloud';
import { isSpaced } from '../../src/text/encoding';
import { VaultError } from '../../src/vault/vault';
import { asVaultErrors, codeOf, vaultErrorOf } from './disk-errors';
import { discard, draftBeside, namesOf, removeStaleFiles } from './drafts';
import { englishMessage } from './english-message';
import { flushFolder } from './flush-folder';
import { isWithin, whyUnfit } from './regular-file';
import { knowsNoLinks, swapFile } from './swap-file';
import { writeInPlace } from './write-in-place';

/** How long (milliseconds) a file that was emptied may be in the middle of being written in place. */
const writingTime = 500;
const writingPause = 20;

/** How often a program may empty a file anew before it is taken for empty. */
const mostPauses = 60;

/** Another program wrote the file between reading and writing: the edit is to be tried again on what it holds now. */
export class ChangedMeanwhile extends Error {}

/**
 * The note was written, and another program wrote into the old file in that instant: the edit is to be decided on what
 * that holds.
 */
export class Overtaken extends Error {
	constructor(
		/** The text of the old file. */
		readonly found: string,
		private readonly kept: string,
	) {
		super();
	}

	/** Removes the old file, when what was found in it has come into the note. */
	async forget(): Promise<void> {
		await discard(this.kept);
	}
}

/**
 * The text of a note on disk. Refuses what lies outside the vault, and what could not be written back byte for byte.
 */
export async function readNoteFile(root: string, path: NotePath): Promise<string> {
	return asVaultErrors(path, async () => {
		const file = await fileInside(root, path);
		const info = await lstat(file).catch(async (error: unknown) => {
			await refuseOffloaded(root, path);
			throw error;
		});
		if (info.isDirectory())
			throw new VaultError(
				path,
				englishMessage('there is a folder where this note should be; rename or move the folder'),
			);
		if (info.isSymbolicLink())
			throw new VaultError(
				path,
				englishMessage('it is a link to another file, which is not followed; put the note itself there'),
			);
		const unfit = whyUnfit(info);
		if (unfit !== null) throw new VaultError(path, englishMessage(unfit));
		const text = textOf(await writtenBytes(file));
		if (text === null) throw new VaultError(path, message('problem.encoding'));
		return text;
	});
}

/** The bytes of a file, when a program that has emptied it to write it anew has written. */
async function writtenBytes(file: string): Promise<Buffer> {
	for (let pauses = 0; ; pauses += 1) {
		const bytes = await readFile(file);
		if (bytes.length > 0 || pauses === mostPauses) return bytes;
		const { birthtimeMs, mtimeMs } = await lstat(file);
		// One that is new was not emptied, and had nothing to lose. A clock that was set back shows another age.
		const isNew = mtimeMs - birthtimeMs < writingPause;
		if ((isNew && pauses > 0) || Math.abs(Date.now() - mtimeMs) >= writingTime) return bytes;
		await setTimeout(writingPause);
	}
}

/**
 * Writes a note's new text in place of `expected`, in one step, and keeps its owner and mode. A note with several names
 * (hard links), or of an owner that a new file cannot be given, is written in place.
 * @throws ChangedMeanwhile where the note does not hold `expected`; nothing was written
 * @throws Overtaken where the note was written, and another program wrote into the old file in that instant
 */
export async function replaceNoteFile(root: string, path: NotePath, expected: string, text: string): Promise<void> {
	await asVaultErrors(path, async () => {
		const file = await fileInside(root, path);
		const look = async (): Promise<void> => {
			await refuseOffloaded(root, path);
			if ((await readNoteFile(root, path)) !== expected) throw new ChangedMeanwhile();
		};
		await look();
		const info = await lstat(file);
		await refuseReadOnly(path, file, info.mode);
		await removeStaleFiles(dirname(file));
		const hasOneName = (await namesOf(file, info)) === 1;
		const swapped = hasOneName
			? await swapFile(file, expected, text, look).catch((error: unknown) => againIfThere(file, error))
			: null;
		if (swapped?.kind === 'overtaken') throw await overtaken(path, swapped.found, swapped.kept);
		if (swapped?.kind === 'done') return;
		if (!(await writeInPlace(file, expected, text))) throw new ChangedMeanwhile();
	});
}

/** Creates a note and its folders; the note appears in one step. Refuses where there is something already. */
export async function createNoteFile(root: string, path: NotePath, text: string): Promise<void> {
	await asVaultErrors(path, async () => {
		await refuseOffloaded(root, path);
		await makeFolders(root, path);
		const file = await fileInside(root, path);
		await removeStaleFiles(dirname(file));
		const draft = draftBeside(file);
		try {
			await writeFile(draft, text, { encoding: 'utf8', flag: 'wx', flush: true });
			await refuseOffloaded(root, path);
			await nameNew(draft, file, text);
			await flushFolder(dirname(file));
		} finally {
			await discard(draft);
		}
	});
}

/** Gives a draft the name of a new note. Fails where the name is taken, which a rename would not do. */
async function nameNew(draft: string, file: string, text: string): Promise<void> {
	try {
		await link(draft, file);
	} catch (error) {
		if (!knowsNoLinks(error)) throw error;
		await writeFile(file, text, { encoding: 'utf8', flag: 'wx', flush: true });
	}
}

/**
 * Asks the system, because a folder that one may write in lets one replace even files that one may not write. The
 * system lets an administrator write everything, so a file that nobody may write is refused by its mode, too.
 */
async function refuseReadOnly(path: NotePath, file: string, mode: number): Promise<void> {
	const mayWrite = await access(file, constants.W_OK).then(
		() => true,
		(error: unknown) => {
			if (!['EACCES', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
			return false;
		},
	);
	if (!mayWrite || (mode & 0o222) === 0)
		throw new VaultError(path, englishMessage('it is read-only; make it writable and run this again'));
}

/**
 * Another run may have taken the draft for one that was left behind. If the note is there, the edit can start again.
 */
async function againIfThere(file: string, error: unknown): Promise<never> {
	throw codeOf(error) === 'ENOENT' && (await isThere(file)) ? new ChangedMeanwhile() : error;
}

/** Bytes that are no text cannot be put into the note. They stay where they are, for the user. */
async function overtaken(path: NotePath, found: Buffer, kept: string): Promise<Error> {
	const text = textOf(found);
	if (text === null)
		return new VaultError(
			path,
			englishMessage(
				`another program wrote into it meanwhile what is not UTF-8 text; that is in ${basename(kept)} beside it`,
			),
		);
	return new Overtaken(text, kept);
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

/** Bytes as text; null where they could not be written back byte for byte, or are text of another encoding. */
function textOf(bytes: Buffer): string | null {
	const text = bytes.toString('utf8');
	return Buffer.from(text, 'utf8').equals(bytes) && !isSpaced(text) ? text : null;
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
	if (!isWithin(root, folder)) {
		throw new VaultError(
			path,
			englishMessage('its folder is a link that leads out of the vault, which is not followed'),
		);
	}
	return file;
}
