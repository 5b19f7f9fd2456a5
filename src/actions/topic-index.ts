import type { Person } from '../people/person';
import type { Candidate } from './candidates';
import { bondPoints, exchangePoints, placePoints } from './pair-score';
import type { TopicRole, Topics } from './topics';

type Role = TopicRole | 'places';

/** A topic of a person that other people can match, or a place where others can live, with the points of a match. */
export interface Want {
	/** The ranks of the people who have the counterpart, in ascending order. */
	readonly postings: readonly number[];
	readonly points: number;
	/** Points of topics add up; of places the best counts. */
	readonly isPlace: boolean;
}

/**
 * An inverted index from topic and role to people. Needs match offers, interests match interests, and places match
 * places.
 */
export class TopicIndex {
	private readonly lists = {
		offers: new Map<string, number[]>(),
		needs: new Map<string, number[]>(),
		interests: new Map<string, number[]>(),
		places: new Map<string, number[]>(),
	};

	/** @param people in the order of the search, which is that of every posting list */
	constructor(
		people: readonly Candidate[],
		private readonly topics: Topics,
	) {
		for (const [rank, { person }] of people.entries()) {
			const own = topics.of(person);
			for (const role of ['offers', 'needs', 'interests'] as const)
				for (const { key } of own[role]) this.post(role, key, rank);
			for (const { key } of topics.places.of(person)) this.post('places', key, rank);
		}
	}

	/** The posting lists of a person's possible partners, with the points of each. */
	partnersOf({ person }: Candidate): Want[] {
		const { offers, needs, interests } = this.topics.of(person);
		const want = (role: Role, key: string, points: number): Want => ({
			postings: this.lists[role].get(key) ?? [],
			points,
			isPlace: role === 'places',
		});
		return [
			...offers.map(({ key }) => want('needs', key, exchangePoints(key, this.topics))),
			...needs.map(({ key }) => want('offers', key, exchangePoints(key, this.topics))),
			...interests.map(({ key }) => want('interests', key, this.topics.weight(key))),
			...this.topics.places.of(person).map(({ key }) => want('places', key, placePoints(key, this.topics))),
		];
	}

	private post(role: Role, key: string, rank: number): void {
		const list = this.lists[role].get(key);
		if (list === undefined) this.lists[role].set(key, [rank]);
		else list.push(rank);
	}
}

/**
 * An upper bound of the points of any match of a person: all of their topics that another person on the lists could
 * match, else the best of their places.
 */
export function upperBound(person: Person, topics: Topics): number {
	const own = topics.of(person);
	const has = (role: TopicRole, key: string): number => (own[role].some((topic) => topic.key === key) ? 1 : 0);
	let points = 0;
	for (const { key } of own.offers)
		if (topics.count('needs', key) > has('needs', key)) points += exchangePoints(key, topics);
	for (const { key } of own.needs)
		if (topics.count('offers', key) > has('offers', key)) points += exchangePoints(key, topics);
	for (const { key } of own.interests) if (topics.count('interests', key) > 1) points += topics.weight(key);
	let place = 0;
	for (const { key } of topics.places.of(person))
		if (topics.places.count(key) > 1) place = Math.max(place, placePoints(key, topics));
	return bondPoints(points, place, 0);
}
