import { message } from '../language/message';
import type { NotePath } from '../note-path';
import { shortened } from '../text/words';
import { VaultError, type EditOutcome, type Vault } from '../vault/vault';
import { lineWithMark, markOf, withTaskMark, type SeenTask } from './task-items';
import type { Undoable } from './undo';

/** The longest line that a problem shows, in characters. */
const longestLine = 60;

/**
 * Ticks a promise in its own note, or opens it again: the mark in its checkbox changes, and no other character. Returns
 * what can be undone.
 *
 * @param task the task as the user has seen it
 * @throws VaultError where it reads otherwise now, or where the note cannot be written
 */
export async function markPromise(
	note: NotePath,
	task: SeenTask,
	mark: string,
	vault: Pick<Vault, 'edit'>,
): Promise<EditOutcome & Pick<Undoable, 'marked'>> {
	let isChanged = false;
	const outcome = await vault.edit(note, (text) => {
		const changed = withTaskMark(text, task, mark);
		isChanged = changed === null;
		return changed ?? text;
	});
	if (isChanged)
		throw new VaultError(note, message('problem.taskChanged', { line: shortened(task.text.trim(), longestLine) }));
	const ticked = { ...task, text: lineWithMark(task.text, mark) ?? task.text };
	return { ...outcome, marked: { note, task: ticked, mark: markOf(task.text) ?? ' ' } };
}
