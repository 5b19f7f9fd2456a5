import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/day';
import { orbitOf, type OrbitDot } from '../../src/pictures/orbit';
import { boxesOverlap, discOverlaps, distanceOf, isInside } from '../../src/pictures/orbit-geometry';
import { extentOf, layoutOrbit, youRadius, type OrbitLayout, type OrbitWords } from '../../src/pictures/orbit-layout';
import { personNote, today } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const words: OrbitWords = {
	ring: (cadences) => (cadences === 'new' ? 'new' : `${cadences}×`),
	list: (list) => (list === 'list20' ? 'List of 20' : 'Network of 90'),
	closeBy: (count) => `+${count} close by`,
};

const layOut = (dots: readonly OrbitDot[], size = 480, isOpen = false): OrbitLayout =>
	layoutOrbit({ dots, size, words, isOpen });

interface Drawn {
	readonly name: string;
	readonly list: 'list20' | 'network90';
	readonly ago: number | null;
	readonly paused: boolean;
	readonly hardTime: boolean;
	readonly birthday: boolean;
}

const plain: Drawn = { name: 'Ada', list: 'network90', ago: 5, paused: false, hardTime: false, birthday: false };

const anyDrawn: fc.Arbitrary<Drawn> = fc.record({
	name: fc.constantFrom('Ada', '王小明', 'María José Fernández-Villaverde y Ruiz', 'سارة الحداد', 'Mm'),
	list: fc.constantFrom('list20' as const, 'network90' as const),
	ago: fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 0, max: 120 })),
	paused: fc.boolean(),
	hardTime: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
	birthday: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

const dotsOf = (people: readonly Drawn[]): OrbitDot[] =>
	orbitOf(
		routineOf(
			people.map(({ name, list, ago, paused, hardTime, birthday }, index) =>
				personNote(`${name} ${index}`, {
					list,
					cadence: 20,
					...(ago === null ? {} : { lastTouched: addDays(today, -ago) }),
					...(paused ? { paused } : {}),
					...(hardTime ? { hardTime: 'ill' } : {}),
					...(birthday ? { birthday: '11-25' } : {}),
				}),
			),
		).roster,
		today,
	);

const anyDots = (most: number): fc.Arbitrary<OrbitDot[]> =>
	fc.array(anyDrawn, { minLength: 1, maxLength: most, size: 'max' }).map(dotsOf);
const anySize = fc.constantFrom(240, 290, 480, 640);

/** Pairs of dots of which one covers a part of the other. */
function covering({ dots }: OrbitLayout): string[] {
	return dots.flatMap((one, index) =>
		dots
			.slice(index + 1)
			.filter(
				(other) =>
					distanceOf({ x: one.x - other.x, y: one.y - other.y }) <
					extentOf(one).radius + extentOf(other).radius,
			)
			.map((other) => `${one.dot.person.name} and ${other.dot.person.name}`),
	);
}

describe('the dots', () => {
	it('do not cover each other, whoever is on the lists, up to 150 people', () => {
		fc.assert(
			fc.property(anyDots(150), anySize, (dots, size) => void expect(covering(layOut(dots, size))).toEqual([])),
			{ numRuns: runs(40) },
		);
	});

	it('do not cover each other where all 150 would like the same ring of the smaller sector', () => {
		for (const ago of [null, 0, 300]) {
			const people = Array.from(
				{ length: 150 },
				(): Drawn => ({ ...plain, list: 'list20', ago, hardTime: ago === 0 }),
			);
			expect(covering(layOut(dotsOf(people), ago === 0 ? 240 : 480))).toEqual([]);
		}
	});

	it('stand where they stand whatever the order of the list', () => {
		const shuffled = anyDots(60).chain((dots) =>
			fc.tuple(fc.constant(dots), fc.shuffledSubarray(dots, { minLength: dots.length })),
		);
		const places = ({ dots }: OrbitLayout): object =>
			Object.fromEntries(dots.map(({ dot, x, y, radius }) => [dot.person.path, [x, y, radius]]));
		fc.assert(
			fc.property(
				shuffled,
				([dots, others]) => void expect(places(layOut(others))).toEqual(places(layOut(dots))),
			),
			{ numRuns: runs(40) },
		);
	});

	it('stand on whole grains, inside the rim, clear of the middle, each list in its own sector', () => {
		fc.assert(
			fc.property(anyDots(150), anySize, (dots, size) => {
				const { dots: placed, rim } = layOut(dots, size);
				for (const dot of placed) {
					expect([dot.x * 64, dot.y * 64].every(Number.isInteger)).toBe(true);
					expect(distanceOf(dot) + extentOf(dot).radius).toBeLessThanOrEqual(rim);
					expect(distanceOf(dot)).toBeGreaterThan(dot.radius);
					expect(dot.x <= 0 && dot.y <= 0).toBe(dot.dot.person.list === 'list20');
				}
			}),
			{ numRuns: runs(40) },
		);
	});

	it('stay where they would like to be as long as nobody else is there', () => {
		const [dot] = layOut(dotsOf([{ ...plain, ago: 20 }])).dots;
		const { reach } = layOut([]);
		expect(distanceOf(dot ?? { x: 0, y: 0 }) / reach).toBeCloseTo(0.56, 1);
	});
});

describe('the names', () => {
	it('overlap neither each other nor a dot nor the words of a ring, and stay in the picture', () => {
		fc.assert(
			fc.property(anyDots(110), anySize, (dots, size) => {
				const { names, dots: placed, size: side } = layOut(dots, size);
				const half = side / 2;
				for (const [index, { box }] of names.entries()) {
					expect(isInside(box, { left: -half, right: half, top: -half, bottom: half })).toBe(true);
					expect(names.slice(index + 1).filter((other) => boxesOverlap(other.box, box))).toEqual([]);
					expect(
						placed.filter((one) => discOverlaps(extentOf(one), box)).map(({ dot }) => dot.person.name),
					).toEqual([]);
					expect(discOverlaps({ x: 0, y: 0, radius: youRadius }, box)).toBe(false);
				}
			}),
			{ numRuns: runs(40) },
		);
	});

	const named = ({ names }: OrbitLayout): string[] => names.map(({ text }) => text);

	it('are those of all, up to 15 people', () => {
		const people = Array.from(
			{ length: 15 },
			(_, index): Drawn => ({ ...plain, ago: index * 4, list: index % 5 === 0 ? 'list20' : 'network90' }),
		);
		for (const size of [268, 320, 640]) expect(named(layOut(dotsOf(people), size))).toHaveLength(15);
	});

	it('are those of hard times, birthdays and the twelve who wait longest, with more people', () => {
		const people = Array.from(
			{ length: 60 },
			(_, index): Drawn => ({
				...plain,
				ago: index < 40 ? 5 : index,
				hardTime: index === 3,
				birthday: index === 7,
			}),
		);
		const waiting = Array.from({ length: 12 }, (_, index) => `Ada ${59 - index}`);
		expect(named(layOut(dotsOf(people), 1000)).sort()).toEqual(['Ada 3', 'Ada 7', ...waiting].sort());
	});

	it('are initials in the dots up to 40 people, at any width', () => {
		const people = Array.from({ length: 41 }, (_, index): Drawn => ({ ...plain, ago: index }));
		for (const size of [290, 640]) {
			expect(layOut(dotsOf(people.slice(1)), size).dots.filter(({ initials }) => initials === '')).toEqual([]);
			expect(layOut(dotsOf(people), size).dots.filter(({ initials }) => initials !== '')).toEqual([]);
		}
	});
});

describe('people who are close by', () => {
	const crowd = (count: number): OrbitDot[] =>
		dotsOf(
			Array.from(
				{ length: count },
				(_, index): Drawn => ({ ...plain, ago: index % 2 === 0 ? 4 : 30, hardTime: index === 0 }),
			),
		);

	it('are shown one by one up to 150, and by one mark above', () => {
		expect(layOut(crowd(150)).closeBy).toBeNull();
		const { closeBy, dots } = layOut(crowd(200));
		expect(closeBy).toMatchObject({ count: 99, words: '+99 close by' });
		expect(dots).toHaveLength(101);
		expect(dots.filter(({ dot }) => dot.person.hardTime !== null)).toHaveLength(1);
	});

	it('are shown when the mark is opened, which moves out of their way', () => {
		const { closeBy, dots, rim } = layOut(crowd(200), 480, true);
		expect(dots).toHaveLength(200);
		const { right = 0, top = 0 } = closeBy?.box ?? {};
		expect(distanceOf({ x: right, y: top })).toBeGreaterThan(rim * 0.95);
	});
});

describe('the rings', () => {
	it('are those in use, with words that do not collide', () => {
		const rings = (agos: (number | null)[]): unknown[] =>
			layOut(dotsOf(agos.map((ago) => ({ ...plain, ago })))).rings.map(({ cadences }) => cadences);
		expect(rings([3])).toEqual([1]);
		expect(rings([3, 25])).toEqual([1, 2]);
		expect(rings([null, 70]).sort()).toEqual([1, 2, 3, 'new']);
		const { rings: small } = layOut(dotsOf([{ ...plain, ago: null }]), 200);
		expect(small.flatMap(({ words: own }) => own?.text ?? [])).toEqual(['1×', 'new']);
	});

	it('all have their words in the smallest pane too', () => {
		const people = [null, 70].map((ago): Drawn => ({ ...plain, ago }));
		const { rings } = layOut(dotsOf(people), 268);
		expect(rings.map(({ words: own }) => own?.text)).toEqual(['1×', 'new', '2×', '3×']);
	});
});
