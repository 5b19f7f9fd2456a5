import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPart, isOnTheWay, placeAtEdge, placeBeside, type Box } from '../../src/pictures/place-beside';
import { runs } from '../support/runs';

const room: Box = { left: 0, top: 0, width: 700, height: 700 };
const card = { width: 240, height: 130 };

const edges = ({ left, top, width, height }: Box): [number, number, number, number] => [
	left,
	top,
	left + width,
	top + height,
];

function overlaps(box: Box, dot: { x: number; y: number; radius: number }): boolean {
	const [left, top, right, bottom] = edges(box);
	return (
		dot.x + dot.radius > left &&
		dot.x - dot.radius < right &&
		dot.y + dot.radius > top &&
		dot.y - dot.radius < bottom
	);
}

function isWithin(box: Box, outer: Box): boolean {
	const [a, b] = [edges(box), edges(outer)];
	return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}

describe('a card beside a dot', () => {
	it('is on the side with more room', () => {
		expect(placeBeside({ x: 100, y: 350, radius: 8 }, card, room)).toMatchObject({ left: 116, top: 285 });
		expect(placeBeside({ x: 600, y: 350, radius: 8 }, card, room)).toMatchObject({ left: 344, top: 285 });
	});

	it('is above or below the dot in a narrow picture', () => {
		const narrow = { left: 0, top: 0, width: 300, height: 300 };
		expect(placeBeside({ x: 150, y: 60, radius: 8 }, card, narrow)).toMatchObject({ left: 30, top: 76 });
		expect(placeBeside({ x: 120, y: 290, radius: 8 }, card, narrow)).toMatchObject({ left: 0, top: 144 });
		expect(placeBeside({ x: 10, y: 290, radius: 8 }, card, narrow)).toMatchObject({ left: 26, top: 170 });
	});

	it('never covers the dot, and is inside wherever there is room', () => {
		const dots = fc.record({
			x: fc.integer({ min: 0, max: 700 }),
			y: fc.integer({ min: 0, max: 700 }),
			radius: fc.integer({ min: 2, max: 16 }),
		});
		const sizes = fc.record({
			width: fc.integer({ min: 120, max: 300 }),
			height: fc.integer({ min: 60, max: 300 }),
		});
		const rooms = fc.record({
			left: fc.integer({ min: -50, max: 50 }),
			top: fc.integer({ min: -50, max: 50 }),
			width: fc.integer({ min: 240, max: 720 }),
			height: fc.integer({ min: 240, max: 720 }),
		});
		fc.assert(
			fc.property(dots, sizes, rooms, (at, size, inside) => {
				const dot = {
					...at,
					x: inside.left + Math.min(at.x, inside.width),
					y: inside.top + Math.min(at.y, inside.height),
				};
				for (const place of [placeBeside, placeAtEdge]) {
					const box = { ...size, ...place(dot, size, inside) };
					expect(overlaps(box, dot)).toBe(false);
					// A dot leaves at least half of the room on one of its sides.
					const fits = size.width <= inside.width && size.height + dot.radius + 8 <= inside.height / 2;
					if (fits) expect(isWithin(box, inside)).toBe(true);
				}
			}),
			{ numRuns: runs(1000) },
		);
	});

	it('is at the lower edge on a phone, and at the upper edge for a dot below', () => {
		const phone = { left: 0, top: 0, width: 340, height: 340 };
		expect(placeAtEdge({ x: 20, y: 100, radius: 8 }, card, phone)).toEqual({ left: 50, top: 210 });
		expect(placeAtEdge({ x: 20, y: 250, radius: 8 }, card, phone)).toEqual({ left: 50, top: 0 });
	});
});

describe('a pointer that has left a dot', () => {
	const box = { left: 116, top: 285, width: 240, height: 130 };
	const from = { x: 100, y: 350 };

	it('is on its way to the card where it is between the two', () => {
		expect(
			[
				{ x: 108, y: 350 },
				{ x: 112, y: 310 },
				{ x: 116, y: 414 },
				{ x: 200, y: 350 },
			].map((to) => isOnTheWay(from, to, box)),
		).toEqual([true, true, true, true]);
	});

	it('is not where it goes elsewhere', () => {
		expect(
			[
				{ x: 90, y: 350 },
				{ x: 100, y: 300 },
				{ x: 104, y: 400 },
				{ x: 360, y: 500 },
			].map((to) => isOnTheWay(from, to, box)),
		).toEqual([false, false, false, false]);
	});
});

it('two boxes have a part in common, or else it is the first', () => {
	expect(commonPart(room, { left: 100, top: 600, width: 900, height: 900 })).toEqual({
		left: 100,
		top: 600,
		width: 600,
		height: 100,
	});
	expect(commonPart(room, { left: 800, top: 0, width: 10, height: 10 })).toEqual(room);
});
