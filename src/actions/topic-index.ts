import type { Candidate } from './candidates';
import { bondPoints, exchangePoints, placePoints } from './pair-score';
import type { Topics } from './topics';

type Role = 'offers' | 'needs' | 'interests' | 'places';

/** A topic of a person that other people can match, or a place where others can live, with the points of a match. */
export interface Want {
	/** The ranks of the people who have the counterpart, in ascending order. */
	readonly postings: readonly number[];
	readonly points: number;
	/** Points of topics add up; of places the best counts. */
	readonly isPlace: boolean;
}

/** An inverted index from topic and role to people. Needs match offers, interests match interests, and places match places. */
export class TopicIndex {
	private readonly lists = { offers: new Map<string, number[]>(), needs: new Map<string, number[]>(), interests: new Map<string, number[]>(), places: new Map<string, number[]>() };
	private readonly counts = new Map<string, number>();

	constructor(
		people: readonly Candidate[],
		private readonly topics: Topics,
	) {
		for (const candidate of people) this.each(candidate, (role, key) => this.counts.set(role + key, this.countOf(role, key) + 1));
	}

	/** Fills the posting lists with people by rank, the order of the search, so that every list is in that order. */
	rank(ranked: readonly Candidate[]): void {
		for (const [rank, candidate] of ranked.entries()) {
			this.each(candidate, (role, key) => {
				const list = this.lists[role].get(key);
				if (list === undefined) this.lists[role].set(key, [rank]);
				else list.push(rank);
			});
		}
	}

	/** An upper bound of the points of any match of a person: all of their topics that another person could match, else the best of their places. */
	upperBound(candidate: Candidate): number {
		const own = this.topics.of(candidate.person);
		const has = (topics: readonly { readonly key: string }[], key: string): number => (topics.some((topic) => topic.key === key) ? 1 : 0);
		let points = 0;
		for (const { key } of own.offers) if (this.countOf('needs', key) > has(own.needs, key)) points += exchangePoints(key, this.topics);
		for (const { key } of own.needs) if (this.countOf('offers', key) > has(own.offers, key)) points += exchangePoints(key, this.topics);
		for (const { key } of own.interests) if (this.countOf('interests', key) > 1) points += this.topics.weight(key);
		const places = this.topics.places.of(candidate.person).filter(({ key }) => this.countOf('places', key) > 1);
		const place = places.reduce((best, { key }) => Math.max(best, placePoints(key, this.topics)), 0);
		return bondPoints(points, place, 0);
	}

	/** The posting lists of a person's possible partners, with the points of each. */
	partnersOf({ person }: Candidate): Want[] {
		const { offers, needs, interests } = this.topics.of(person);
		const want = (role: Role, key: string, points: number): Want => ({ postings: this.lists[role].get(key) ?? [], points, isPlace: role === 'places' });
		return [
			...offers.map(({ key }) => want('needs', key, exchangePoints(key, this.topics))),
			...needs.map(({ key }) => want('offers', key, exchangePoints(key, this.topics))),
			...interests.map(({ key }) => want('interests', key, this.topics.weight(key))),
			...this.topics.places.of(person).map(({ key }) => want('places', key, placePoints(key, this.topics))),
		];
	}

	private each({ person }: Candidate, act: (role: Role, key: string) => void): void {
		const own = this.topics.of(person);
		for (const role of ['offers', 'needs', 'interests'] as const) for (const { key } of own[role]) act(role, key);
		for (const { key } of this.topics.places.of(person)) act('places', key);
	}

	private countOf(role: Role, key: string): number {
		return this.counts.get(role + key) ?? 0;
	}
}
