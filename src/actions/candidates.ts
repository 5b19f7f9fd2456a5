import type { Day } from '../day';
import { message, type Message } from '../language/message';
import { comparePaths, noteName, type NotePath } from '../note-path';
import { isResting, type Person } from '../people/person';
import type { NeglectedPerson } from '../people/ranking';
import type { Roster } from '../people/roster';
import type { ListName } from '../settings/lists';
import type { ShareableNotes } from '../sharing/shareable-notes';
import type { Links } from '../vault/vault';
import type { Acquaintances } from './acquaintances';
import { tieBreak } from './tie-break';
import type { Topics } from './topics';

/** A person who can be picked on the day. */
export type Candidate = NeglectedPerson;

/** The indexes of a day from which the pickers work, without the people who can be picked. */
export interface PlanContext {
	readonly day: Day;
	readonly roster: Roster;
	readonly links: Links;
	readonly acquaintances: Acquaintances;
	readonly topics: Topics;
	/** The notes to share, as of this day and for these topics. */
	readonly shareable: ShareableNotes;
	/** The candidates of a list while nobody is taken. */
	free(list: ListName): readonly Candidate[];
	/** The number of ticked outreach lines that name a person. */
	timesReachedOut(person: NotePath): number;
	/** Whether an open task in the notes is a promise to a person. */
	hasPromiseTo(person: Person): boolean;
}

/** The input of the pickers for one day. */
export interface Candidates extends PlanContext {
	/** The people of a list who can be picked, most neglected first; ties in an order that depends on the day. */
	of(list: ListName): readonly Candidate[];
}

/**
 * The candidates of a list while nobody is taken by another action of the day: not snoozed, not paused, and not in
 * touch on the day.
 */
export function findCandidates(list: ListName, roster: Roster, day: Day): Candidate[] {
	const free = roster
		.ranked(day)
		.filter(({ person, days }) => person.list === list && days !== 0 && !isResting(person, day));
	const candidates = free.map((entry) => ({ entry, order: tieBreak(day, entry.person.path) }));
	return candidates
		.sort(
			(a, b) =>
				b.entry.neglect - a.entry.neglect || a.order - b.order || comparePaths(a.entry.person, b.entry.person),
		)
		.map(({ entry }) => entry);
}

/**
 * The reason of a neglected person: "34 days since last touched", "in touch on" the day of a note, or that they were
 * never touched.
 */
export function neglectReason({ person, inTouch, days }: Candidate): Message {
	if (days === null) return message('reason.never');
	const note = inTouch?.encounter ?? null;
	if (inTouch === null || note === null) return message('reason.days', { count: days });
	const { day } = inTouch;
	// The person's own note says nothing of the day.
	if (note === person.path) return message('reason.inTouch', { day });
	return message('reason.inTouch', { day: noteName(note).startsWith(day) ? { note } : { note, shownAs: day } });
}
