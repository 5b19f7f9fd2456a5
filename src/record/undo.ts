import { findActionLines, markLines, removeLines, type WhichLines } from '../daily-note/action-block';
import { message, type Message } from '../language/message';
import type { Routine } from '../routine';
import type { NotePath } from '../note-path';
import { failureOf, type WrittenNote } from './person-change';

/** What can be taken back in one go. */
export interface Undoable {
	/** People's notes: put back exactly, or not at all. */
	readonly people: readonly WrittenNote[];
	/** Lines whose tick brought the writes about: unticked, so that nothing brings them about again. */
	readonly unticked: readonly { readonly note: NotePath; readonly line: WhichLines }[];
	/** The line that logged a touch: removed, with the heading that came with it where nothing else has changed. */
	readonly logged: (WrittenNote & { readonly id: string }) | null;
}

/** What an undo came to: done, or the sentence that says why it was not, and whether it can be tried again. */
export type UndoOutcome = { readonly done: true } | { readonly done: false; readonly reason: Message; readonly canRetry: boolean };

/**
 * Takes back what was written. Refuses as a whole where a person's note has changed since: whoever changed it meant the
 * change. One that failed halfway goes on where it is tried again.
 */
export async function undo(undoable: Undoable, { vault }: Routine): Promise<UndoOutcome> {
	try {
		for (const { path, before, after } of undoable.people) {
			if (![before, after].includes(await vault.read(path))) return refusal(path);
		}
		for (const { path, before, after } of undoable.people) {
			const outcome = await vault.edit(path, (text) => (text === after ? before : text));
			if (outcome.after !== before) return refusal(path);
		}
		for (const { note, line } of undoable.unticked) await vault.edit(note, (text) => markLines(text, line, ' '));
		const { logged } = undoable;
		if (logged !== null) {
			// Another device may have given the same id to a touch of somebody else.
			const line = findActionLines(logged.after).find((found) => found.line.id === logged.id)?.line ?? logged.id;
			const isNew = logged.before !== logged.after;
			await vault.edit(logged.path, (text) => (isNew && text === logged.after ? logged.before : removeLines(text, line)));
		}
		return { done: true };
	} catch (error) {
		return undoFailure(error);
	}
}

/** The answer where a note could not be read or written. */
export function undoFailure(error: unknown): UndoOutcome {
	const { path, problem } = failureOf(error);
	return { done: false, reason: message('problem.ofNote', { note: { note: path }, problem }), canRetry: true };
}

/** The answer where a note has changed since. */
export function refusal(path: NotePath): UndoOutcome {
	return { done: false, reason: message('problem.changedSince', { note: { note: path } }), canRetry: false };
}
