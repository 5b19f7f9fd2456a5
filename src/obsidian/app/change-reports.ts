import type { Undoable, UndoOutcome } from '../../use-cases/undo';
import { nothingToUndo, undo } from '../../use-cases/undo';
import type { Problem } from '../../vault/note';
import type { AppContext } from './app-context';
import type { NoticeButton } from './notices';
import { offerUndo } from './offer-undo';

/** Reports what was written to the user's notes, with a way to undo it, and what could not be written. */
export class ChangeReports {
	/**
	 * The failures reported last. A note that stays unwritable must not be reported at every save of the daily note.
	 */
	private lastFailures = '';

	constructor(private readonly context: AppContext) {}

	/** Reports failed writes: where the user did not ask for the write, the same failures only once in a row. */
	sayFailures(failures: readonly Problem[], isAsked = true): void {
		const said = JSON.stringify(failures);
		if (isAsked || said !== this.lastFailures) this.context.notices.failures(failures);
		this.lastFailures = said;
	}

	/**
	 * Says what was done and adds an undo button after the other buttons.
	 *
	 * @param undone called after a successful undo, before any index has noticed the change
	 */
	offer(
		words: string,
		undoable: Partial<Undoable>,
		others: readonly NoticeButton[] = [],
		undone: () => void = () => undefined,
	): void {
		const revert = async (): Promise<UndoOutcome> => {
			const outcome = await undo({ ...nothingToUndo, ...undoable }, this.context.routine(), (path) =>
				this.context.vault.trash(path),
			);
			if (outcome.done) undone();
			return outcome;
		};
		offerUndo(this.context, words, revert, others);
	}
}
