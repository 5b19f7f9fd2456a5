import type { LineKind } from '../daily-note/action-line';
import type { Day } from '../day';
import type { NotePath } from '../note-path';
import type { Person } from '../people/person';
import { historyOf, type HistoryParts } from './history';

/** The newest touch or encounter of a person. */
export interface LastContact {
	readonly day: Day;
	/** The note that says so; null where only the person's property does. */
	readonly note: NotePath | null;
	/** What the line in this note says; null for an encounter, and where no line is known. */
	readonly kind: LineKind | null;
}

/** The newest touch or encounter of a person up to `today`, from indexes alone; null for never. */
export function lastContact(person: Person, parts: HistoryParts, today: Day): LastContact | null {
	const inTouch = parts.roster.inTouch(person, today);
	if (inTouch === null) return null;
	const { day, encounter } = inTouch;
	if (encounter !== null) return { day, note: encounter, kind: null };
	const touch = historyOf(person.path, parts).find((past) => past.day === day);
	return { day, note: touch?.note ?? null, kind: touch?.kind ?? null };
}
