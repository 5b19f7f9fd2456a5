import type { Day } from '../day';
import type { Settings } from '../settings/settings';
import { touchesADay } from '../people/neglect';
import { isResting } from '../people/person';
import type { ListName } from '../settings/lists';
import type { Roster } from '../people/roster';

/** The lower bounds of the steps into which neglect (ratio) is put; the last one is open. */
export const rhythmSteps = [0, 0.5, 1, 1.5, 2, 3] as const;

/** How a list goes: how neglect is spread over it, and whether its cadences can be kept. */
export interface ListRhythm {
	readonly list: ListName;
	/** How many people who are neither snoozed nor paused are on it. */
	readonly people: number;
	/** How many of them are in each of `rhythmSteps`. */
	readonly spread: readonly number[];
	/** Touches on each active day that their cadences need. */
	readonly needed: number;
	/** Touches on each active day that the routine plans: an introduction touches two. */
	readonly planned: number;
	/** The cadence of the list, in days, with which it would add up. */
	readonly fittingCadence: number;
}

/** The rhythm of a list on a day. */
export function rhythmOf(list: ListName, roster: Roster, settings: Pick<Settings, 'activeWeekdays'>, today: Day): ListRhythm {
	const states = roster
		.people(list)
		.filter((person) => !isResting(person, today))
		.map((person) => roster.neglect(person, today));
	const spread = rhythmSteps.map((from, index) => {
		const to = rhythmSteps[index + 1] ?? Infinity;
		return states.filter(({ neglect }) => neglect >= from && neglect < to).length;
	});
	const daysPerActiveDay = 7 / settings.activeWeekdays.length;
	const needed = states.reduce((sum, { cadence }) => sum + daysPerActiveDay / cadence, 0);
	const planned = touchesADay[list];
	return { list, people: states.length, spread, needed, planned, fittingCadence: Math.ceil((states.length * daysPerActiveDay) / planned) };
}

/** Whether the plan keeps up: what is needed is compared as it is told, to a tenth. */
export function addsUp({ needed, planned }: Pick<ListRhythm, 'needed' | 'planned'>): boolean {
	return Math.round(needed * 10) <= planned * 10;
}
