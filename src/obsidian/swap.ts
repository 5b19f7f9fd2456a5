import type { ActionKind } from '../actions/action';
import { findActionLines } from '../daily-note/action-block';
import { actionId } from '../daily-note/action-line';
import { swapAction } from '../daily-note/swap-action';
import { peopleNamed } from '../daily-note/today-actions';
import { noteName, type NotePath } from '../vault/note';
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
			const outcome = await swapAction(routine, note, kind, rejected.on(routine.today));
			if (outcome.before === outcome.after) {
				desk.notices.say(desk.language.t('swap.nobody'));
				return;
			}
			const lines = findActionLines(outcome.before).filter(({ line }) => line.id === actionId(routine.today, kind));
			const before = peopleNamed(lines, note, routine);
			rejected.add(routine.today, before);
			if (before.length > 0) desk.notices.say(desk.language.t('swap.aside', { names: desk.language.list(before.map(noteName)) }));
		});
	} catch (error) {
		desk.notices.error(error);
	}
}
