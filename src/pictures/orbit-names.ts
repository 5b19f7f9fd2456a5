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

/** From this distance on a line joins a name with its dot. */
const apart = 11;

/** How much nearer (pixels) a name without a line is to its own dot than to any other. */
const nearer = 2;

/** The widest name, as a share of the picture's width and in pixels; and how much of a name is shown where the whole finds no place. */
const widestShare = 0.5;
const widest = 170;
const shortest = 64;

/** A place that a name may have, and how far it is from the dot. */
interface NamePlace extends Pick<PlacedName, 'box' | 'anchor' | 'isApart'> {
	readonly distance: number;
}

/**
 * Places names beside their dots, the first of the list first. A name takes the nearest free place, outward before inward, and is cut if the
 * whole of it finds none. One that has no place is left out.
 */
export function placeNames(names: readonly WantedName[], field: NameField): PlacedName[] {
	const placed: PlacedName[] = [];
	const most = Math.min(widest, (field.bounds.right - field.bounds.left) * widestShare);
	for (const name of names) {
		const boxes = [...field.boxes, ...placed.map(({ box }) => box)];
		const near = field.dots.filter((disc) => !isSameDisc(disc, name.dot) && isNear(disc, name.dot, most));
		for (const room of [most, shortest]) {
			const shown = fitted(name.text, orbitTextSize, room);
			const place = freePlace(name.dot, textWidth(shown, orbitTextSize), { ...field, dots: near, boxes });
			if (place === undefined) continue;
			placed.push({ ...name, shown, box: place.box, anchor: place.anchor, isApart: place.isApart });
			break;
		}
	}
	return placed;
}

function freePlace(dot: Disc, width: number, { dots: near, discs, boxes, bounds }: NameField): NamePlace | undefined {
	return placesFor(dot, width, bounds).find(({ box, isApart, distance }) => {
		if (!isInside(box, bounds) || boxes.some((one) => boxesOverlap(one, box)) || [dot, ...discs].some((disc) => discOverlaps(disc, box))) return false;
		// Without a line a name reads as that of the nearest dot.
		const clear = isApart ? 0 : distance + nearer;
		return !near.some((disc) => discOverlaps(disc, box, clear) || (isApart && isOnLine(disc, dot, box)));
	});
}

function placesFor(dot: Disc, width: number, bounds: Box): NamePlace[] {
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

/** Whether a disc is so near to a dot that a name of this width could meet it. */
function isNear(disc: Disc, dot: Disc, width: number): boolean {
	const reach = dot.radius + disc.radius + farthest + width + orbitLineHeight;
	return Math.abs(disc.x - dot.x) < reach && Math.abs(disc.y - dot.y) < reach;
}

function isSameDisc(one: Disc, other: Disc): boolean {
	return one.x === other.x && one.y === other.y;
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
