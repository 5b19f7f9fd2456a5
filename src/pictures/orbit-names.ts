import type { NotePath } from '../note-path';
import { fitted, textWidth } from '../text/text-width';
import { boxesOverlap, discOverlaps, distanceOf, isInside, type Box, type Disc, type Point } from './orbit-geometry';

/** The size of all text in the orbit, and the height of a line of it, in pixels. */
export const orbitTextSize = 12;
export const orbitLineHeight = 17;

/** A name and the dot that it belongs to, with all that the dot shows. */
export interface WantedName {
	readonly path: NotePath;
	readonly text: string;
	readonly dot: Disc;
}

/** A name with its place beside its dot. */
export interface PlacedName extends WantedName {
	/** The text as it is shown: a long name is cut. */
	readonly shown: string;
	readonly box: Box;
	/** Which end of the text is at the dot. */
	readonly anchor: 'start' | 'middle' | 'end';
	/** Whether a line joins the two, because they are apart. */
	readonly isApart: boolean;
}

/** What names keep clear of, and where they stay. */
export interface NameField {
	/** Dots with their marks. */
	readonly dots: readonly Disc[];
	readonly discs: readonly Disc[];
	readonly boxes: readonly Box[];
	readonly bounds: Box;
}

/** Directions from a dot to its name, and how far away the name may be, nearest first. */
const sides = [[1, 0], [1, -1], [1, 1], [0, -1], [0, 1], [-1, 0], [-1, -1], [-1, 1]] as const;
const distances = [3, 6, 11, 19, 30] as const;
const farthest = 30;

/** Up to so many dots a name that finds no place there may stand anywhere: everybody has a name, or initials that ask for one. */
const few = 40;
const step = 6;

/** From this distance on a line joins a name with its dot. */
const apart = 11;

/** How much nearer (pixels) a name without a line is to its own dot than to any other. */
const nearer = 2;

/** The widest name, as a share of the picture's width and in pixels; and how much of a name is shown where the whole finds no place. */
const widestShare = 0.5;
const widest = 170;
const shortest = 64;
const shortestAway = 44;

/** How far apart the points are by which a line is known. */
const lineStep = 4;

/** A place that a name may have, and how far it is from the dot. */
interface NamePlace extends Pick<PlacedName, 'box' | 'anchor' | 'isApart'> {
	readonly distance: number;
}

/**
 * Places names beside their dots, the first of the list first. A name takes the nearest free place, outward before inward, and is cut if the
 * whole of it finds none. One that has no place is left out.
 */
export function placeNames(names: readonly WantedName[], field: NameField): PlacedName[] {
	const most = Math.min(widest, (field.bounds.right - field.bounds.left) * widestShare);
	let best: PlacedName[] = [];
	// Shorter names leave room for more of them.
	for (const room of field.dots.length <= few ? [most, shortest, shortestAway] : [most]) {
		const placed = placeWithin(names, field, room);
		if (placed.length > best.length) best = placed;
		if (best.length === names.length) break;
	}
	return best;
}

/** Places names that are at most so wide. */
function placeWithin(names: readonly WantedName[], field: NameField, most: number): PlacedName[] {
	const placed: PlacedName[] = [];
	const isSparse = field.dots.length <= few;
	const tries = [
		...[most, Math.min(most, shortest)].map((room) => ({ room, placesFor: placesBeside })),
		...(isSparse ? [most, Math.min(most, shortest), shortestAway] : []).map((room) => ({ room, placesFor: placesAnywhere })),
	];
	const [boxes, discs] = [[...field.boxes], [...field.discs]];
	for (const name of names) {
		// The nearest first: they are the likeliest to be in the way.
		const others = field.dots.filter((disc) => !isSameDisc(disc, name.dot) && (isSparse || isNear(disc, name.dot, most)));
		const dots = others.sort((one, other) => squareOf(one, name.dot) - squareOf(other, name.dot));
		for (const { room, placesFor } of tries) {
			const shown = fitted(name.text, orbitTextSize, room);
			const places = placesFor(name.dot, textWidth(shown, orbitTextSize), field.bounds);
			const place = places.find((one) => isFree(one, name.dot, { bounds: field.bounds, dots, boxes, discs }));
			if (place === undefined) continue;
			placed.push({ ...name, shown, box: place.box, anchor: place.anchor, isApart: place.isApart });
			boxes.push(place.box);
			if (place.isApart) discs.push(...lineBetween(name.dot, place.box));
			break;
		}
	}
	return placed;
}

function isFree({ box, isApart, distance }: NamePlace, dot: Disc, { dots, discs, boxes, bounds }: NameField): boolean {
	if (!isInside(box, bounds) || boxes.some((one) => boxesOverlap(one, box)) || [dot, ...discs].some((disc) => discOverlaps(disc, box))) return false;
	// Without a line a name reads as that of the nearest dot.
	const clear = isApart ? 0 : distance + nearer;
	if (dots.some((disc) => discOverlaps(disc, box, clear) || (isApart && isOnLine(disc, dot, box)))) return false;
	return !isApart || !lineBetween(dot, box).some((point) => boxes.some((one) => discOverlaps(point, one)) || discs.some((one) => squareOf(one, point) < one.radius ** 2));
}

function placesBeside(dot: Disc, width: number, bounds: Box): NamePlace[] {
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
			return { distance, box, anchor: dx === 0 ? ('middle' as const) : dx > 0 ? ('start' as const) : ('end' as const), isApart: distance >= apart };
		}),
	);
}

/** All places of the picture on a grid, the nearest first. */
function placesAnywhere(dot: Disc, width: number, { left: from, right, top: above, bottom }: Box): NamePlace[] {
	const places: NamePlace[] = [];
	for (let top = above; top + orbitLineHeight <= bottom; top += step) {
		for (let left = from; left + width <= right; left += step) {
			const box: Box = { left, right: left + width, top, bottom: top + orbitLineHeight };
			const distance = distanceOf({ x: dot.x - nearestPoint(dot, box).x, y: dot.y - nearestPoint(dot, box).y }) - dot.radius;
			if (distance >= apart) places.push({ distance, box, anchor: left > dot.x ? 'start' : left + width < dot.x ? 'end' : 'middle', isApart: true });
		}
	}
	return places.sort((one, other) => one.distance - other.distance);
}

/** Whether a disc is so near to a dot that a name of this width beside it could meet it. */
function isNear(disc: Disc, dot: Disc, width: number): boolean {
	const reach = dot.radius + disc.radius + farthest + width + orbitLineHeight;
	return Math.abs(disc.x - dot.x) < reach && Math.abs(disc.y - dot.y) < reach;
}

function squareOf(one: Point, other: Point): number {
	return (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
}

function isSameDisc(one: Disc, other: Disc): boolean {
	return one.x === other.x && one.y === other.y;
}

/** Points of the line from a dot to its name, from the edge of the dot on. */
function lineBetween(dot: Disc, box: Box): Disc[] {
	const end = nearestPoint(dot, box);
	const [dx, dy] = [end.x - dot.x, end.y - dot.y];
	const length = Math.max(1, distanceOf({ x: dx, y: dy }));
	const steps = Math.max(0, Math.ceil((length - dot.radius) / lineStep));
	return Array.from({ length: steps }, (_, step) => {
		const share = Math.min(1, (dot.radius + step * lineStep) / length);
		return { x: dot.x + share * dx, y: dot.y + share * dy, radius: 1 };
	});
}

/** Whether a disc lies on the line from a dot to the nearest point of its name. */
function isOnLine(disc: Disc, dot: Disc, box: Box): boolean {
	const end = nearestPoint(dot, box);
	const [dx, dy] = [end.x - dot.x, end.y - dot.y];
	const share = Math.min(1, Math.max(0, ((disc.x - dot.x) * dx + (disc.y - dot.y) * dy) / Math.max(1, dx * dx + dy * dy)));
	return distanceOf({ x: disc.x - dot.x - share * dx, y: disc.y - dot.y - share * dy }) < disc.radius;
}

/** The point of a box that is nearest to a point. */
export function nearestPoint({ x, y }: Point, { left, right, top, bottom }: Box): Point {
	return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}
