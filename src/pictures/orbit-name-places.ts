import { boxesOverlap, discOverlaps, distanceOf, isInside, type Box, type Disc, type Point } from './orbit-geometry';

/** The size of all text in the orbit, and the height of a line of it, in pixels. */
export const orbitTextSize = 12;
export const orbitLineHeight = 17;

/** What names keep clear of, and where they stay. */
export interface NameField {
	/** Dots with their marks. */
	readonly dots: readonly Disc[];
	readonly discs: readonly Disc[];
	readonly boxes: readonly Box[];
	readonly bounds: Box;
}

/** A place that a name may have, and how far it is from the dot. */
export interface NamePlace {
	readonly box: Box;
	/** Which end of the text is at the dot. */
	readonly anchor: 'start' | 'middle' | 'end';
	/** Whether a line joins the two, because they are apart. */
	readonly isApart: boolean;
	readonly distance: number;
}

/** Directions from a dot to its name, and how far away the name may be, nearest first. */
const sides = [
	[1, 0],
	[1, -1],
	[1, 1],
	[0, -1],
	[0, 1],
	[-1, 0],
	[-1, -1],
	[-1, 1],
] as const;
const distances = [3, 6, 11, 19, 30] as const;
const farthest = 30;

/** The grid of places that are not beside a dot. */
const step = 6;
const farthestAway = 70;

/** From this distance on a line joins a name with its dot. */
const apart = 11;

/** How much nearer (pixels) a name without a line is to its own dot than to any other. */
const nearer = 2;

/** How far apart the points are by which a line is known. */
const lineStep = 4;

/** The room that each of them takes: two lines that cross meet in it. */
const lineRadius = 1.5;

/** Whether a place keeps clear of all, and reads as the name of its dot. */
export function isFree(
	{ box, isApart, distance }: NamePlace,
	dot: Disc,
	{ dots, discs, boxes, bounds }: NameField,
): boolean {
	if (
		!isInside(box, bounds) ||
		boxes.some((one) => boxesOverlap(one, box)) ||
		[dot, ...discs].some((disc) => discOverlaps(disc, box))
	)
		return false;
	// Without a line a name reads as that of the nearest dot.
	const clear = isApart ? 0 : distance + nearer;
	if (dots.some((disc) => discOverlaps(disc, box, clear) || (isApart && isOnLine(disc, dot, box)))) return false;
	return (
		!isApart ||
		!lineBetween(dot, box).some(
			(point) =>
				boxes.some((one) => discOverlaps(point, one)) ||
				discs.some((one) => squareOf(one, point) < (one.radius + point.radius) ** 2),
		)
	);
}

/** Places beside a dot, the nearest first, outward before inward. */
export function placesBeside(dot: Disc, width: number, bounds: Box): NamePlace[] {
	const [h, v] = [dot.x < 0 ? -1 : 1, dot.y < 0 ? 1 : -1];
	return distances.flatMap((distance) =>
		sides.map(([sideX, sideY]) => {
			const [dx, dy] = [sideX * h, sideY * v];
			// At a corner the name is nearer than its box would be, because a dot is round.
			const far = (dot.radius + distance) * (dx !== 0 && dy !== 0 ? 0.75 : 1);
			const wanted = dx === 0 ? dot.x - width / 2 : dx > 0 ? dot.x + far : dot.x - far - width;
			// Above and below a dot there is room to move a name back into the picture.
			const left = dy === 0 ? wanted : Math.max(bounds.left, Math.min(wanted, bounds.right - width));
			const top = dy === 0 ? dot.y - orbitLineHeight / 2 : dy > 0 ? dot.y + far : dot.y - far - orbitLineHeight;
			const box: Box = { left, right: left + width, top, bottom: top + orbitLineHeight };
			return {
				distance,
				box,
				anchor: dx === 0 ? ('middle' as const) : dx > 0 ? ('start' as const) : ('end' as const),
				isApart: distance >= apart,
			};
		}),
	);
}

/** All places of the picture on a grid, the nearest first. */
export function placesAnywhere(dot: Disc, width: number, { left: from, right, top: above, bottom }: Box): NamePlace[] {
	const places: NamePlace[] = [];
	for (let top = above; top + orbitLineHeight <= bottom; top += step) {
		for (let left = from; left + width <= right; left += step) {
			const box: Box = { left, right: left + width, top, bottom: top + orbitLineHeight };
			const distance = distanceTo(dot, box);
			if (distance >= apart && distance <= farthestAway)
				places.push({
					distance,
					box,
					anchor: left > dot.x ? 'start' : left + width < dot.x ? 'end' : 'middle',
					isApart: true,
				});
		}
	}
	return places.sort((one, other) => one.distance - other.distance);
}

/** The distance from the edge of a dot to its name. */
export function distanceTo(dot: Disc, box: Box): number {
	return Math.sqrt(squareOf(dot, nearestPoint(dot, box))) - dot.radius;
}

/** Whether a disc is so near to a dot that a name of this width beside it could meet it. */
export function isNear(disc: Disc, dot: Disc, width: number): boolean {
	const reach = dot.radius + disc.radius + farthest + width + orbitLineHeight;
	return Math.abs(disc.x - dot.x) < reach && Math.abs(disc.y - dot.y) < reach;
}

export function squareOf(one: Point, other: Point): number {
	return (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
}

export function isSameDisc(one: Disc, other: Disc): boolean {
	return one.x === other.x && one.y === other.y;
}

/** Points of the line from a dot to its name, from the edge of the dot on. */
export function lineBetween(dot: Disc, box: Box): Disc[] {
	const end = nearestPoint(dot, box);
	const [dx, dy] = [end.x - dot.x, end.y - dot.y];
	const length = Math.max(1, distanceOf({ x: dx, y: dy }));
	const steps = Math.max(0, Math.ceil((length - dot.radius) / lineStep));
	return Array.from({ length: steps }, (_, step) => {
		const share = Math.min(1, (dot.radius + step * lineStep) / length);
		return { x: dot.x + share * dx, y: dot.y + share * dy, radius: lineRadius };
	});
}

/** Whether a disc lies on the line from a dot to the nearest point of its name. */
function isOnLine(disc: Disc, dot: Disc, box: Box): boolean {
	const end = nearestPoint(dot, box);
	const [dx, dy] = [end.x - dot.x, end.y - dot.y];
	const share = Math.min(
		1,
		Math.max(0, ((disc.x - dot.x) * dx + (disc.y - dot.y) * dy) / Math.max(1, dx * dx + dy * dy)),
	);
	return distanceOf({ x: disc.x - dot.x - share * dx, y: disc.y - dot.y - share * dy }) < disc.radius;
}

/** The point of a box that is nearest to a point. */
export function nearestPoint({ x, y }: Point, { left, right, top, bottom }: Box): Point {
	return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}
