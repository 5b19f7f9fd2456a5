/** A point in pixels, relative to the middle of the picture. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Disc extends Point {
	readonly radius: number;
}

export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Places are whole multiples of this share of a pixel, so that every browser comes to the same ones. */
export const grain = 1 / 64;

/** The point at a turn (0 to 1, clockwise from the top) and a distance from the middle. */
export function pointAt(turn: number, distance: number): Point {
	const angle = (turn - 0.25) * 2 * Math.PI;
	return { x: onGrid(Math.cos(angle) * distance), y: onGrid(Math.sin(angle) * distance) };
}

/**
 * The distance of a point from the middle. `Math.hypot` may differ between browsers in its last digit, a square root
 * may not.
 */
export function distanceOf({ x, y }: Point): number {
	return Math.sqrt(x * x + y * y);
}

export function boxAround({ x, y }: Point, width: number, height: number): Box {
	return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

export function boxesOverlap(one: Box, other: Box): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

export function isInside(box: Box, outer: Box): boolean {
	return box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom;
}

/** Whether a disc covers a part of a box, or comes nearer to it than `clear`. */
export function discOverlaps(disc: Disc, { left, right, top, bottom }: Box, clear = 0): boolean {
	const [dx, dy] = [
		disc.x - Math.min(right, Math.max(left, disc.x)),
		disc.y - Math.min(bottom, Math.max(top, disc.y)),
	];
	const least = disc.radius + clear;
	return dx * dx + dy * dy < least * least;
}

/** Discs that cover a box that is wider than high. */
export function discsOver({ left, right, top, bottom }: Box): Disc[] {
	const radius = (bottom - top) / 2;
	const y = (top + bottom) / 2;
	const steps = Math.max(1, Math.ceil((right - left - 2 * radius) / radius));
	const [from, to] =
		right - left > 2 * radius ? [left + radius, right - radius] : [(left + right) / 2, (left + right) / 2];
	return Array.from({ length: steps + 1 }, (_, step) => ({ x: from + ((to - from) * step) / steps, y, radius }));
}

function onGrid(value: number): number {
	return Math.round(value / grain) * grain;
}
