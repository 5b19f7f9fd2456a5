import { daysBetween, type Day } from '../day';
import type { ListName } from '../settings/lists';
import type { Settings } from '../settings/settings';
import type { InTouch } from './in-touch';
import { isResting, type Person } from './person';
import { hasTag } from './property-values';

/**
 * The number of people of each list that the routine touches in a day: two by the introduction, one by each other
 * action.
 */
export const touchesADay: Readonly<Record<ListName, number>> = { list20: 1, network90: 4 };

/** The neglect (ratio) of a person never touched. */
const neglectOfNever = 2;

/** Bounds of the automatic cadence, in days: more often would be tiring, less often would let a season pass. */
const shortestCadence = 14;
const longestCadence = 90;

/** The neglect of a person on a day, and what it is computed from. */
export interface Neglect {
	/** When the user was last in touch, and what says so; null for never. */
	readonly inTouch: InTouch | null;
	/** Days since then; null for never. */
	readonly days: number | null;
	/** Days that the relationship goes well without a touch. */
	readonly cadence: number;
	/** Days since in touch ÷ cadence (ratio); above 1 is neglected. */
	readonly neglect: number;
}

/** The settings on which a cadence depends. */
export type CadenceSettings = Pick<Settings, 'cadence' | 'cadenceByTag' | 'activeWeekdays'>;

/**
 * The cadence of a list of `count` people, in days. `auto` gives the cadence that the routine can keep: people ÷
 * touches a day × 7 ÷ active weekdays, rounded up, between 14 and 90. Example: 90 people at 4 touches a day take 22.5
 * days, so 23.
 */
export function listCadence(list: ListName, count: number, settings: CadenceSettings): number {
	const setting = settings.cadence[list];
	if (setting !== 'auto') return setting;
	const days = Math.ceil((count * 7) / (touchesADay[list] * settings.activeWeekdays.length));
	return Math.min(longestCadence, Math.max(shortestCadence, days));
}

/**
 * The cadence (days) of the longest tag that a person has and settings name, nested tags included; null where none has
 * one.
 */
export function tagCadence(
	{ tags }: Pick<Person, 'tags'>,
	{ cadenceByTag }: Pick<CadenceSettings, 'cadenceByTag'>,
): number | null {
	return cadenceByTag.find(({ tag }) => hasTag(tags, tag))?.days ?? null;
}

/**
 * The neglect of a person on `today`.
 *
 * @param inTouch when the user was last in touch with them; null for never
 * @param usualCadence (days) that of a tag or the list, which applies where the person has none
 */
export function neglectOf(person: Person, inTouch: InTouch | null, usualCadence: number, today: Day): Neglect {
	const cadence = person.cadence ?? usualCadence;
	if (inTouch === null) return { inTouch, days: null, cadence, neglect: neglectOfNever };
	const days = daysBetween(inTouch.day, today);
	return { inTouch, days, cadence, neglect: days / cadence };
}

/** Whether a person counts as neglected on `today`: neglect above 1, and neither snoozed nor paused. */
export function isNeglected(person: Person, neglect: Neglect, today: Day): boolean {
	return neglect.neglect > 1 && !isResting(person, today);
}
