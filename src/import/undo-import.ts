import { refusal, undo, undoFailure, type UndoOutcome } from '../record/undo';
import type { Routine } from '../routine';
import type { NotePath } from '../note-path';
import type { Imported } from './import-contacts';

/**
 * Takes back a whole import: new notes go to the trash, filled blanks are blank again. Refuses as a whole where any of the
 * notes has changed since.
 *
 * @param trash puts a note where the user's settings say that what is deleted goes
 */
export async function undoImport(
	{ created, written }: Imported,
	routine: Routine,
	trash: (path: NotePath) => Promise<void>,
): Promise<UndoOutcome> {
	try {
		for (const { path, text } of created) {
			if ((await routine.vault.read(path)) !== text) return refusal(path);
		}
		const outcome = await undo({ people: written, unticked: [], logged: null }, routine);
		if (!outcome.done) return outcome;
		for (const { path } of created) await trash(path);
		return { done: true };
	} catch (error) {
		return undoFailure(error);
	}
}
