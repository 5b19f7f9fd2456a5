import type { Day } from '../day';
import { ChangeLog } from '../indexing/change-log';
import type { NotePath } from '../note-path';
import { lastTouchedBy, type Person } from './person';

/** A link in a note that shows that the user was in touch with a person. */
export interface Encounter {
	readonly day: Day;
	/** The note that says so: a dated note, or the person's own. */
	readonly note: NotePath;
}

/** Finds encounters, answered from an index without opening a note. */
export interface EncounterLookup {
	/** The names of notes, as `foldedPath` gives them, about whose people an answer may be another now. */
	readonly changes: ChangeLog<string>;
	/**
	 * The newest encounter up to `today` and later than the day `after` (null for any day); null where there is none.
	 */
	newest(person: Person, today: Day, after: Day | null): Encounter | null;
}

/** Where notes do not count. */
export const noEncounters: EncounterLookup = { changes: new ChangeLog(), newest: () => null };

/** The last time that the user was in touch with a person, and what says so. */
export interface InTouch {
	readonly day: Day;
	/** The note that says so; null where it is the property of the last touch. */
	readonly encounter: NotePath | null;
}

/**
 * The later of the last touch and the newest encounter as of `today`; null where there is neither. On one day the touch
 * counts.
 */
export function inTouchWith(person: Person, today: Day, encounters: EncounterLookup): InTouch | null {
	const touched = lastTouchedBy(person, today);
	const encounter = person.countEncounters ? encounters.newest(person, today, touched) : null;
	if (encounter !== null) return { day: encounter.day, encounter: encounter.note };
	return touched === null ? null : { day: touched, encounter: null };
}
