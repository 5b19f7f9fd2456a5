import type { Day } from '../day';
import { message, type Message } from '../language/message';
import { comparePaths, type NotePath } from '../note-path';
import { isResting, lastTouchedBy, type Person } from '../people/person';
import type { Roster } from '../people/roster';
import type { ListName } from '../settings/lists';
import type { ShareableNotes } from '../sharing/shareable-notes';
import type { Links } from '../vault/vault';
import type { Acquaintances } from './acquaintances';
import { tieBreak } from './tie-break';
import type { Topics } from './topics';

/** A person who can be picked on the day. */
export interface Candidate {
	readonly person: Person;
	/** Days since last touched; null for never. */
	readonly days: number | null;
	readonly neglect: number;
}

/** The indexes of a day from which the pickers work, without the people who can be picked. */
export interface PlanContext {
	readonly day: Day;
	readonly roster: Roster;
	readonly links: Links;
	readonly acquaintances: Acquaintances;
	readonly topics: Topics;
	/** The notes to share, as of this day and for these topics. */
	readonly shareable: ShareableNotes;
	/** The number of ticked outreach lines that name a person. */
	timesReachedOut(person: NotePath): number;
}

/** The input of the pickers for one day. */
export interface Candidates extends PlanContext {
	/** The people of a list who can be picked, most neglected first; ties in an order that depends on the day. */
	of(list: ListName): readonly Candidate[];
}

/** The candidates of a list: not snoozed, not paused, not touched on the day, and not `taken` by another action of the day. */
export function findCandidates(list: ListName, roster: Roster, day: Day, taken: ReadonlySet<NotePath>): Candidate[] {
	return roster
		.people(list)
		.filter((person) => !taken.has(person.path) && !isResting(person, day) && lastTouchedBy(person, day) !== day)
		.map((person) => ({ person, ...roster.neglect(person, day), order: tieBreak(day, person.path) }))
		.sort((a, b) => b.neglect - a.neglect || a.order - b.order || comparePaths(a.person, b.person));
}

/** The reason of a neglected person: "34 days since last touched", or that they were never touched. */
export function neglectReason({ days }: Candidate): Message {
	return days === null ? message('reason.never') : message('reason.days', { count: days });
}
