import type { NotePath } from '../note-path';
import { fitted, textWidth } from '../text/text-width';
import type { Box, Disc } from './orbit-geometry';
import {
	distanceTo,
	isFree,
	isNear,
	isSameDisc,
	lineBetween,
	orbitTextSize,
	placesAnywhere,
	placesBeside,
	squareOf,
	type NameField,
	type NamePlace,
} from './orbit-name-places';

/** A name and the dot that it belongs to, with all that the dot shows. */
export interface WantedName {
	readonly path: NotePath;
	readonly text: string;
	readonly dot: Disc;
}

/** A name with its place beside its dot. */
export interface PlacedName extends WantedName, Omit<NamePlace, 'distance'> {
	/** The text as it is shown: a long name is cut. */
	readonly shown: string;
}

/**
 * Up to so many dots a name that finds no place there may stand anywhere: everybody has a name, or initials that ask
 * for one.
 */
const few = 40;

/**
 * The widest name, as a share of the picture's width and in pixels; and how much of a name is shown where the whole
 * finds no place.
 */
const widestShare = 0.5;
const widest = 170;
const shortest = 64;
const shortestAway = 44;

/**
 * Places names beside their dots, the first of the list first. A name takes the nearest free place, outward before
 * inward, and is cut if the whole of it finds none. One that has no place is left out.
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
	return lengthened(best, field, most);
}

/** Places names that are at most so wide. */
function placeWithin(names: readonly WantedName[], field: NameField, most: number): PlacedName[] {
	const placed: PlacedName[] = [];
	const isSparse = field.dots.length <= few;
	const tries = [
		...[most, Math.min(most, shortest)].map((room) => ({ room, placesFor: placesBeside })),
		...(isSparse ? [most, Math.min(most, shortest), shortestAway] : []).map((room) => ({
			room,
			placesFor: placesAnywhere,
		})),
	];
	const [boxes, discs] = [[...field.boxes], [...field.discs]];
	for (const name of names) {
		// The nearest first: they are the likeliest to be in the way.
		const others = field.dots.filter(
			(disc) => !isSameDisc(disc, name.dot) && (isSparse || isNear(disc, name.dot, most)),
		);
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

/** Gives names that are cut as much more of their text as finds room where they stand. */
function lengthened(placed: readonly PlacedName[], field: NameField, most: number): PlacedName[] {
	const names = [...placed];
	for (const [index, name] of placed.entries()) {
		const others = names.filter((_, other) => other !== index);
		const lines = others.filter(({ isApart }) => isApart).flatMap(({ dot, box }) => lineBetween(dot, box));
		const around: NameField = {
			bounds: field.bounds,
			dots: field.dots.filter((disc) => !isSameDisc(disc, name.dot)),
			boxes: [...field.boxes, ...others.map(({ box }) => box)],
			discs: [...field.discs, ...lines],
		};
		for (const room of [most, 0.8 * most, 0.65 * most, shortest]) {
			const shown = fitted(name.text, orbitTextSize, room);
			if (shown.length <= name.shown.length) break;
			const box = widened(name, textWidth(shown, orbitTextSize));
			if (!isFree({ ...name, box, distance: distanceTo(name.dot, box) }, name.dot, around)) continue;
			names[index] = { ...name, shown, box };
			break;
		}
	}
	return names;
}

/** The box of a name that becomes wider and stays where it is at its dot. */
function widened({ anchor, box }: PlacedName, width: number): Box {
	const left =
		anchor === 'start' ? box.left : anchor === 'end' ? box.right - width : (box.left + box.right - width) / 2;
	return { ...box, left, right: left + width };
}
