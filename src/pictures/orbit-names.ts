import type { NotePath } from '../note-path';
import { fitted, textWidth } from '../text/text-width';
import { boxesOverlap, discOverlaps, isInside, type Box, type Disc } from './orbit-geometry';

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
	readonly discs: readonly Disc[];
	readonly boxes: readonly Box[];
	readonly bounds: Box;
}

/** Directions from a dot to its name, and how far away the name may be, nearest first. */
const sides = [[1, 0], [1, -1], [1, 1], [0, -1], [0, 1], [-1, 0], [-1, -1], [-1, 1]] as const;
const distances = [2, 5, 9, 14, 20] as const;

/** From this distance on a line joins a name with its dot. */
const apart = 9;

/** The widest name, as a share of the picture's width and in pixels. */
const widestShare = 0.42;
const widest = 170;

/**
 * Places names beside their dots, the first of the list first. A name takes the nearest free place, outward before inward. One that has none is
 * left out.
 */
export function placeNames(names: readonly WantedName[], { discs, boxes, bounds }: NameField): PlacedName[] {
	const placed: PlacedName[] = [];
	const most = Math.min(widest, (bounds.right - bounds.left) * widestShare);
	for (const name of names) {
		const shown = fitted(name.text, orbitTextSize, most);
		const width = textWidth(shown, orbitTextSize);
		const reach = name.dot.radius + Math.max(...distances) + width + orbitLineHeight;
		const near = discs.filter((disc) => Math.abs(disc.x - name.dot.x) < reach + disc.radius && Math.abs(disc.y - name.dot.y) < reach + disc.radius);
		const isFree = (box: Box): boolean =>
			isInside(box, bounds) && !near.some((disc) => discOverlaps(disc, box)) && !boxes.some((one) => boxesOverlap(one, box)) && !placed.some((one) => boxesOverlap(one.box, box));
		const place = placesFor(name.dot, width).find(({ box }) => isFree(box));
		if (place !== undefined) placed.push({ ...name, shown, ...place });
	}
	return placed;
}

function placesFor(dot: Disc, width: number): Pick<PlacedName, 'box' | 'anchor' | 'isApart'>[] {
	const [h, v] = [dot.x < 0 ? -1 : 1, dot.y < 0 ? 1 : -1];
	return distances.flatMap((distance) =>
		sides.map(([sideX, sideY]) => {
			const [dx, dy] = [sideX * h, sideY * v];
			// At a corner the name is nearer than its box would be, because a dot is round.
			const far = (dot.radius + distance) * (dx !== 0 && dy !== 0 ? 0.75 : 1);
			const left = dx === 0 ? dot.x - width / 2 : dx > 0 ? dot.x + far : dot.x - far - width;
			const top = dy === 0 ? dot.y - orbitLineHeight / 2 : dy > 0 ? dot.y + far : dot.y - far - orbitLineHeight;
			const box: Box = { left, right: left + width, top, bottom: top + orbitLineHeight };
			return { box, anchor: dx === 0 ? ('middle' as const) : dx > 0 ? ('start' as const) : ('end' as const), isApart: distance >= apart };
		}),
	);
}
