import type { Day } from '../day';
import { touchesADay } from '../people/neglect';
import { isResting } from '../people/person';
import type { Roster } from '../people/roster';
import type { ListName } from '../settings/lists';
import type { Settings } from '../settings/settings';

/** The lower bounds of the classes of neglect (ratio), evenly apart; the last class is open. */
export const rhythmSteps = [0, 0.5, 1, 1.5, 2, 2.5, 3] as const;

/** The distribution of neglect over a list, and whether the plan can keep its cadences. */
export interface ListRhythm {
	readonly list: ListName;
	/** The number of people who are neither snoozed nor paused. */
	readonly people: number;
	/** The number of these people in each class of `rhythmSteps`, those aside with whom the user never was in touch. */
	readonly spread: readonly number[];
	/**
	 * The number of people with whom the user never was in touch: they have waited for no time that could be measured.
	 */
	readonly fresh: number;
	/** The touches on each active day that their cadences require. */
	readonly needed: number;
	/** The touches on each active day that the routine plans; an introduction counts as two. */
	readonly planned: number;
	/** The cadence of the list, in days, that the planned touches could keep. */
	readonly fittingCadence: number;
}

/** The rhythm of a list on a day. */
export function rhythmOf(
	list: ListName,
	roster: Roster,
	settings: Pick<Settings, 'activeWeekdays'>,
	today: Day,
): ListRhythm {
	const states = roster
		.people(list)
		.filter((person) => !isResting(person, today))
		.map((person) => roster.neglect(person, today));
	const spread = rhythmSteps.map((from, index) => {
		const to = rhythmSteps[index + 1] ?? Infinity;
		return states.filter(({ days, neglect }) => days !== null && neglect >= from && neglect < to).length;
	});
	const fresh = states.filter(({ days }) => days === null).length;
	const daysPerActiveDay = 7 / settings.activeWeekdays.length;
	const needed = states.reduce((sum, { cadence }) => sum + daysPerActiveDay / cadence, 0);
	const planned = touchesADay[list];
	return {
		list,
		people: states.length,
		spread,
		fresh,
		needed,
		planned,
		fittingCadence: Math.ceil((states.length * daysPerActiveDay) / planned),
	};
}

/**
 * Whether the planned touches are enough. The needed ones are compared as the interface shows them, rounded to a tenth.
 */
export function addsUp({ needed, planned }: Pick<ListRhythm, 'needed' | 'planned'>): boolean {
	return Math.round(needed * 10) <= planned * 10;
}
