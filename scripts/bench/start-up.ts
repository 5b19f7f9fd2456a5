import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { milliseconds, print } from './measure';

interface Start {
	/** The time (milliseconds) to read, compile and run the file. */
	readonly evaluation: number;
	/** The time (milliseconds) from there until the plugin has read the app's language. */
	readonly language: number;
}

const starts = 15;

/**
 * Measures what `main.js` costs at each start of the app, in fresh processes. Compares it with an empty file, and with
 * another `main.js` if the environment variable BASELINE names one. The files take turns, so that other work on the
 * machine slows them all.
 */
export function benchStartUp(code = 'de'): void {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const empty = join(folder, 'empty.js');
	writeFileSync(empty, '');
	const baseline = process.env.BASELINE;
	const files = [empty, ...(baseline === undefined ? [] : [baseline]), 'main.js'];
	const measured = files.map((file) => ({ file, starts: [] as Start[] }));
	for (let turn = 0; turn < starts; turn += 1) for (const one of measured) one.starts.push(startOf(one.file, code));
	rmSync(folder, { recursive: true });
	const results = measured.map((one) => ({
		name: one.file === empty ? 'an empty file' : `${one.file}, ${Math.round(statSync(one.file).size / 1000)} kB`,
		evaluation: median(one.starts.map(({ evaluation }) => evaluation)),
		language: median(one.starts.map(({ language }) => language)),
		both: median(one.starts.map(({ evaluation, language }) => evaluation + language)),
	}));
	const first = results[1]?.both ?? 0;
	print(
		`A start in “${code}”: evaluate main.js, read the language, both, and both as a ratio of the first main.js`,
		results.map(({ name, evaluation, language, both }) => [
			name,
			milliseconds(evaluation),
			milliseconds(language),
			milliseconds(both),
			`${(both / first).toFixed(2)} ×`,
		]),
	);
}

function startOf(file: string, code: string): Start {
	return JSON.parse(
		execFileSync(process.execPath, ['scripts/bench/one-start.mjs', file, code], { encoding: 'utf8' }),
	) as Start;
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
