import type { Imported } from '../../use-cases/import-contacts';
import { reportOf } from '../../use-cases/import-words';
import type { UndoOutcome } from '../../use-cases/undo';
import { undoImport } from '../../use-cases/undo-import';
import type { AppContext } from '../app/app-context';
import { offerUndo } from '../app/offer-undo';

/** How long (milliseconds) the notice with the undo button stays: long enough to look at some of the notes. */
const undoStays = 60_000;

/** Reports what an import wrote and what it could not write, and offers to undo it as a whole. */
export function reportImport(context: AppContext, imported: Imported): void {
	context.notices.failures(imported.failures);
	if (imported.created.length + imported.written.length === 0) {
		if (imported.failures.length === 0) context.notices.say(reportOf(imported, context.language));
		return;
	}
	const revert = (): Promise<UndoOutcome> =>
		undoImport(imported, context.routine(), (path) => context.vault.trash(path));
	offerUndo(context, reportOf(imported, context.language), revert, [], undoStays);
}
