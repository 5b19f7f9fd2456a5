import process from 'node:process';
import { onTestFinished } from 'vitest';

/** An instant at which the clocks of a zone are put forward or back. */
export interface Transition {
	/** The first instant of the new time, in milliseconds. */
	readonly at: number;
	/** By how many minutes the clocks go forward; back where negative. */
	readonly forward: number;
}

const minute = 60_000;

/** How far apart (milliseconds) two looks at a zone are: less than any of its changes lasts. */
const step = 5 * 24 * 60 * minute;

/** Runs `job` as if on a device in a zone, and puts the zone of the test run back. */
export function inZone<Value>(zone: string, job: () => Value): Value {
	const before = process.env.TZ;
	process.env.TZ = zone;
	try {
		return job();
	} finally {
		process.env.TZ = before;
	}
}

/** How many minutes the clocks of the zone in force are ahead of UTC. */
export function offsetAt(instant: number): number {
	return -new Date(instant).getTimezoneOffset();
}

/** The transitions of the zone in force from one instant to another. */
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

/** The device is in a zone from now on, until the test ends or it goes on to another. */
export function travelTo(zone: string): void {
	const before = process.env.TZ;
	process.env.TZ = zone;
	onTestFinished(() => {
		process.env.TZ = before;
	});
}
