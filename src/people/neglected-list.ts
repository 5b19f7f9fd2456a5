import { asRecord } from '../settings/unknown-record';
import { comparePaths } from '../note-path';
import { folded } from '../text/words';
import type { ListName } from '../settings/lists';
import type { NeglectedPerson } from './roster';
import type { Topic } from './topic';

/** The orders in which the neglected can be listed. */
export const neglectedSorts = ['neglect', 'name', 'lastTouched'] as const;

/** Which of the neglected are listed, and in what order. */
export interface NeglectedFilter {
	/** One list, or both. */
	readonly list: ListName | null;
	/** Part of a name or an alias; empty for everybody. */
	readonly search: string;
	/** The key of a topic that they care about, offer or need; empty for any. */
	readonly topic: string;
	readonly sort: (typeof neglectedSorts)[number];
}

/** Everybody, most neglected first. */
export const everybody: NeglectedFilter = { list: null, search: '', topic: '', sort: 'neglect' };

/** Those of the neglected whom a filter lets through, in its order; `entries` come most neglected first. */
export function filterNeglected(entries: readonly NeglectedPerson[], filter: NeglectedFilter): NeglectedPerson[] {
	const search = folded(filter.search.trim());
	const found = entries.filter(
		({ person }) =>
			(filter.list === null || person.list === filter.list) &&
			(search === '' || [person.name, ...person.aliases].some((name) => folded(name).includes(search))) &&
			(filter.topic === '' || topicsOf(person).some(({ key }) => key === filter.topic)),
	);
	switch (filter.sort) {
		case 'neglect':
			return found;
		case 'name':
			return found.sort((a, b) => a.person.name.localeCompare(b.person.name) || comparePaths(a.person, b.person));
		case 'lastTouched':
			// Never touched comes before the longest time ago.
			return found.sort((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || comparePaths(a.person, b.person));
	}
}

/** The topics of the neglected, each once, in the order of the alphabet. */
export function topicsAmong(entries: readonly NeglectedPerson[]): Topic[] {
	const byKey = new Map<string, Topic>();
	for (const topic of entries.flatMap(({ person }) => topicsOf(person))) if (!byKey.has(topic.key)) byKey.set(topic.key, topic);
	return [...byKey.values()].sort((a, b) => a.text.localeCompare(b.text));
}

/** A filter from whatever was stored of one. */
export function readNeglectedFilter(stored: unknown): NeglectedFilter {
	const { list, search, topic, sort } = asRecord(stored);
	return {
		list: list === 'list20' || list === 'network90' ? list : null,
		search: typeof search === 'string' ? search : '',
		topic: typeof topic === 'string' ? topic : '',
		sort: neglectedSorts.find((one) => one === sort) ?? 'neglect',
	};
}

function topicsOf({ interests, offers, needs }: NeglectedPerson['person']): Topic[] {
	return [...interests, ...offers, ...needs];
}
