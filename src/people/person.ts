import type { Day, MonthDay } from '../day';
import type { NotePath } from '../note-path';
import type { ListName } from '../settings/lists';
import type { Topic } from './topic';

/** A person, as their note describes them. Absent properties are null or empty. */
export interface Person {
	readonly path: NotePath;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly list: ListName;
	/** The day of the newest touch, as the note has it; null for never. It may lie in the future: see `lastTouchedBy`. */
	readonly lastTouched: Day | null;
	/** Days, where the note overrides the list's cadence. */
	readonly cadence: number | null;
	readonly interests: readonly Topic[];
	readonly offers: readonly Topic[];
	readonly needs: readonly Topic[];
	/** Links as the note writes them, without brackets: to be resolved from the person's note. */
	readonly knows: readonly string[];
	readonly introduced: readonly string[];
	readonly shared: readonly string[];
	/** What they go through; empty text where the note only says that they do; null for nothing. */
	readonly hardTime: string | null;
	readonly birthday: MonthDay | null;
	readonly snoozeUntil: Day | null;
	readonly paused: boolean;
	readonly email: string | null;
	readonly phone: string | null;
}

/** The day a person was last touched as seen on `today`: a day in the future is a slip of the pen and counts as today. */
export function lastTouchedBy(person: Person, today: Day): Day | null {
	return person.lastTouched !== null && person.lastTouched > today ? today : person.lastTouched;
}

/** Whether a person is left out on `today`: paused, or snoozed until a later day. */
export function isResting(person: Person, today: Day): boolean {
	return person.paused || (person.snoozeUntil !== null && person.snoozeUntil > today);
}
