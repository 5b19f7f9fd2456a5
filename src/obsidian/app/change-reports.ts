import type { Undoable, UndoOutcome } from '../../use-cases/undo';
import { nothingToUndo, undo } from '../../use-cases/undo';
import type { Problem } from '../../vault/note';
import type { AppContext } from './app-context';
import type { NoticeButton } from './notices';
import { offerUndo } from './offer-undo';

/** Tells the user what was written in their notes, each time with a way to take it back. */
export class ChangeReports {
	/** What was said last: a note that stays unwritable must not be announced at every save of the daily note. */
	private failuresSaid = '';

	constructor(private readonly context: AppContext) {}

	/** Says what could not be written: always where the user asked for it, else where it was not said last. */
	sayFailures(failures: readonly Problem[], isAsked = true): void {
		const said = JSON.stringify(failures);
		if (isAsked || said !== this.failuresSaid) this.context.notices.failures(failures);
		this.failuresSaid = said;
	}

	/**
	 * Says what was done, and offers to undo it, after the other buttons.
	 *
	 * @param undone told when that was undone, before any index has noticed the change
	 */
	offer(words: string, undoable: Partial<Undoable>, others: readonly NoticeButton[] = [], undone: () => void = () => undefined): void {
		const revert = async (): Promise<UndoOutcome> => {
			const outcome = await undo({ ...nothingToUndo, ...undoable }, this.context.routine(), (path) => this.context.vault.trash(path));
			if (outcome.done) undone();
			return outcome;
		};
		offerUndo(this.context, words, revert, others);
	}
}
