import { comparePaths } from '../note-path';
import type { ListName } from '../settings/lists';
import { initialsOf } from '../text/initials';
import { textWidth } from '../text/text-width';
import { newcomersRadius, orbitRadius, orbitSectors, type OrbitDot } from './orbit';
import { isCloseBy, isMarked, namedDots } from './orbit-choice';
import type { OrbitField, WantedDisc } from './orbit-field';
import {
	boxAround,
	boxesOverlap,
	discsOver,
	distanceOf,
	grain,
	pointAt,
	type Box,
	type Disc,
	type Point,
} from './orbit-geometry';
import { orbitLineHeight, orbitTextSize } from './orbit-name-places';
import { placeNames, type PlacedName } from './orbit-names';
import { pushApart } from './orbit-placement';
import { seated } from './orbit-seats';

/** A dot in pixels, relative to the middle. */
export interface PlacedDot extends Disc {
	readonly dot: OrbitDot;
	/** How far its marks reach beyond the dot; 0 if it has none. */
	readonly marks: number;
	/** What stands in the dot; empty if the picture has too many people. */
	readonly initials: string;
}

/** A ring at so many cadences, or that of the new, with the place of its words; null where those would cover others. */
export interface PlacedRing {
	readonly cadences: number | 'new';
	readonly radius: number;
	readonly words: { readonly text: string; readonly at: Point } | null;
}

/** The mark in place of people who are close by. */
export interface CloseBy {
	readonly count: number;
	readonly words: string;
	readonly box: Box;
}

/** The orbit as it is drawn in a square of so many pixels. */
export interface OrbitLayout {
	readonly size: number;
	/** The radius of the sectors, and that of the outermost ring. */
	readonly rim: number;
	readonly reach: number;
	readonly dots: readonly PlacedDot[];
	readonly names: readonly PlacedName[];
	readonly rings: readonly PlacedRing[];
	readonly closeBy: CloseBy | null;
}

/** The words in the picture. */
export interface OrbitWords {
	readonly ring: (cadences: number | 'new') => string;
	readonly list: (list: ListName) => string;
	readonly closeBy: (count: number, isOpen: boolean) => string;
}

/** What is drawn, and into how much room. */
export interface OrbitDrawing {
	/** Most neglected first. */
	readonly dots: readonly OrbitDot[];
	/** The side of the square in pixels. */
	readonly size: number;
	readonly words: OrbitWords;
	/** Whether people who are close by are shown one by one, however many there are. */
	readonly isOpen: boolean;
}

/** Up to so many people no dot covers another. With more, one mark stands for those who are close by. */
export const mostApart = 150;

/** Up to so many people a dot has initials. */
const mostInitials = 40;

/** The room outside the sectors for the names of the lists, and what is kept free at the edge. */
const band = 18;
const edge = 1;

/** The radius of the dot in the middle, which stands for the user. */
export const youRadius = 5;

/** Half of what is kept free between two dots. */
const gap = 0.75;

/** The smallest picture that is laid out. A smaller one is scaled down. */
const smallest = 200;

/** What the dots are scaled by, until none covers another. */
const scales = [1, 0.87, 0.75, 0.62, 0.5, 0.4, 0.3, 0.2] as const;
const smallestScale = 0.2;

/**
 * Places all that the orbit shows. The result depends on the people and the size, not on the order of equal neighbours
 * or on the browser.
 */
export function layoutOrbit({ dots, size: wanted, words, isOpen }: OrbitDrawing): OrbitLayout {
	const size = Math.max(smallest, Math.floor(wanted));
	const rim = size / 2 - band;
	const near = dots.length > mostApart ? dots.filter(isCloseBy) : [];
	const mark = near.length < 2 ? null : closeByMark(near.length, words.closeBy(near.length, isOpen), isOpen, size);
	const shown = mark === null || isOpen ? dots : dots.filter((dot) => !isCloseBy(dot));
	const radius = dotRadius(shown.length, rim);
	const reach = rim - radius - marksOf(radius) - 2;
	const rings = placeRings(shown, reach, words);
	const ringBoxes = rings.flatMap(({ words: own }) => (own === null ? [] : [boxOfWords(own.text, own.at)]));
	const taken = [...ringBoxes, ...(mark === null ? [] : [mark.box])];
	const you: Disc = { x: 0, y: 0, radius: youRadius + 2 };
	const fixed = [you, ...taken.flatMap(discsOver)];
	const placed = placeDots(shown, { radius, reach, field: { rim: rim - 1, fixed } });
	const half = size / 2 - edge;
	const names = placeNames(namedDots(placed), {
		dots: placed.map(extentOf),
		discs: [you, ...listNameDiscs(rim, words)],
		boxes: taken,
		bounds: { left: -half, right: half, top: -half, bottom: half },
	});
	return { size, rim, reach, dots: placed, names, rings, closeBy: mark };
}

/** A dot with its marks. */
export function extentOf({ x, y, radius, marks }: PlacedDot): Disc {
	return { x, y, radius: radius + marks };
}

/** The radius of a dot: as large as the number of people allows. Initials need some room. */
function dotRadius(count: number, rim: number): number {
	const fair = rim * Math.sqrt(0.12 / Math.max(1, count));
	if (count <= mostInitials) return Math.min(rim > 200 ? 12 : 10, Math.max(8.5, fair));
	return Math.min(8, Math.max(2, fair));
}

/** How far the marks of a dot of this radius reach beyond it. */
function marksOf(radius: number): number {
	return Math.min(2 + radius * 0.2, radius * 0.8);
}

/**
 * Places the dots by their paths, so that the order of the list does not matter, and smaller where they find no room.
 */
function placeDots(
	dots: readonly OrbitDot[],
	{ radius, reach, field }: { radius: number; reach: number; field: OrbitField },
): PlacedDot[] {
	const byPath = [...dots].sort((a, b) => comparePaths(a.person, b.person));
	const marks = (dot: OrbitDot, scale: number): number => (isMarked(dot) ? marksOf(radius * scale) : 0);
	const wantedAt = (scale: number): WantedDisc[] =>
		byPath.map((dot) => ({
			...pointAt(dot.turn, dot.radius * reach),
			radius: onGrain(radius * scale + marks(dot, scale) + gap),
			list: dot.person.list,
		}));
	const { scale, found } = placeAtScale(wantedAt, field, dots.length <= mostApart);
	const points = new Map(byPath.map(({ person }, index) => [person.path, found[index] ?? { x: 0, y: 0 }]));
	const hasInitials = dots.length <= mostInitials && radius * scale >= 7;
	return dots.map((dot) => ({
		dot,
		...(points.get(dot.person.path) ?? { x: 0, y: 0 }),
		radius: radius * scale,
		marks: marks(dot, scale),
		initials: hasInitials ? initialsOf(dot.person.name) : '',
	}));
}

/** The places of discs at the first scale at which none covers another; where they may, at the first of all. */
function placeAtScale(
	wantedAt: (scale: number) => WantedDisc[],
	field: OrbitField,
	mustSettle: boolean,
): { readonly scale: number; readonly found: readonly Point[] } {
	for (const scale of scales) {
		const wanted = wantedAt(scale);
		const { points, isSettled } = pushApart(wanted, field);
		const found = isSettled || !mustSettle ? points : seated(wanted, points, field);
		if (found !== null) return { scale, found };
	}
	return { scale: smallestScale, found: pushApart(wantedAt(smallestScale), field).points };
}

function onGrain(value: number): number {
	return Math.ceil(value / grain) * grain;
}

/**
 * The rings that are in use, with their words at the top, where the sectors meet; or where they meet at the left, if
 * others are in the way.
 */
function placeRings(dots: readonly OrbitDot[], reach: number, words: OrbitWords): PlacedRing[] {
	const most = dots.reduce((far, { neglect, isNew }) => (isNew ? far : Math.max(far, neglect)), 0);
	const cadences = [1, 2, 3].filter((one) => one === 1 || most > one - 1);
	const kinds: PlacedRing['cadences'][] = [
		1,
		...(dots.some(({ isNew }) => isNew) ? ['new' as const] : []),
		...cadences.slice(1),
	];
	const boxes: Box[] = [];
	return kinds.map((kind) => {
		const radius = (kind === 'new' ? newcomersRadius : orbitRadius(kind)) * reach;
		const text = words.ring(kind);
		const at = [
			{ x: 0, y: -radius },
			{ x: -radius, y: 0 },
		].find((point) => !boxes.some((one) => boxesOverlap(one, boxOfWords(text, point))));
		if (at !== undefined) boxes.push(boxOfWords(text, at));
		return { cadences: kind, radius, words: at === undefined ? null : { text, at } };
	});
}

function boxOfWords(text: string, at: Point): Box {
	return boxAround(at, textWidth(text, orbitTextSize) + 4, orbitLineHeight - 1);
}

/** The mark for people who are close by: in the middle, or, once they are shown, in the corner that no dot reaches. */
function closeByMark(count: number, words: string, isOpen: boolean, size: number): CloseBy {
	const [width, height] = [textWidth(words, orbitTextSize) + 18, 24];
	const corner = { x: -size / 2 + edge + width / 2, y: size / 2 - edge - height / 2 };
	return { count, words, box: boxAround(isOpen ? corner : { x: 0, y: youRadius + 6 + height / 2 }, width, height) };
}

/** Discs along the names of the lists, which stand outside the sectors. */
function listNameDiscs(rim: number, words: OrbitWords): Disc[] {
	return (['list20', 'network90'] as const).flatMap((list) => {
		const { from, to } = orbitSectors[list];
		const distance = rim + band / 2;
		const share = (textWidth(words.list(list), orbitTextSize) + orbitLineHeight) / (2 * Math.PI * distance);
		const steps = Math.max(2, Math.ceil((share * 2 * Math.PI * distance) / (orbitLineHeight / 2)));
		const turns = Array.from({ length: steps + 1 }, (_, step) => (from + to) / 2 + share * (step / steps - 0.5));
		return turns.map((turn) => ({ ...pointAt(turn, distance), radius: orbitLineHeight * 0.65 }));
	});
}

/** The direction (length 1) from the middle to a point; up for the middle itself. */
export function outward(point: Point): Point {
	const distance = distanceOf(point);
	return distance === 0 ? { x: 0, y: -1 } : { x: point.x / distance, y: point.y / distance };
}
