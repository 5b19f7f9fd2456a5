import type { ActionKind } from '../actions/action';
import { swapAction } from '../daily-note/swap-action';
import { noteName, type NotePath } from '../note-path';
import type { Desk } from './desk';
import type { RejectedToday } from './rejected-today';

/** Picks somebody else for one of today's actions, and remembers for the day who was not wanted. */
export async function swapOnLine(
	desk: Desk,
	rejected: RejectedToday,
	note: NotePath,
	kind: ActionKind,
): Promise<void> {
	try {
		await desk.queue.run(async () => {
			const routine = await desk.routineForPlan();
			const { before, after, replaced } = await swapAction(routine, note, kind, rejected.on(routine.today));
			if (before === after) {
				desk.notices.say(desk.language.t('swap.nobody'));
				return;
			}
			rejected.add(routine.today, replaced);
			if (replaced.length > 0) desk.notices.say(desk.language.t('swap.aside', { names: desk.language.list(replaced.map(noteName)) }));
		});
	} catch (error) {
		desk.notices.error(error);
	}
}
