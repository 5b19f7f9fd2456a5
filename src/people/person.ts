import { daysUntil, type Day, type MonthDay } from '../day';
import type { NotePath } from '../note-path';
import type { ListName } from '../settings/lists';
import type { NamedDate } from './days-of-year';
import type { Place } from './place';
import type { Topic } from './topic';

/** A person, as read from their note. Absent properties are null or empty. */
export interface Person {
	readonly path: NotePath;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly list: ListName;
	/** All tags of the frontmatter, without `#`, in lower case. */
	readonly tags: readonly string[];
	/**
	 * The day of the newest touch as the note states it; null for never. It may lie in the future: see `lastTouchedBy`.
	 */
	readonly lastTouched: Day | null;
	/** In days; null where the list's cadence applies. */
	readonly cadence: number | null;
	readonly interests: readonly Topic[];
	readonly offers: readonly Topic[];
	readonly needs: readonly Topic[];
	/** Link targets as the note writes them, without brackets, to be resolved from the person's note. */
	readonly knows: readonly string[];
	readonly introduced: readonly string[];
	readonly shared: readonly string[];
	/** The words of the note about a hard time; empty where the note only says that there is one; null for none. */
	readonly hardTime: string | null;
	readonly birthday: MonthDay | null;
	/** Other days of the year, in the order of the note. */
	readonly dates: readonly NamedDate[];
	readonly snoozeUntil: Day | null;
	/** Whether the note says so, or that its cadence is `never`. */
	readonly paused: boolean;
	/** Whether notes that name them count as contact. */
	readonly countEncounters: boolean;
	readonly email: string | null;
	readonly phone: string | null;
	/** Where they live, in the order of the note. */
	readonly location: readonly Place[];
}

/**
 * The day of the last touch as of `today`; null for never. A day in the future is a typing error and counts as unknown.
 */
export function lastTouchedBy(person: Person, today: Day): Day | null {
	return person.lastTouched !== null && person.lastTouched > today ? null : person.lastTouched;
}

/** Whether the plan leaves a person out on `today`: paused, or snoozed until a later day. */
export function isResting(person: Person, today: Day): boolean {
	return person.paused || (person.snoozeUntil !== null && person.snoozeUntil > today);
}

/** The nearest of a person's other dates; null where there are none. */
export function nextDate({ dates }: Person, day: Day): NamedDate | null {
	if (dates.length === 0) return null;
	return dates.reduce((next, date) => (daysUntil(date, day) < daysUntil(next, day) ? date : next));
}
