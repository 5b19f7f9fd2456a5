import { message } from '../../language/message';
import type { UndoOutcome } from '../../use-cases/undo';
import type { AppContext } from './app-context';
import type { NoticeButton } from './notices';

/**
 * Says what was done and adds an undo button after the other buttons. An undo that failed but can be retried is offered
 * again with the reason, because its button was the only way to it.
 *
 * @param stay how long (milliseconds) the notice stays; the usual time of notices with buttons if omitted
 */
export function offerUndo(
	context: AppContext,
	words: string,
	undo: () => Promise<UndoOutcome>,
	others: readonly NoticeButton[] = [],
	stay?: number,
): void {
	const revert = async (): Promise<void> => {
		try {
			const outcome = await context.queue(undo);
			const what = context.language.say(outcome.done ? message('notice.undone') : outcome.reason);
			if (outcome.done || !outcome.canRetry) context.notices.say(what);
			else offerUndo(context, what, undo, [], stay);
		} catch (error) {
			context.notices.error(error);
		}
	};
	context.notices.offer(words, [...others, { text: context.language.t('notice.undo'), act: revert }], stay);
}
