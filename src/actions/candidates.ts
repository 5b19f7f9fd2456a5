import type { Day } from '../day';
import { isResting, lastTouchedBy, type ListName, type Person } from '../people/person';
import type { Roster } from '../people/roster';
import { comparePaths, type NotePath } from '../vault/note';
import type { Links } from '../vault/vault';
import { tieBreak } from './tie-break';

/** A person who can be picked today. */
export interface Candidate {
	readonly person: Person;
	/** Days since last touched; null for never. */
	readonly days: number | null;
	readonly neglect: number;
}

/** What the pickers choose from, on one day. */
export interface Candidates {
	readonly day: Day;
	readonly roster: Roster;
	readonly links: Links;
	/** Who can be picked from a list, most neglected first; equals in an order of the day's own. */
	of(list: ListName): readonly Candidate[];
	/** The paths of everybody that a person's note names as an acquaintance or links to, themselves excluded. */
	acquaintances(person: Person): ReadonlySet<NotePath>;
}

/**
 * The candidates of a day: neither snoozed nor paused, not touched today, not `taken` by another action of the day.
 */
export function findCandidates(roster: Roster, links: Links, day: Day, taken: ReadonlySet<NotePath>): Candidates {
	const known = new Map<NotePath, ReadonlySet<NotePath>>();
	const lists = new Map<ListName, Candidate[]>();
	return {
		day,
		roster,
		links,
		of(list) {
			const found = lists.get(list) ?? candidatesOf(list);
			lists.set(list, found);
			return found;
		},
		acquaintances(person) {
			const found = known.get(person.path) ?? acquaintancesOf(person, links);
			known.set(person.path, found);
			return found;
		},
	};

	function candidatesOf(list: ListName): Candidate[] {
		return roster
			.people(list)
			.filter((person) => !taken.has(person.path) && !isResting(person, day) && lastTouchedBy(person, day) !== day)
			.map((person) => ({ person, ...roster.neglect(person, day), order: tieBreak(day, person.path) }))
			.sort((a, b) => b.neglect - a.neglect || a.order - b.order || comparePaths(a.person, b.person));
	}
}

/** Whether two people know each other as far as the notes say: `knows`, `introduced`, or a link, in either direction. */
export function knowEachOther(a: Person, b: Person, candidates: Candidates): boolean {
	return candidates.acquaintances(a).has(b.path) || candidates.acquaintances(b).has(a.path);
}

/** "34 days since last touched", or the words for somebody never touched. */
export function neglectReason(candidate: Candidate): string {
	if (candidate.days === null) return 'you have not been in touch yet';
	return candidate.days === 1 ? '1 day since last touched' : `${candidate.days} days since last touched`;
}

function acquaintancesOf(person: Person, links: Links): ReadonlySet<NotePath> {
	const known = new Set(links.linksFrom(person.path));
	for (const link of [...person.knows, ...person.introduced]) {
		const path = links.resolve(link, person.path);
		if (path !== null) known.add(path);
	}
	known.delete(person.path);
	return known;
}
