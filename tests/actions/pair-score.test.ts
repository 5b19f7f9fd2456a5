import { describe, expect, it } from 'vitest';
import type { Candidate, Candidates } from '../../src/actions/candidates';
import {
	commonPlace,
	exchangePoints,
	matchOf,
	matchPoints,
	pairScore,
	placePoints,
	pointsPerNeglect,
} from '../../src/actions/pair-score';
import { personNote, type PersonFields, type TestNote } from '../support/builders';
import { candidatesOf, routineOf } from '../support/routine-of';

const fresh = (name: string, words: PersonFields = {}): TestNote =>
	personNote(name, { lastTouched: '2026-11-20', ...words });

function named(candidates: Candidates, name: string): Candidate {
	const found = candidates.of('network90').find(({ person }) => person.path === `People/${name}.md`);
	if (found === undefined) throw new Error(`There is no ${name}`);
	return found;
}

function withNeglect(neglect: number): number {
	const candidates = candidatesOf(routineOf([fresh('Ada')]));
	return pointsPerNeglect({ ...named(candidates, 'Ada'), neglect });
}

describe('the points of a pair', () => {
	it.each([
		[0, 0],
		[0.333, 167],
		[0.3338, 167],
		[0.331, 166],
		[1, 500],
		[1.002, 503],
		[1.5, 1_250],
		[2, 2_000],
		[2.5, 2_000],
	])('for a neglect of %d are %d, rounded to whole points', (neglect, points) => {
		expect(withNeglect(neglect)).toBe(points);
	});

	it.each([
		[0, 0, 0],
		[0, 3, 0],
		[1, 0, 2_001],
		[1_000, 0, 3_000],
		[1_000, 1, 2_666],
		[1_000, 2, 2_500],
		[999, 2, 2_499],
	])(
		'for a match of %d points, with %d acquaintances in common, are %d, rounded down',
		(points, common, expected) => {
			expect(matchPoints(points, common)).toBe(expected);
		},
	);

	it('are three times the weight of a topic for what one offers and the other needs, either way, and its weight for a shared interest', () => {
		const candidates = candidatesOf(
			routineOf([
				fresh('Ada', { offers: ['pricing'], needs: ['chess'], interests: ['tea'] }),
				fresh('Ben', { offers: ['chess'], needs: ['pricing'], interests: ['tea'] }),
				fresh('Carl'),
			]),
		);
		const { topics, acquaintances } = candidates;
		const [ada, ben] = [named(candidates, 'Ada'), named(candidates, 'Ben')];
		expect(exchangePoints('pricing', topics)).toBe(3 * topics.weight('pricing'));
		const match = 3 * topics.weight('pricing') + 3 * topics.weight('chess') + topics.weight('tea');
		const expected = pointsPerNeglect(ada) + pointsPerNeglect(ben) + 2_000 + match;
		expect(pairScore(ada, ben, topics, acquaintances)).toBe(expected);
		expect(pairScore(ben, ada, topics, acquaintances)).toBe(expected);
	});
});

describe('the place of a pair', () => {
	const points = (ada: PersonFields, ben: PersonFields, ...others: TestNote[]): number => {
		const candidates = candidatesOf(routineOf([fresh('Ada', ada), fresh('Ben', ben), ...others]));
		const [a, b] = [named(candidates, 'Ada'), named(candidates, 'Ben')];
		return pairScore(a, b, candidates.topics, candidates.acquaintances) - pointsPerNeglect(a) - pointsPerNeglect(b);
	};
	const crowdIn = (location: string): TestNote[] =>
		Array.from({ length: 9 }, (_, index) => fresh(`P${index}`, { location }));

	it('counts half as much as a topic, the more the fewer people live there, and less than any topic', () => {
		const rare = points({ location: 'Lisbon' }, { location: '#lisbon' }, ...crowdIn('Berlin'));
		const common = points({ location: 'Berlin' }, { location: 'Berlin' }, ...crowdIn('Berlin'));
		expect(rare).toBeGreaterThan(common);
		expect(common).toBeGreaterThan(0);
		expect(
			points(
				{ interests: ['tea'] },
				{ interests: ['tea'] },
				...Array.from({ length: 9 }, (_, index) => fresh(`P${index}`, { interests: ['tea'] })),
			),
		).toBeGreaterThan(rare);
		expect(points({ location: 'Berlin' }, { location: 'Lisbon' })).toBe(0);
		expect(
			placePoints(
				'lisbon',
				candidatesOf(routineOf([fresh('Ada', { location: 'Lisbon' }), fresh('Ben', { location: 'Lisbon' })]))
					.topics,
			),
		).toBe(316);
	});

	it('counts for nothing beside a topic, only once, and less with common acquaintances', () => {
		const tea = { interests: ['tea'] };
		expect(points({ ...tea, location: 'Lisbon' }, { ...tea, location: 'Lisbon' })).toBe(points(tea, tea));
		expect(points({ location: 'Lisbon, Portugal' }, { location: 'Lisbon, Portugal' })).toBe(
			points({ location: 'Lisbon' }, { location: 'Lisbon' }),
		);
		const known = { location: 'Lisbon', knows: ['[[Hub]]'] };
		expect(points(known, known, fresh('Hub'))).toBeLessThan(
			points({ location: 'Lisbon' }, { location: 'Lisbon' }, fresh('Hub')),
		);
	});
});

describe('the place that a reason names', () => {
	const placeOf = (ada: readonly string[], ben: readonly string[], ...others: TestNote[]): string | undefined => {
		const candidates = candidatesOf(
			routineOf([fresh('Ada', { location: ada }), fresh('Ben', { location: ben }), ...others]),
		);
		return commonPlace(named(candidates, 'Ada').person, named(candidates, 'Ben').person, candidates.topics)?.text;
	};

	it('is the one in which the fewest people live, and of equals the first by name', () => {
		const both = ['Portugal', 'Lisbon', 'Alfama'];
		expect(placeOf(both, both, fresh('Carl', { location: 'Alfama' }))).toBe('Lisbon');
		expect(placeOf(both, both)).toBe('Alfama');
		expect(placeOf(['Lisbon'], ['Porto'])).toBeUndefined();
	});
});

describe('the match of a pair', () => {
	const crowdWith = [fresh('Carl', { interests: ['tea'] }), fresh('Dora', { offers: ['chess'] })];

	it('names what either offers and the other needs, and what they share, the rarest first, and equals by name', () => {
		const ada = { offers: ['zither', 'bees'], needs: ['chess'], interests: ['tea', 'yoga', 'art'] };
		const ben = { offers: ['chess'], needs: ['bees', 'zither'], interests: ['yoga', 'art', 'tea'] };
		const candidates = candidatesOf(routineOf([fresh('Ada', ada), fresh('Ben', ben), ...crowdWith]));
		const [a, b] = [named(candidates, 'Ada').person, named(candidates, 'Ben').person];
		for (const [one, other] of [
			[a, b],
			[b, a],
		] as const) {
			const { exchanges, shared } = matchOf(one, other, candidates.topics);
			expect(exchanges.map(({ giver, taker, topic }) => [giver.path, topic.key, taker.path])).toEqual([
				[a.path, 'bees', b.path],
				[a.path, 'zither', b.path],
				[b.path, 'chess', a.path],
			]);
			expect(shared.map(({ key }) => key)).toEqual(['art', 'yoga', 'tea']);
		}
	});

	it('is in the same order whichever way the topics stand in the notes, and begins with the first person where both give the same', () => {
		const ada = { offers: ['bees', 'choir'], needs: ['bees'], interests: ['art', 'yoga'] };
		const ben = { offers: ['bees'], needs: ['choir', 'bees'], interests: ['yoga', 'art'] };
		const candidates = candidatesOf(routineOf([fresh('Ada', ada), fresh('Ben', ben), fresh('Carl')]));
		const [a, b] = [named(candidates, 'Ada').person, named(candidates, 'Ben').person];
		for (const [one, other] of [
			[a, b],
			[b, a],
		] as const) {
			const { exchanges, shared } = matchOf(one, other, candidates.topics);
			const expected = [
				[one.path, 'bees'],
				[other.path, 'bees'],
				[a.path, 'choir'],
			];
			expect(exchanges.map(({ giver, topic }) => [giver.path, topic.key])).toEqual(expected);
			expect(shared.map(({ key }) => key)).toEqual(['art', 'yoga']);
		}
	});

	it('is empty for two who have nothing in common', () => {
		const candidates = candidatesOf(
			routineOf([
				fresh('Ada', { offers: ['bees'], interests: ['tea'] }),
				fresh('Ben', { offers: ['bees'], interests: ['art'] }),
			]),
		);
		expect(matchOf(named(candidates, 'Ada').person, named(candidates, 'Ben').person, candidates.topics)).toEqual({
			exchanges: [],
			shared: [],
		});
	});
});
