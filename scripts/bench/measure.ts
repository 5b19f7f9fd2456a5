import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The time (milliseconds) of one call of `act`: the shortest of several runs, which other work disturbed least. */
export function timeOf(act: () => unknown, runs = 7): number {
	act();
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run += 1) {
		const started = performance.now();
		act();
		least = Math.min(least, performance.now() - started);
	}
	return least;
}

/** The same for several, by turns, so that other work disturbs all alike. */
export function timesOf(acts: readonly (() => unknown)[], runs = 15): number[] {
	const least = acts.map((act) => timeOf(act, 1));
	for (let run = 1; run < runs; run += 1)
		for (const [at, act] of acts.entries()) least[at] = Math.min(least[at] ?? 0, timeOfOne(act));
	return least;
}

function timeOfOne(act: () => unknown): number {
	const started = performance.now();
	act();
	return performance.now() - started;
}

/** The exponent of growth from one size to another: 1 where the time grows like the size. */
export function exponent(times: readonly number[], sizes: readonly number[]): string {
	return (Math.log((times.at(-1) ?? 1) / (times[0] ?? 1)) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1))).toFixed(
		2,
	);
}

/**
 * The time (milliseconds) that processors have worked for this process. Other work on the machine counts as little as
 * can be.
 */
export function cpuTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are in use, after all garbage has gone. */
export function memoryInUse(): number {
	collect();
	collect();
	return process.memoryUsage().heapUsed;
}

export function print(title: string, rows: readonly (readonly string[])[]): void {
	console.debug(`\n${title}`);
	for (const row of rows)
		console.debug(`  ${row.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(14))).join('')}`);
}

export const milliseconds = (time: number): string => `${time.toFixed(3)} ms`;

export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;

/** Pseudo-random numbers (0 to 1) that are the same in every run. */
export function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}
