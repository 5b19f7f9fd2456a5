import { daysBetween, type Day } from '../day';
import type { Settings } from '../settings/settings';
import { isResting, lastTouchedBy, type Person } from './person';
import type { ListName } from '../settings/lists';

/** How many people of each list the routine touches in a day: both of an introduction, one to share with, one to call. */
export const touchesADay: Readonly<Record<ListName, number>> = { list20: 1, network90: 4 };

/** The neglect of somebody never touched: exactly this. */
const neglectOfNever = 2;

/** Bounds of the automatic cadence, in days: nobody wants to hear from you daily, or to wait a season. */
const shortestCadence = 14;
const longestCadence = 90;

/** A relationship's state on a day. */
export interface Neglect {
	/** Days since last touched; null for never. */
	readonly days: number | null;
	/** Days that the relationship goes well without a touch. */
	readonly cadence: number;
	/** Days since last touched ÷ cadence (ratio); above 1 is neglected. */
	readonly neglect: number;
}

/** What a cadence depends on, people aside. */
export type CadenceSettings = Pick<Settings, 'cadence' | 'activeWeekdays'>;

/**
 * The cadence of a list of `count` people, in days. `auto` is what the routine can keep: people ÷ touches a day × 7 ÷
 * active weekdays, rounded up, between 14 and 90. 90 people at 4 touches a day come round every 22.5 days, so 23.
 */
export function listCadence(list: ListName, count: number, settings: CadenceSettings): number {
	const setting = settings.cadence[list];
	if (setting !== 'auto') return setting;
	const days = Math.ceil((count * 7) / (touchesADay[list] * settings.activeWeekdays.length));
	return Math.min(longestCadence, Math.max(shortestCadence, days));
}

/** The neglect of a person on `today`, whose list has a cadence of `cadenceOfList` days. */
export function neglectOf(person: Person, cadenceOfList: number, today: Day): Neglect {
	const cadence = person.cadence ?? cadenceOfList;
	const last = lastTouchedBy(person, today);
	if (last === null) return { days: null, cadence, neglect: neglectOfNever };
	const days = daysBetween(last, today);
	return { days, cadence, neglect: days / cadence };
}

/** Whether a person belongs among the neglected on `today`: neglect above 1, and neither snoozed nor paused. */
export function isNeglected(person: Person, neglect: Neglect, today: Day): boolean {
	return neglect.neglect > 1 && !isResting(person, today);
}
