import { addBelow } from '../daily-note/place-lines';
import { renderPromise } from '../daily-note/render-line';
import { lineContext } from '../daily-note/today-actions';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import type { WrittenNote } from './applied';
import { ensureTodayNote } from './today-note';
import type { Undoable } from './undo';

/**
 * Writes a promise to a person into today's note, below the lines of the day: an open task that links to them. Returns
 * what can be undone.
 *
 * @throws VaultError where today's note cannot be created or written
 */
export async function addPromise(
	person: NotePath,
	words: string,
	routine: Routine,
): Promise<Pick<Undoable, 'added' | 'created'>> {
	const isNew = !routine.vault.exists(routine.dailyNotes.pathOf(routine.today));
	const path = await ensureTodayNote(routine);
	const line = renderPromise(person, words, lineContext(routine, path));
	const { before, after } = await routine.vault.edit(path, (text) =>
		addBelow(text, line, routine.today, routine.settings),
	);
	const written: WrittenNote = { path, before, after };
	// What a template has filled in stays.
	return isNew && before === ''
		? { added: null, created: [{ path, text: after }] }
		: { added: { ...written, task: line }, created: [] };
}
