import type { ActionKind, Plan } from '../actions/action';
import { planDay } from '../actions/plan-day';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';

/** Plans today's actions of the given kinds without the people who are taken. */
export function planToday(routine: Routine, kinds: readonly ActionKind[], taken: ReadonlySet<NotePath>): Plan {
	const { today, roster, vault, shareable, record, encounters, settings } = routine;
	let times: ReadonlyMap<NotePath, number> | null = null;
	const timesReachedOut = (person: NotePath): number => (times ??= record.timesReachedOut(vault)).get(person) ?? 0;
	return planDay({ day: today, roster, links: vault, shareable, placesCount: settings.encounters.count, timesReachedOut, hasPromiseTo: (person) => encounters.hasPromiseTo(person), kinds, taken });
}
