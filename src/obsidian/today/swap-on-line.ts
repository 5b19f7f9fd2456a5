import type { ActionKind } from '../../actions/action';
import { swapAction } from '../../use-cases/swap-action';
import { noteName, type NotePath } from '../../note-path';
import type { Desk } from '../app/app-context';
import type { RejectedToday } from './rejected-today';
import type { TouchReports } from './touch-reports';

/** Picks somebody else for one of today's actions, and remembers for the day who was not wanted. */
export async function swapOnLine(
	desk: Desk,
	rejected: RejectedToday,
	reports: TouchReports,
	note: NotePath,
	kind: ActionKind,
): Promise<void> {
	try {
		await desk.queue.run(async () => {
			const routine = await desk.routineForPlan();
			const { today } = routine;
			const setAside = rejected.on(today);
			const { before, after, replaced, from, to } = await swapAction(routine, note, kind, setAside);
			if (before === after) {
				desk.notices.say(desk.language.t('swap.nobody'));
				return;
			}
			rejected.set(today, [...setAside, ...replaced]);
			const { language } = desk;
			const words = replaced.length > 0 ? language.t('swap.aside', { names: language.list(replaced.map(noteName)) }) : language.t('command.written', { note: { note } });
			reports.offer(words, { swapped: { note, from, to } }, [], () => rejected.set(today, setAside));
		});
	} catch (error) {
		desk.notices.error(error);
	}
}
