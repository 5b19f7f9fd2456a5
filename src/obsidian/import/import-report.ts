import type { Imported } from '../../import/import-contacts';
import { reportOf } from '../../import/import-words';
import { undoImport } from '../../import/undo-import';
import type { NotePath } from '../../note-path';
import type { Desk } from '../desk';
import { offerUndo } from '../offer-undo';

/** How long (milliseconds) an import can be taken back by its notice: long enough to look at some of the notes. */
const undoStays = 60_000;

/** Says what an import has written and what it could not, and offers to take it back as a whole. */
export function reportImport(desk: Desk, imported: Imported): void {
	desk.notices.failures(imported.failures);
	if (imported.created.length + imported.written.length === 0) {
		if (imported.failures.length === 0) desk.notices.say(reportOf(imported, desk.language));
		return;
	}
	// What is in the trash by then is not looked for where an undo that failed is tried again.
	const created = [...imported.created];
	const trash = async (path: NotePath): Promise<void> => {
		await desk.vault.trash(path);
		created.splice(created.findIndex((note) => note.path === path), 1);
	};
	offerUndo(desk, reportOf(imported, desk.language), () => undoImport({ ...imported, created: [...created] }, desk.routine(), trash), [], undoStays);
}
