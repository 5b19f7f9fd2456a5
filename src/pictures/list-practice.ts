import { addDays, type Day } from '../day';
import { isResting } from '../people/person';
import type { Roster } from '../people/roster';
import type { Rhythms } from '../record/rhythms';
import type { ListName } from '../settings/lists';

/** The period, in days and up to today, for which it is said what was done. */
export const practisedDays = 30;

/**
 * What was done with the people of a list of late, against what their cadences need. A touch is one person on one day.
 */
export interface ListPractice {
	/** Touches, by the record, by the last touches of the notes, or by what other notes say. */
	readonly done: number;
	/** Those of them that only notes know. */
	readonly noted: number;
	/** The touches that the cadences need in this time. */
	readonly wanted: number;
	/**
	 * Whether the touches are enough: for each person as many as needed, so that seeing one daily does not make up for
	 * the others.
	 */
	readonly verdict: 'enough' | 'uneven' | 'few';
}

/** What was done with the people of a list who are neither snoozed nor paused. */
export function listPractice(list: ListName, roster: Roster, rhythms: Rhythms, today: Day): ListPractice {
	const after = addDays(today, -practisedDays);
	const sum = { done: 0, noted: 0, wanted: 0, kept: 0 };
	for (const person of roster.people(list)) {
		if (isResting(person, today)) continue;
		const { touched, noted } = rhythms.since(person, after);
		const needed = practisedDays / roster.neglect(person, today).cadence;
		sum.done += touched.size + noted.size;
		sum.noted += noted.size;
		sum.wanted += needed;
		sum.kept += Math.min(touched.size + noted.size, Math.ceil(needed));
	}
	const wanted = Math.max(1, Math.round(sum.wanted));
	return {
		done: sum.done,
		noted: sum.noted,
		wanted,
		verdict: sum.kept >= wanted ? 'enough' : sum.done >= wanted ? 'uneven' : 'few',
	};
}
