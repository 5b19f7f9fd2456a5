import type { OrbitDot } from './orbit';
import type { Disc } from './orbit-geometry';
import type { WantedName } from './orbit-names';

/** Up to so many people all have their names beside them. */
const mostNames = 15;

/** With more people, so many of the most neglected are named, and so many of all at most. */
const mostNeglectedNames = 12;
const mostNamed = 40;

/**
 * With more dots than so many, no others are named: the search for free places would cost more than a frame, and find
 * none.
 */
const crowded = 600;

/** The neglect (ratio) up to which somebody is close by. */
const closeNeglect = 0.8;

/** Whether a dot has a mark: a hard time, a date soon, or drifting. */
export function isMarked({ person, hasDateSoon, driftingFrom }: OrbitDot): boolean {
	return person.hardTime !== null || hasDateSoon || driftingFrom !== null;
}

/** Whether one mark may stand for somebody with others: well within their cadence, and nothing to look at. */
export function isCloseBy(dot: OrbitDot): boolean {
	return !dot.isNew && dot.neglect <= closeNeglect && !isMarked(dot);
}

/** Whether somebody waits for longer than their cadence. */
export function isWaiting({ neglect, isResting }: OrbitDot): boolean {
	return neglect > 1 && !isResting;
}

/**
 * Who is named, the most important first: hard times, birthdays and other dates, and the most neglected; everybody
 * where there are few.
 *
 * @param placed most neglected first
 */
export function namedDots(
	placed: readonly (Disc & { readonly dot: OrbitDot; readonly marks: number })[],
): WantedName[] {
	const neglected = placed.filter(({ dot }) => isWaiting(dot)).slice(0, mostNeglectedNames);
	const hard = placed.filter(({ dot }) => dot.person.hardTime !== null);
	const dated = placed.filter(({ dot }) => dot.hasDateSoon);
	const all = placed.length <= mostNames ? placed : [];
	const marked = placed.length <= crowded ? [...hard, ...dated] : [];
	return [...new Set([...marked, ...neglected, ...all])].slice(0, mostNamed).map(({ dot, x, y, radius, marks }) => ({
		path: dot.person.path,
		text: dot.person.name,
		dot: { x, y, radius: radius + marks },
	}));
}
