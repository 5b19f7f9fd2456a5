import { linkSync, renameSync, rmSync } from 'node:fs';
import { chmod, chown, copyFile, constants, lstat, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from './disk-errors';
import { discard, draftBeside, keptBeside } from './drafts';
import { flushFolder } from './flush-folder';

/** How long (milliseconds) a replaced file is kept for a program that had opened it, and was about to write. */
const settling = 25;

/**
 * A wait that ends so much later (milliseconds) tells of a busy machine, on which the other program is held up as well.
 */
const heldUp = 5;

/** How often the wait starts again because the machine is busy. */
const mostWaits = 10;

/** How often a replaced file is looked at while a program keeps writing into it. */
const mostLooks = 40;

/** What came of a swap. */
export type Swapped =
	| { readonly kind: 'done' }
	/** The draft cannot get the owner of the file. Nothing was written. */
	| { readonly kind: 'other owner' }
	/**
	 * The file holds the new text, and another program wrote into the old one in that instant. These are the bytes of
	 * the old one.
	 */
	| { readonly kind: 'overtaken'; readonly found: Buffer; readonly kept: string };

/**
 * Puts `text` in place of a file, as one step: a new file takes its name. The old file is kept under a second name
 * across that step, and looked at afterwards, because nothing else tells of a program that wrote between the last look
 * and the step.
 *
 * @param look looks at the file right before the step; throws where it does not hold `expected`
 */
export async function swapFile(
	file: string,
	expected: string,
	text: string,
	look: () => Promise<void>,
): Promise<Swapped> {
	const draft = draftBeside(file);
	const kept = keptBeside(file, expected);
	let isKept = false;
	try {
		if (!(await writeDraft(file, draft, text))) {
			await discard(draft);
			return { kind: 'other owner' };
		}
		await look();
		isKept = replace(file, draft, kept);
	} catch (error) {
		await discard(draft);
		throw error;
	}
	await flushFolder(dirname(file));
	if (!isKept) return { kind: 'done' };
	const found = await settled(kept, Buffer.from(expected));
	if (found !== null) return { kind: 'overtaken', found, kept };
	await discard(kept);
	return { kind: 'done' };
}

/** Writes the draft, with the owner and mode of the file. Returns whether it could be given both. */
async function writeDraft(file: string, draft: string, text: string): Promise<boolean> {
	const { uid, gid, mode } = await lstat(file);
	// A copy, because on a Mac it keeps tags and other attributes, which Node cannot read.
	await copyFile(file, draft, constants.COPYFILE_EXCL);
	await writeFile(draft, text, { encoding: 'utf8', flush: true });
	const own = await lstat(draft);
	try {
		if (own.uid !== uid || own.gid !== gid) await chown(draft, uid, gid);
	} catch (error) {
		if (codeOf(error) === 'EPERM') return false;
		throw error;
	}
	// After the owner: a change of owner takes bits away.
	await chmod(draft, mode & 0o7777);
	return true;
}

/**
 * Gives the draft the file's name. Returns whether the old file was kept: some disks know no second names. One step
 * follows the other at once, because a file that another program puts in place between the two would be lost.
 */
function replace(file: string, draft: string, kept: string): boolean {
	let isKept = true;
	try {
		linkSync(file, kept);
	} catch (error) {
		if (!knowsNoLinks(error)) throw error;
		isKept = false;
	}
	try {
		renameSync(draft, file);
	} catch (error) {
		if (isKept) rmSync(kept, { force: true });
		throw error;
	}
	return isKept;
}

/** Whether an error says that the disk, or the owner of the file, allows no second name. */
export function knowsNoLinks(error: unknown): boolean {
	return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'].includes(codeOf(error) ?? '');
}

/** What the replaced file holds when nobody writes into it any more; null where it is what was expected. */
async function settled(kept: string, expected: Buffer): Promise<Buffer | null> {
	let last: Buffer | null = null;
	for (let looks = 1; looks <= mostLooks; looks += 1) {
		const start = performance.now();
		await setTimeout(settling);
		const isHeldUp = performance.now() - start > settling + heldUp && looks < mostWaits;
		const now = await readFile(kept);
		// A program that writes in place has emptied the file, and on a busy machine may not write for a while.
		const isEmptied = now.length === 0 && expected.length > 0;
		if (!isEmptied && !isHeldUp && now.equals(last ?? expected)) return now.equals(expected) ? null : now;
		last = now;
	}
	return last;
}
