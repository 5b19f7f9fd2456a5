import type { Day } from '../day';
import type { NotePath } from '../note-path';
import { namedOn, type HistoryParts } from './history';

/** The sources of the days of touches. */
export type TouchDayParts = Omit<HistoryParts, 'roster'>;

/** The days of touches by the path of the person. */
export type TouchDays = ReadonlyMap<NotePath, ReadonlySet<Day>>;

/**
 * The days on which the record has a touch of each person, in one pass over it. A line counts for the same day as in a
 * history.
 */
export function touchDaysOf({ record, links, dailyNotes }: TouchDayParts): TouchDays {
	const touches = new Map<NotePath, Map<string, { readonly note: NotePath; readonly day: Day }>>();
	for (const line of record.doneLines()) {
		const { id, note } = line;
		for (const person of namedOn(line, links)) {
			if (person === null) continue;
			const own = touches.get(person) ?? new Map<string, { readonly note: NotePath; readonly day: Day }>();
			touches.set(person, own);
			// Of the copies of a line, the one counts whose note's path sorts first.
			const known = own.get(id);
			if (known === undefined || note < known.note)
				own.set(id, { note, day: dailyNotes.dayOf(note) ?? line.day });
		}
	}
	return new Map([...touches].map(([person, own]) => [person, new Set([...own.values()].map(({ day }) => day))]));
}
