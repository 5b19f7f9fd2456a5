import { setTimeout } from 'node:timers/promises';
import type { NotePath } from '../../src/note-path';
import { VaultError, type EditOutcome } from '../../src/vault/vault';
import { englishMessage } from './english-message';
import { ChangedMeanwhile, Overtaken, readNoteFile, replaceNoteFile } from './note-file';

/** How long (milliseconds) an edit starts again where another program writes the note, and how often at least. */
const patience = 15_000;
const fewestTries = 20;

/** How long (milliseconds) to wait at most before that, for a program that writes in a rhythm of its own. */
const longestPause = 40;

/** Where an edit stands that another program may come between. */
interface Standing {
	/** What the edit is decided on: the note with all that others wrote, without the edit. */
	readonly base: string;
	/** What the note holds. */
	readonly onDisk: string;
	/** What others added to old files, and the note does not hold yet. */
	readonly owed: string;
	/** Old files that hold what is owed. */
	readonly old: readonly Overtaken[];
}

/**
 * Changes a note by a function of its text. Where another program writes meanwhile, the edit is decided again on what
 * that program wrote. The function may run more than once.
 */
export async function editNoteFile(
	root: string,
	path: NotePath,
	change: (text: string) => string,
	wait = patience,
): Promise<EditOutcome> {
	const end = performance.now() + wait;
	const start = await readNoteFile(root, path);
	let standing: Standing = { base: start, onDisk: start, owed: '', old: [] };
	for (let tries = 1; tries <= fewestTries || performance.now() < end; tries += 1) {
		const { base, onDisk } = standing;
		const after = change(base);
		const next = after === onDisk ? null : await interrupted(root, path, standing, after);
		if (next === null) {
			for (const old of standing.old) await old.forget();
			return { before: base, after };
		}
		standing = next;
	}
	const rest =
		standing.owed === '' ? '' : '; look through it, because some of what that program wrote may be missing';
	throw new VaultError(path, englishMessage(`another program keeps writing it${rest}; run this again in a moment`));
}

/** Writes the note. Null where nobody came between; else where the edit stands now. */
async function interrupted(root: string, path: NotePath, standing: Standing, after: string): Promise<Standing | null> {
	const { onDisk } = standing;
	try {
		await replaceNoteFile(root, path, onDisk, after);
	} catch (error) {
		if (error instanceof Overtaken) return withOld(standing, after, error);
		if (!(error instanceof ChangedMeanwhile)) throw error;
		// Before the note is read, not after: what is read has to be as fresh as can be when it is compared again.
		await setTimeout(Math.random() * longestPause);
		return withPresent(standing, await readNoteFile(root, path));
	}
	const now = await readNoteFile(root, path);
	return isUndone(onDisk, after, now) ? withPresent(standing, now) : null;
}

/** Another program wrote the note. */
function withPresent({ base, onDisk, owed, old }: Standing, now: string): Standing {
	const added = addedTo(onDisk, now);
	return { base: added === null ? now + owed : base + added, onDisk: now, owed, old };
}

/** Another program wrote into the old file while the note was replaced. */
function withOld({ base, onDisk, owed, old }: Standing, after: string, overtaken: Overtaken): Standing {
	const added = addedTo(onDisk, overtaken.found);
	const all = [...old, overtaken];
	if (added === null) return { base: overtaken.found + owed, onDisk: after, owed, old: all };
	return { base: base + added, onDisk: after, owed: owed + added, old: all };
}

function addedTo(text: string, longer: string): string | null {
	return longer.startsWith(text) ? longer.slice(text.length) : null;
}

/**
 * Whether a program that had read the note before it was written has put its own version over it: nothing of what was
 * added is there, and all that was taken away is. Where part of the edit is there, in whatever words, somebody has
 * edited it, and that is theirs to do.
 */
function isUndone(before: string, after: string, now: string): boolean {
	if (now === after) return false;
	const [old, wanted, present] = [linesOf(before), linesOf(after), linesOf(now)];
	const added = [...wanted].filter((line) => !old.has(line));
	const removed = [...old].filter((line) => !wanted.has(line));
	const ids = added.flatMap((line) => /\^[\w-]+(?=\s*$)/.exec(line)?.[0] ?? []);
	if (ids.length + removed.length === 0) return false;
	return (
		!added.some((line) => present.has(line)) &&
		!ids.some((id) => now.includes(id)) &&
		removed.every((line) => present.has(line))
	);
}

/** The different lines of a text, those without words left out. */
function linesOf(text: string): Set<string> {
	return new Set(text.split('\n').filter((line) => line.trim() !== ''));
}
