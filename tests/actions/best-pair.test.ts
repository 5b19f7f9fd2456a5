import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBestPair } from '../../src/actions/best-pair';
import type { Candidates } from '../../src/actions/candidates';
import { matchPoints, pairScore } from '../../src/actions/pair-score';
import { personNote, type PersonFields } from '../support/builders';
import { candidatesOf, routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

/** The best pair by the plain rule: scores every pair, and keeps the first with the highest score. */
function bestOfAll(candidates: Candidates): readonly string[] | null {
	const { topics, acquaintances } = candidates;
	const people = candidates.of('network90');
	let best: { score: number; pair: readonly string[] } | null = null;
	for (const [index, a] of people.entries()) {
		for (const b of people.slice(index + 1)) {
			if (acquaintances.know(a.person.path, b.person.path)) continue;
			const score = pairScore(a, b, topics, acquaintances);
			if (best === null || score > best.score) best = { score, pair: [a.person.path, b.person.path] };
		}
	}
	return best === null ? null : best.pair;
}

function found(candidates: Candidates, first?: number): readonly string[] | null {
	const pair = findBestPair(candidates.of('network90'), candidates.topics, candidates.acquaintances, first);
	return pair === null ? null : pair.map(({ person }) => person.path);
}

const names = Array.from({ length: 14 }, (_, index) => `P${index}`);
const topics = ['tea', 'climbing', 'pricing', 'falconry', 'choir', 'chess', 'bees'];
const places = ['Lisbon', 'Porto, Portugal', 'Portugal', 'Paris, Texas', 'Paris, France', 'Paris'];
const some = (most: number): fc.Arbitrary<string[]> => fc.subarray(topics, { maxLength: most });

/** Rosters of every kind: without touches, all people alike, all acquainted, few topics, many, one topic each. */
const anyRoster = fc
	.record({
		most: fc.constantFrom(0, 1, 2, 4),
		settled: fc.constantFrom(0, 1, 2),
		acquainted: fc.constantFrom(0, 0, 1, 3, 13),
		days: fc.constantFrom<readonly (string | undefined)[]>(
			[undefined],
			['2026-11-20'],
			[undefined, '2026-11-20', '2026-11-01', '2026-10-01', '2026-06-01', '2020-01-01'],
		),
	})
	.chain(({ most, settled, acquainted, days }) => {
		const words = fc.record<PersonFields>({
			lastTouched: fc.constantFrom(...days),
			cadence: fc.constantFrom(undefined, undefined, 'weekly', 'quarterly'),
			interests: some(most),
			offers: some(most),
			needs: some(most),
			location: fc.subarray(places, { maxLength: settled }),
			knows: fc.subarray(
				names.map((name) => `[[${name}]]`),
				{ maxLength: acquainted },
			),
		});
		return fc.array(words, { maxLength: names.length });
	})
	.map((people) => people.map((said, index) => personNote(names[index] ?? '', said)));

describe('the best pair', () => {
	it('is the one that scoring every pair finds, on any roster, however many it looks at first', () => {
		fc.assert(
			fc.property(anyRoster, fc.constantFrom(0, 1, 3, undefined), (notes, first) => {
				const candidates = candidatesOf(routineOf(notes));
				expect(found(candidates, first)).toEqual(bestOfAll(candidates));
			}),
			{ numRuns: runs(500) },
		);
	});

	it('is the first two where all are alike', () => {
		const notes = names.map((name) => personNote(name, { interests: ['tea'] }));
		const candidates = candidatesOf(routineOf(notes));
		expect(found(candidates)).toEqual(
			candidates
				.of('network90')
				.slice(0, 2)
				.map(({ person }) => person.path),
		);
	});

	it('is none where all know each other', () => {
		const notes = names.map((name) =>
			personNote(name, { interests: ['tea'], knows: names.map((other) => `[[${other}]]`) }),
		);
		expect(found(candidatesOf(routineOf(notes)))).toBeNull();
		expect(found(candidatesOf(routineOf([])))).toBeNull();
	});
});

describe('the best of pairs that score alike', () => {
	/** People who differ in nothing, in the order in which they are picked. */
	const inOrder = candidatesOf(routineOf(names.map((name) => personNote(name)))).of('network90');
	const nameAt = (at: number): string => inOrder[at]?.person.name ?? '';
	const network = (...people: PersonFields[]): Candidates =>
		candidatesOf(routineOf(people.map((said, at) => personNote(nameAt(at), said))));
	const knows = (at: number): string[] => [`[[${nameAt(at)}]]`];
	const pair = (...places: number[]): string[] => places.map((at) => `People/${nameAt(at)}.md`);

	it.each([0, 1, 3, undefined])(
		'is the first, also where others seem to match more people, because these are whom they know (%s first)',
		(first) => {
			const tea = { interests: ['tea'] };
			const most = network(
				tea,
				tea,
				{ interests: ['chess', 'choir'], knows: knows(4) },
				{ interests: ['chess', 'bees'], knows: knows(5) },
				{ interests: ['choir'] },
				{ interests: ['bees'] },
			);
			expect(bestOfAll(most)).toEqual(pair(0, 1));
			expect(found(most, first)).toEqual(pair(0, 1));
			const second = network(
				{ interests: ['tea', 'chess'] },
				{ interests: ['tea'] },
				{ interests: ['chess', 'choir'], knows: knows(3) },
				{ interests: ['choir'] },
			);
			expect(bestOfAll(second)).toEqual(pair(0, 1));
			expect(found(second, first)).toEqual(pair(0, 1));
		},
	);

	it('is no pair of a place where two are more neglected than it is worth, and else that of the best of their places', () => {
		const lately = { lastTouched: '2026-11-20' };
		const settled = { ...lately, location: ['Lisbon', 'Portugal'] };
		const others = Array.from({ length: 4 }, () => ({ ...lately, location: ['Portugal'] }));
		const neglected = { lastTouched: '2026-10-24', cadence: '30d' };
		const late = network(settled, settled, neglected, neglected, ...others);
		expect(found(late)).toEqual(bestOfAll(late));
		expect(new Set(found(late))).toEqual(new Set(pair(2, 3)));
		const settledOnes = network(...others, settled, lately, settled);
		expect(found(settledOnes)).toEqual(bestOfAll(settledOnes));
		expect(new Set(found(settledOnes))).toEqual(new Set(pair(4, 6)));
	});
});

describe('the score of a match', () => {
	it('is lower the more acquaintances two people have in common, and 0 only for a pair without a match', () => {
		const points = [0, 1, 2, 6, 1_000].map((common) => matchPoints(600, common));
		expect(points.slice(1).map((some, index) => (points[index] ?? 0) > some)).toEqual([true, true, true, true]);
		expect(matchPoints(1, 1_000)).toBeGreaterThan(0);
		expect(matchPoints(0, 0)).toBe(0);
	});
});
