import { nothingToUndo, undo, type UndoOutcome } from './undo';
import type { Routine } from '../routine';
import type { NotePath } from '../note-path';
import type { Imported } from './import-contacts';

/**
 * Takes back a whole import: new notes go to the trash, filled blanks are blank again. Refuses as a whole where any of the
 * notes has changed since.
 *
 * @param trash puts a note where the user's settings say that what is deleted goes
 */
export async function undoImport({ created, written }: Imported, routine: Routine, trash: (path: NotePath) => Promise<void>): Promise<UndoOutcome> {
	return undo({ ...nothingToUndo, created, people: written }, routine, trash);
}
