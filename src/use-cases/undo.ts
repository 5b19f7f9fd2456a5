import { findActionLines, markLines, removeLines, type WhichLines } from '../daily-note/action-block';
import { message, type Message } from '../language/message';
import type { Routine } from '../routine';
import type { NotePath } from '../note-path';
import { failureOf, type WrittenNote } from './applied';

/** What can be taken back in one go. */
export interface Undoable {
	/** Notes that were written: put back exactly, or not at all. */
	readonly people: readonly WrittenNote[];
	/** Lines whose tick brought the writes about: unticked, so that nothing brings them about again. */
	readonly unticked: readonly { readonly note: NotePath; readonly line: WhichLines }[];
	/** The line that logged a touch: removed, with the heading and the note that came with it where nothing else has changed. */
	readonly logged: LoggedLine | null;
	/** A line that took the place of another: put back where it still stands as it was written. */
	readonly swapped: { readonly note: NotePath; readonly from: string; readonly to: string } | null;
	/** Notes that were made: they go, or nothing is taken back. */
	readonly created: readonly { readonly path: NotePath; readonly text: string }[];
}

/** The line that logged a touch, in the note as it was before and after. */
export interface LoggedLine extends WrittenNote {
	readonly id: string;
	/** Whether the note was made for it. */
	readonly isNew: boolean;
}

/** What an undo came to: done, or the sentence that says why it was not, and whether it can be tried again. */
export type UndoOutcome = { readonly done: true } | { readonly done: false; readonly reason: Message; readonly canRetry: boolean };

/** Nothing to take back: what there is comes on top. */
export const nothingToUndo: Undoable = { people: [], unticked: [], logged: null, swapped: null, created: [] };

/** What to make of the text of one note; null where it has changed since. */
interface Step {
	readonly path: NotePath;
	readonly change: (text: string) => string | null;
}

/**
 * Takes back what was written, all of it or nothing. Refuses where a note has changed since that must be put back exactly:
 * whoever changed it meant the change.
 *
 * @param trash puts a note where the user's settings say that what is deleted goes
 */
export async function undo(undoable: Undoable, { vault }: Routine, trash: (path: NotePath) => Promise<void>): Promise<UndoOutcome> {
	const { created, logged } = undoable;
	const steps = stepsOf(undoable);
	const done: WrittenNote[] = [];
	const gone: Undoable['created'][number][] = [];
	const stay = async (): Promise<void> => {
		for (const { path, text } of gone) await vault.create(path, text);
		for (const { path, before, after } of done.reverse()) await vault.edit(path, (text) => (text === after ? before : text));
	};
	try {
		// First a look, for which open editors are saved: somebody may be writing into one of the notes.
		for (const isLook of [true, false]) {
			for (const { path, change } of steps) {
				let isOther = false;
				const outcome = await vault.edit(path, (text) => {
					const changed = change(text);
					isOther = changed === null;
					return isLook ? text : (changed ?? text);
				});
				done.push({ path, ...outcome });
				if (isOther) {
					await stay();
					return { done: false, reason: message('problem.changedSince', { note: { note: path } }), canRetry: false };
				}
			}
		}
		for (const note of created) {
			await trash(note.path);
			gone.push(note);
		}
		if (logged?.isNew === true && (await vault.read(logged.path)) === logged.before) await trash(logged.path);
		return { done: true };
	} catch (error) {
		const { path, problem } = failureOf(error);
		await stay().catch(() => undefined);
		return { done: false, reason: message('problem.ofNote', { note: { note: path }, problem }), canRetry: true };
	}
}

function stepsOf({ people, unticked, logged, swapped, created }: Undoable): Step[] {
	const steps: Step[] = [
		...created.map(({ path, text: made }): Step => ({ path, change: (text) => (text === made ? text : null) })),
		// What an undo has put back that failed later is as it should be.
		...people.map(({ path, before, after }): Step => ({ path, change: (text) => (text === after || text === before ? before : null) })),
		...unticked.map(({ note, line }): Step => ({ path: note, change: (text) => markLines(text, line, ' ') })),
	];
	if (logged !== null) {
		// Another device may have given the same id to a touch of somebody else.
		const line = findActionLines(logged.after).find((found) => found.line.id === logged.id)?.line ?? logged.id;
		const isNew = logged.before !== logged.after;
		steps.push({ path: logged.path, change: (text) => (isNew && text === logged.after ? logged.before : removeLines(text, line)) });
	}
	if (swapped !== null) {
		const change = (text: string): string | null => {
			const at = findActionLines(text).find((found) => found.at.text === swapped.to)?.at;
			return at === undefined ? null : text.slice(0, at.start) + swapped.from + text.slice(at.end);
		};
		steps.push({ path: swapped.note, change });
	}
	return steps;
}
