import { findActionLines, markLines, removeLines, type LineSelector } from '../daily-note/action-block';
import type { DoneSigns } from '../daily-note/done-signs';
import { message, type Message } from '../language/message';
import { onOneLine } from '../markdown/wrapped-item';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import { failureOf, type WrittenNote } from './applied';
import { withoutTask, withTaskMark, type SeenTask } from './task-items';

/** The changes of one operation that can be undone together. */
export interface Undoable {
	/** Written notes: the undo restores exactly the old text, or refuses. */
	readonly people: readonly WrittenNote[];
	/** Lines whose tick caused the changes: the undo unticks them, so that they do not cause the changes again. */
	readonly unticked: readonly { readonly note: NotePath; readonly line: LineSelector }[];
	/**
	 * The line that logged a touch: the undo removes it, and also its new heading and its new note where nothing else
	 * has changed.
	 */
	readonly logged: LoggedLine | null;
	/** A line that replaced another: the undo restores the old line where the new one is still unchanged. */
	readonly swapped: { readonly note: NotePath; readonly from: string; readonly to: string } | null;
	/** A task whose mark was changed: the undo puts the old mark back, wherever the task stands by now. */
	readonly marked: { readonly note: NotePath; readonly task: SeenTask; readonly mark: string } | null;
	/**
	 * A task that was added as a line of its own: the undo removes it, also where the rest of the note has changed
	 * since.
	 */
	readonly added: (WrittenNote & { readonly task: string }) | null;
	/** Created notes: the undo deletes them, or refuses. */
	readonly created: readonly { readonly path: NotePath; readonly text: string }[];
}

/** The line that logged a touch, with its note before and after. */
export interface LoggedLine extends WrittenNote {
	readonly id: string;
	/** Whether the note was created for this line. */
	readonly isNew: boolean;
}

/** The outcome of an undo: done, or why not and whether it can be tried again. */
export type UndoOutcome =
	| { readonly done: true }
	| { readonly done: false; readonly reason: Message; readonly canRetry: boolean };

/** An undo of nothing, to be extended with the actual changes. */
export const nothingToUndo: Undoable = {
	people: [],
	unticked: [],
	logged: null,
	swapped: null,
	marked: null,
	added: null,
	created: [],
};

/** The change of one note by an undo; null where the note has changed since. */
interface Step {
	readonly path: NotePath;
	readonly change: (text: string) => string | null;
}

/**
 * Undoes all changes or none. Refuses where a note that must be restored exactly has changed since, because the later
 * change would be lost.
 *
 * @param trash deletes a note in the way that the user's settings choose
 */
export async function undo(
	undoable: Undoable,
	{ vault, doneSigns }: Routine,
	trash: (path: NotePath) => Promise<void>,
): Promise<UndoOutcome> {
	const { created, logged } = undoable;
	const steps = stepsOf(undoable, doneSigns);
	const done: WrittenNote[] = [];
	const trashed: Undoable['created'][number][] = [];
	const rollBack = async (): Promise<void> => {
		for (const { path, text } of trashed) await vault.create(path, text);
		for (const { path, before, after } of done.reverse())
			await vault.edit(path, (text) => (text === after ? before : text));
	};
	try {
		// The first round only checks. It also makes open editors save, because the user may be typing in one of the
		// notes.
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
					await rollBack();
					return {
						done: false,
						reason: message('problem.changedSince', { note: { note: path } }),
						canRetry: false,
					};
				}
			}
		}
		for (const note of created) {
			await trash(note.path);
			trashed.push(note);
		}
		if (logged?.isNew === true && (await vault.read(logged.path)) === logged.before) await trash(logged.path);
		return { done: true };
	} catch (error) {
		const { path, problem } = failureOf(error);
		await rollBack().catch(() => undefined);
		return { done: false, reason: message('problem.ofNote', { note: { note: path }, problem }), canRetry: true };
	}
}

function stepsOf({ people, unticked, logged, swapped, marked, added, created }: Undoable, signs: DoneSigns): Step[] {
	const steps: Step[] = [
		...created.map(({ path, text: made }): Step => ({ path, change: (text) => (text === made ? text : null) })),
		// A note that already has its old text is right: an earlier undo restored it and then failed.
		...people.map(
			({ path, before, after }): Step => ({
				path,
				change: (text) => (text === after || text === before ? before : null),
			}),
		),
		...unticked.map(
			({ note, line }): Step => ({ path: note, change: (text) => markLines(text, line, ' ', signs) }),
		),
	];
	if (logged !== null) {
		// Another device may have given the same id to a touch of another person.
		const line =
			findActionLines(logged.after, '', signs).find((found) => found.line.id === logged.id)?.line ?? logged.id;
		const isNew = logged.before !== logged.after;
		steps.push({
			path: logged.path,
			change: (text) => (isNew && text === logged.after ? logged.before : removeLines(text, line, signs)),
		});
	}
	if (swapped !== null) {
		const change = (text: string): string | null => {
			// A formatter may have wrapped the new line since.
			const at = findActionLines(text).find((found) => onOneLine(found.at.text) === onOneLine(swapped.to))?.at;
			return at === undefined ? null : text.slice(0, at.start) + swapped.from + text.slice(at.end);
		};
		steps.push({ path: swapped.note, change });
	}
	if (marked !== null)
		steps.push({ path: marked.note, change: (text) => withTaskMark(text, marked.task, marked.mark) });
	if (added !== null)
		steps.push({
			path: added.path,
			change: (text) => (text === added.after ? added.before : withoutTask(text, added.task)),
		});
	return steps;
}
