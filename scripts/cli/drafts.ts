import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../src/vault/note';
import { englishMessage } from './english-message';
import { isAlive } from './process-life';

/**
 * The age (milliseconds) from which a file that a run needs for an instant is taken to be of one that has ended in the
 * middle of a write.
 */
const staleAfter = 600_000;

/**
 * The names of drafts and of replaced files: whose process, and of a replaced file the mark of what it held. Older
 * drafts name no process.
 */
const ours = /^\.top-of-mind-(?:(\d{1,10})-)?[0-9a-f]{12}(?:-([0-9a-f]{12}))?\.(tmp|old)$/;
const backups = /^\.top-of-mind-[0-9a-f]{12}-(.*)\.backup$/s;

/**
 * A name beside a file, for the draft of what it is to hold. It is short: one with the name of the note could be longer
 * than the disk allows.
 */
export function draftBeside(file: string): string {
	return join(dirname(file), `.top-of-mind-${process.pid}-${random()}.tmp`);
}

/**
 * A second name for a file that is about to be replaced, marked with what it holds: a later run can tell whether
 * somebody wrote into it.
 */
export function keptBeside(file: string, text: string): string {
	return join(dirname(file), `.top-of-mind-${process.pid}-${random()}-${markOf(Buffer.from(text))}.old`);
}

/**
 * A name for a copy of a note that is written in place. It begins as the note's name does, for whoever has to find the
 * note again.
 */
export function backupBeside(file: string): string {
	const name = [...basename(file).replace(/\.md$/i, '')].slice(0, 40).join('');
	return join(dirname(file), `.top-of-mind-${random()}-${name}.backup`);
}

/** Removes what ended runs left in the middle of a write: nothing of a run that lives, and no backup. */
export async function removeStaleFiles(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		if (!ours.test(name)) continue;
		const file = join(folder, name);
		if ((await isStale(file)) && !(await holdsWords(file))) await discard(file);
	}
}

/** Removes a file that is needed no more. Where that fails, the note is written, and a later run removes the file. */
export async function discard(file: string): Promise<void> {
	await rm(file, { force: true }).catch(() => undefined);
}

/** How many names a file has, apart from those that the program gave it: a run that ended may have left one. */
export async function namesOf(
	file: string,
	{ ino, nlink }: { readonly ino: number; readonly nlink: number },
): Promise<number> {
	if (nlink === 1) return 1;
	const folder = dirname(file);
	const candidates = (await readdir(folder)).filter((name) => ours.test(name));
	const others = await Promise.all(candidates.map((name) => lstat(join(folder, name)).catch(() => null)));
	return nlink - others.filter((info) => info?.ino === ino).length;
}

/** What a run left that ended in the middle of a write, if only the user can tell what is to become of it. */
export async function leftBehind(root: string, path: string): Promise<Problem[]> {
	const name = basename(path);
	const note = backups.exec(name)?.[1];
	if (note !== undefined) {
		return [
			{
				path,
				problem: englishMessage(
					`it is a copy of "${note}" from before a run that ended while it wrote that note; compare the two, then delete this copy`,
				),
			},
		];
	}
	const file = join(root, path);
	if (!ours.test(name) || !(await isStale(file)) || !(await holdsWords(file))) return [];
	return [
		{
			path,
			problem: englishMessage(
				'it holds words that another program wrote into a note while a run replaced it; copy what is missing into the note, then delete this file',
			),
		},
	];
}

async function isStale(file: string): Promise<boolean> {
	const [, pid] = ours.exec(basename(file)) ?? [];
	// Our own process writes one note at a time, and cleans up before it makes a draft.
	if (pid !== undefined && Number(pid) !== process.pid && isAlive(Number(pid), null)) return false;
	// A parallel run may have removed it. A second name is as old as itself, not as the note.
	const info = await lstat(file).catch(() => null);
	return info !== null && info.isFile() && Date.now() - Math.max(info.mtimeMs, info.ctimeMs) > staleAfter;
}

/** Whether a replaced file holds something else than what was replaced, and no other name leads to it. */
async function holdsWords(file: string): Promise<boolean> {
	const [, , mark] = ours.exec(basename(file)) ?? [];
	if (mark === undefined) return false;
	// A run that ended right before the step leaves a second name of the note itself.
	const info = await lstat(file).catch(() => null);
	if (info !== null && info.nlink > 1) return false;
	const bytes = await readFile(file).catch(() => null);
	return bytes === null || markOf(bytes) !== mark;
}

function markOf(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

function random(): string {
	return randomBytes(6).toString('hex');
}
