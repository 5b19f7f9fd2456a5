import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import type { Imported } from './import-contacts';
import { nothingToUndo, undo, type UndoOutcome } from './undo';

/**
 * Undoes a whole import: new notes go to the trash, filled properties become empty again. Refuses as a whole where any
 * of the notes has changed since.
 *
 * @param trash deletes a note in the way that the user's settings choose
 */
export async function undoImport(
	{ created, written }: Imported,
	routine: Routine,
	trash: (path: NotePath) => Promise<void>,
): Promise<UndoOutcome> {
	return undo({ ...nothingToUndo, created, people: written }, routine, trash);
}
