import type { Day } from '../day';
import { comparePaths } from '../note-path';
import type { ListName } from '../settings/lists';
import { asRecord } from '../settings/unknown-record';
import { folded } from '../text/words';
import { foldedPlace, isPlaceFound } from './place';
import type { Person } from './person';
import type { NeglectedPerson } from './ranking';
import type { Roster } from './roster';
import type { Topic } from './topic';

/** The sort orders of the list of the neglected. */
export const neglectedSorts = ['neglect', 'name', 'lastTouched'] as const;

/** A filter and a sort order for the list of the neglected. */
export interface NeglectedFilter {
	/** Null for both lists. */
	readonly list: ListName | null;
	/**
	 * Part of a name or an alias, and behind `@` the beginning of a place: `ada @lisbon`. Empty matches every person.
	 */
	readonly search: string;
	/** The key of a topic that the person cares about, offers or needs; empty matches any. */
	readonly topic: string;
	readonly sort: (typeof neglectedSorts)[number];
}

/** The filter that lets every person through, most neglected first. */
export const noFilter: NeglectedFilter = { list: null, search: '', topic: '', sort: 'neglect' };

/** Filters and sorts the neglected; `entries` must be sorted by neglect, highest first. */
export function filterNeglected(entries: readonly NeglectedPerson[], filter: NeglectedFilter): NeglectedPerson[] {
	const isChosen = chosenBy(filter);
	return sortPeople(
		entries.filter(({ person }) => isChosen(person)),
		filter.sort,
	);
}

/** Finds people of both lists, neglected or not, and sorts them. */
export function searchPeople(roster: Roster, filter: NeglectedFilter, today: Day): NeglectedPerson[] {
	return sortPeople(roster.standing(today, chosenBy(filter)), filter.sort);
}

/** Whether a filter looks for somebody by a name or a place. */
export function isSearch({ search }: NeglectedFilter): boolean {
	const { name, places } = readSearch(search);
	return name !== '' || places.length > 0;
}

/** Sorts people; `found` must be sorted by neglect, highest first. */
function sortPeople(found: NeglectedPerson[], sort: NeglectedFilter['sort']): NeglectedPerson[] {
	switch (sort) {
		case 'neglect':
			return found;
		case 'name':
			return found.sort((a, b) => a.person.name.localeCompare(b.person.name) || comparePaths(a.person, b.person));
		case 'lastTouched':
			// People never touched come before those touched longest ago.
			return found.sort(
				(a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || comparePaths(a.person, b.person),
			);
	}
}

/** Whether somebody has places to look for. */
export function hasPlaces(people: readonly Person[]): boolean {
	return people.some(({ location }) => location.length > 0);
}

/** The topics of the neglected, each once, sorted alphabetically. */
export function topicsAmong(entries: readonly NeglectedPerson[]): Topic[] {
	const byKey = new Map<string, Topic>();
	for (const topic of entries.flatMap(({ person }) => topicsOf(person)))
		if (!byKey.has(topic.key)) byKey.set(topic.key, topic);
	return [...byKey.values()].sort((a, b) => a.text.localeCompare(b.text));
}

/** Reads a stored filter of any shape; unusable values fall back to their defaults. */
export function readNeglectedFilter(stored: unknown): NeglectedFilter {
	const { list, search, topic, sort } = asRecord(stored);
	return {
		list: list === 'list20' || list === 'network90' ? list : null,
		search: typeof search === 'string' ? search : '',
		topic: typeof topic === 'string' ? topic : '',
		sort: neglectedSorts.find((one) => one === sort) ?? 'neglect',
	};
}

function chosenBy({ list, search, topic }: NeglectedFilter): (person: Person) => boolean {
	const isFound = searched(search);
	return (person) =>
		(list === null || person.list === list) &&
		isFound(person) &&
		(topic === '' || topicsOf(person).some(({ key }) => key === topic));
}

/** Whether a person is looked for: by part of a name, and by each place. */
function searched(search: string): (person: Person) => boolean {
	const wanted = readSearch(search);
	return ({ name, aliases, location }) =>
		(wanted.name === '' || [name, ...aliases].some((one) => folded(one).includes(wanted.name))) &&
		wanted.places.every((words) => location.some((place) => isPlaceFound(place, words)));
}

/** The part of a name that a search looks for, and each place behind an `@` that begins a word. */
function readSearch(search: string): { readonly name: string; readonly places: readonly string[] } {
	const [ofName = '', ...behind] = ` ${search}`.split(/\s[@＠]/u);
	return {
		name: folded(ofName),
		places: behind
			.flatMap((place) => place.split(','))
			.map((place) => foldedPlace(place))
			.filter((place) => place !== ''),
	};
}

function topicsOf({ interests, offers, needs }: NeglectedPerson['person']): Topic[] {
	return [...interests, ...offers, ...needs];
}
