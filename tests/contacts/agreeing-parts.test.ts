import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgreeingParts } from '../../src/contacts/agreeing-parts';
import { runs } from '../support/runs';

/** The parts of numbers from 0, of which some pairs agree. */
function partsOf(
	count: number,
	pairs: readonly (readonly [number, number])[],
	alone: readonly number[] = [],
): {
	all: readonly number[];
	agree: (a: number, b: number) => boolean;
	parts: readonly (readonly number[])[];
	torn: number[];
} {
	const agree = (a: number, b: number): boolean =>
		pairs.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
	const all = Array.from({ length: count }, (_, index) => index);
	const found = new AgreeingParts(all, (one) => all.filter((other) => agree(one, other)), agree, new Set(alone));
	return { all, agree, parts: found.parts, torn: [...found.torn] };
}

describe('parts that agree', () => {
	it('are those who hang together', () => {
		const { parts, torn } = partsOf(4, [[0, 2]]);
		expect([parts, torn]).toEqual([[[0, 2], [1], [3]], []]);
	});

	it('leave alone who agrees with two that do not', () => {
		const { parts, torn } = partsOf(3, [
			[0, 1],
			[1, 2],
		]);
		expect([parts, torn]).toEqual([[[0], [1], [2]], [1]]);
	});

	it('leave alone who is to stay so, and count him for others', () => {
		const { parts, torn } = partsOf(
			4,
			[
				[0, 1],
				[1, 2],
				[2, 3],
			],
			[0],
		);
		expect([parts, torn]).toEqual([
			[[0], [1], [2], [3]],
			[1, 2],
		]);
		expect(partsOf(2, [[0, 1]], [0]).parts).toEqual([[0], [1]]);
	});

	it('hold each one once, all of a part agree, and who is torn is by itself', () => {
		const anyPair = fc.tuple(fc.nat(7), fc.nat(7)).filter(([one, other]) => one !== other);
		fc.assert(
			fc.property(fc.array(anyPair, { maxLength: 16 }), fc.array(fc.nat(7), { maxLength: 2 }), (pairs, alone) => {
				const { all, parts, torn, agree } = partsOf(8, pairs, alone);
				expect(parts.flat().sort((a, b) => a - b)).toEqual(all);
				for (const part of parts)
					for (const one of part)
						expect(
							part.every((other) => other === one || agree(one, other)),
							String(part),
						).toBe(true);
				for (const one of [...torn, ...alone]) expect(parts).toContainEqual([one]);
				const isTorn = (one: number): boolean => {
					const others = all.filter((other) => agree(one, other));
					return others.some((a) => others.some((b) => a !== b && !agree(a, b)));
				};
				expect(torn.sort((a, b) => a - b)).toEqual(all.filter(isTorn));
			}),
			{ numRuns: runs(300) },
		);
	});
});
