import type { Imported } from '../../import/import-contacts';
import { reportOf } from '../../import/import-words';
import { undoImport } from '../../import/undo-import';
import type { Desk } from '../desk';
import { say, sayError, sayFailures, sayWithButtons } from '../notices';

/** How long (milliseconds) an import can be taken back by its notice: long enough to look at some of the notes. */
const undoStays = 60_000;

/** Says what an import has written and what it could not, and offers to take it back as a whole. */
export function reportImport(desk: Desk, imported: Imported): void {
	sayFailures(imported.failures);
	if (imported.created.length + imported.written.length === 0) {
		if (imported.failures.length === 0) say(reportOf(imported));
		return;
	}
	const takeBack = async (): Promise<void> => {
		try {
			const outcome = await desk.queue.run(() => undoImport(imported, desk.routine(), (path) => desk.vault.trash(path)));
			say(outcome.done ? 'Undone' : outcome.reason);
		} catch (error) {
			sayError(error);
		}
	};
	sayWithButtons(reportOf(imported), [{ text: 'Undo', act: takeBack }], undoStays);
}
