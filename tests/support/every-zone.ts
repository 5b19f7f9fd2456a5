import process from 'node:process';
import { onTestFinished } from 'vitest';

/** An instant at which the clocks of a zone are changed. */
export interface Transition {
	/** The first instant of the new time, in milliseconds. */
	readonly at: number;
	/** The minutes by which the clocks go forward; negative if they go back. */
	readonly forward: number;
}

const minute = 60_000;

/** The time between two samples of a zone, in milliseconds: shorter than any of its changes lasts. */
const step = 5 * 24 * 60 * minute;

/** Runs `job` in a zone, and restores the zone of the test run. */
export function inZone<Value>(zone: string, job: () => Value): Value {
	const before = process.env.TZ;
	process.env.TZ = zone;
	try {
		return job();
	} finally {
		process.env.TZ = before;
	}
}

/** The offset of the current zone from UTC in minutes, positive east of Greenwich. */
export function offsetAt(instant: number): number {
	return -new Date(instant).getTimezoneOffset();
}

/** The transitions of the current zone between two instants. */
export function transitions(from: number, to: number): Transition[] {
	const found: Transition[] = [];
	for (let low = from; low < to; low += step) {
		const [before, after] = [offsetAt(low), offsetAt(low + step)];
		if (before === after) continue;
		let [last, first] = [low, low + step];
		while (first - last > 1) {
			const middle = Math.floor((last + first) / 2);
			if (offsetAt(middle) === before) last = middle;
			else first = middle;
		}
		found.push({ at: first, forward: after - before });
	}
	return found;
}

/** Sets the device's zone until the end of the test, or until the next call. */
export function travelTo(zone: string): void {
	const before = process.env.TZ;
	process.env.TZ = zone;
	onTestFinished(() => {
		process.env.TZ = before;
	});
}
