import { message } from '../../language/message';
import type { UndoOutcome } from '../../use-cases/undo';
import type { Desk } from './app-context';
import type { NoticeButton } from './notices';

/**
 * Says what was done, and offers to undo it, after whatever else there is to do. An undo that fails is offered again beside
 * the reason, because its button was the only way to it.
 *
 * @param stay how long (milliseconds) it can be read, if not as long as notices with buttons are
 */
export function offerUndo(desk: Desk, words: string, undo: () => Promise<UndoOutcome>, others: readonly NoticeButton[] = [], stay?: number): void {
	const revert = async (): Promise<void> => {
		try {
			const outcome = await desk.queue.run(undo);
			const what = desk.language.say(outcome.done ? message('notice.undone') : outcome.reason);
			if (outcome.done || !outcome.canRetry) desk.notices.say(what);
			else offerUndo(desk, what, undo, [], stay);
		} catch (error) {
			desk.notices.error(error);
		}
	};
	desk.notices.offer(words, [...others, { text: desk.language.t('notice.undo'), act: revert }], stay);
}
