import { comparePaths } from '../note-path';
import type { ListName } from '../settings/lists';
import { asRecord } from '../settings/unknown-record';
import { folded } from '../text/words';
import { foldedPlace, isPlaceFound } from './place';
import type { Person } from './person';
import type { NeglectedPerson } from './roster';
import type { Topic } from './topic';

/** The sort orders of the list of the neglected. */
export const neglectedSorts = ['neglect', 'name', 'lastTouched'] as const;

/** A filter and a sort order for the list of the neglected. */
export interface NeglectedFilter {
	/** Null for both lists. */
	readonly list: ListName | null;
	/** Part of a name or an alias, and behind `@` the beginning of a place: `ada @lisbon`. Empty matches every person. */
	readonly search: string;
	/** The key of a topic that the person cares about, offers or needs; empty matches any. */
	readonly topic: string;
	readonly sort: (typeof neglectedSorts)[number];
}

/** The filter that lets every person through, most neglected first. */
export const noFilter: NeglectedFilter = { list: null, search: '', topic: '', sort: 'neglect' };

/** Filters and sorts the neglected; `entries` must be sorted by neglect, highest first. */
export function filterNeglected(entries: readonly NeglectedPerson[], filter: NeglectedFilter): NeglectedPerson[] {
	const isFound = searched(filter.search);
	const found = entries.filter(
		({ person }) =>
			(filter.list === null || person.list === filter.list) &&
			isFound(person) &&
			(filter.topic === '' || topicsOf(person).some(({ key }) => key === filter.topic)),
	);
	switch (filter.sort) {
		case 'neglect':
			return found;
		case 'name':
			return found.sort((a, b) => a.person.name.localeCompare(b.person.name) || comparePaths(a.person, b.person));
		case 'lastTouched':
			// People never touched come before those touched longest ago.
			return found.sort((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || comparePaths(a.person, b.person));
	}
}

/** Whether somebody has places to look for. */
export function hasPlaces(entries: readonly NeglectedPerson[]): boolean {
	return entries.some(({ person }) => person.location.length > 0);
}

/** The topics of the neglected, each once, sorted alphabetically. */
export function topicsAmong(entries: readonly NeglectedPerson[]): Topic[] {
	const byKey = new Map<string, Topic>();
	for (const topic of entries.flatMap(({ person }) => topicsOf(person))) if (!byKey.has(topic.key)) byKey.set(topic.key, topic);
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

/** Whether a person is looked for: by part of a name, and by each place behind an `@` that begins a word. */
function searched(search: string): (person: Person) => boolean {
	const [ofName = '', ...behind] = ` ${search}`.split(/\s[@＠]/u);
	const wanted = folded(ofName);
	const places = behind.flatMap((place) => place.split(',')).map((place) => foldedPlace(place)).filter((place) => place !== '');
	return ({ name, aliases, location }) =>
		(wanted === '' || [name, ...aliases].some((one) => folded(one).includes(wanted))) && places.every((words) => location.some((place) => isPlaceFound(place, words)));
}

function topicsOf({ interests, offers, needs }: NeglectedPerson['person']): Topic[] {
	return [...interests, ...offers, ...needs];
}
