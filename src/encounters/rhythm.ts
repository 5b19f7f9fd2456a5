import { daysBetween, type Day } from '../day';

/** The fewest gaps that make a rhythm: fewer would call a single week together a habit. */
const fewestGaps = 5;

/**
 * The most gaps that make a rhythm, an odd number, so that one of them is the median. Older ones say how things were,
 * not how they are.
 */
const mostGaps = 11;

/** How many of the newest days in touch a rhythm is measured from. */
export const daysOfRhythm = mostGaps + 1;

/**
 * A week, in days: nobody drifts within one, and no cadence fits that is shorter. Else a weekend would be a silence.
 */
const week = 7;

/**
 * The rhythm of a person: the median of the newest gaps between the days in touch, in days; null where there are too
 * few.
 *
 * @param days distinct days, newest first; those beyond the newest twelve change nothing
 */
export function rhythmOfDays(days: readonly Day[]): number | null {
	const newest = days.slice(0, daysOfRhythm);
	const gaps = newest.slice(1).map((day, index) => daysBetween(day, newest[index] ?? day));
	if (gaps.length < fewestGaps) return null;
	gaps.sort((a, b) => a - b);
	const middle = gaps.slice(Math.ceil(gaps.length / 2) - 1, Math.floor(gaps.length / 2) + 1);
	return middle.reduce((sum, gap) => sum + gap, 0) / middle.length;
}

/**
 * Whether somebody with this rhythm drifts: silent for over twice the rhythm, and over a week, yet within the cadence
 * (all in days).
 */
export function drifts(silence: number, rhythm: number, cadence: number): boolean {
	return silence > Math.max(2 * rhythm, week) && silence <= cadence;
}

/**
 * The cadence (days) that fits a rhythm: the nearest number of whole weeks, at least one. It is below the cadence of
 * whoever drifts.
 */
export function cadenceFitting(rhythm: number): number {
	return Math.max(1, Math.round(rhythm / week)) * week;
}
