import type { Day } from '../day';
import { message, type Message } from '../language/message';
import { isResting, lastTouchedBy, type Person } from '../people/person';
import type { ListName } from '../settings/lists';
import type { Roster } from '../people/roster';
import type { ShareableNotes } from '../sharing/shareable-notes';
import { comparePaths, type NotePath } from '../note-path';
import type { Links } from '../vault/vault';
import type { Acquaintances } from './acquaintances';
import { tieBreak } from './tie-break';
import type { Topics } from './topics';

/** A person who can be picked today. */
export interface Candidate {
	readonly person: Person;
	/** Days since last touched; null for never. */
	readonly days: number | null;
	readonly neglect: number;
}

/** What is known of people and notes on one day, beside who can be picked. */
export interface PlanContext {
	readonly day: Day;
	readonly roster: Roster;
	readonly links: Links;
	readonly acquaintances: Acquaintances;
	readonly topics: Topics;
	/** What the vault holds to share, as of this day and for these topics. */
	readonly shareable: ShareableNotes;
	/** How many ticked outreach lines name somebody. */
	timesReachedOut(person: NotePath): number;
}

/** What the pickers choose from, on one day. */
export interface Candidates extends PlanContext {
	/** Who can be picked from a list, most neglected first; equals in an order of the day's own. */
	of(list: ListName): readonly Candidate[];
}

/** The candidates of a list: neither snoozed nor paused, not touched today, not `taken` by another action of the day. */
export function findCandidates(list: ListName, roster: Roster, day: Day, taken: ReadonlySet<NotePath>): Candidate[] {
	return roster
		.people(list)
		.filter((person) => !taken.has(person.path) && !isResting(person, day) && lastTouchedBy(person, day) !== day)
		.map((person) => ({ person, ...roster.neglect(person, day), order: tieBreak(day, person.path) }))
		.sort((a, b) => b.neglect - a.neglect || a.order - b.order || comparePaths(a.person, b.person));
}

/** "34 days since last touched", or the words for somebody never touched. */
export function neglectReason({ days }: Candidate): Message {
	return days === null ? message('reason.never') : message('reason.days', { count: days });
}
