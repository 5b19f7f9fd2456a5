import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppInMemory, pluginIn } from './app-in-memory';
import { milliseconds, print } from './measure';

interface Start {
	/** The time (milliseconds) to read, compile and run the file. */
	readonly evaluation: number;
	/** The time (milliseconds) from there until the plugin has read the app's language. */
	readonly language: number;
	/** The time (milliseconds) from there until it is loaded, in another process; the layout is not ready then. */
	readonly onload: number;
}

const starts = 15;

/**
 * Measures what `main.js` costs at each start of the app, in fresh processes. Compares it with an empty file, and with
 * another `main.js` if the environment variable BASELINE names one. The files take turns, so that other work on the
 * machine slows them all.
 */
export function benchStartUp(): void {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const empty = join(folder, 'empty.js');
	writeFileSync(empty, '');
	const baseline = process.env.BASELINE;
	const files = [empty, ...(baseline === undefined ? [] : [baseline]), 'main.js'];
	const measured = files.map((file) => ({ file, starts: [] as Start[] }));
	for (let turn = 0; turn < starts; turn += 1) for (const one of measured) one.starts.push(startOf(one.file));
	rmSync(folder, { recursive: true });
	const results = measured.map((one) => ({
		name: one.file === empty ? 'an empty file' : `${one.file}, ${Math.round(statSync(one.file).size / 1000)} kB`,
		evaluation: median(one.starts.map(({ evaluation }) => evaluation)),
		language: median(one.starts.map(({ language }) => language)),
		onload: median(one.starts.map(({ onload }) => onload)),
		both: median(one.starts.map(({ evaluation, language }) => evaluation + language)),
	}));
	const first = results[1]?.both ?? 0;
	print(
		'A start in “de”: evaluate main.js, read the language, both, both as a ratio of the first main.js, all of onload',
		results.map(({ name, evaluation, language, both, onload }) => [
			name,
			milliseconds(evaluation),
			milliseconds(language),
			milliseconds(both),
			`${(both / first).toFixed(2)} ×`,
			milliseconds(onload),
		]),
	);
}

function startOf(file: string): Start {
	const run = (...words: string[]): object =>
		JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as object;
	return {
		...run('scripts/bench/one-start.mjs', file, 'de'),
		...run(process.argv[1] ?? '', '--onload', file),
	} as Start;
}

/** Loads a plugin once, in its own process, into an app without notes. Returns the milliseconds. */
export async function onloadOf(file: string): Promise<Pick<Start, 'onload'>> {
	// The empty file exports no plugin.
	if (statSync(file).size === 0) return { onload: 0 };
	const [make, app] = [pluginIn(file), new AppInMemory([])];
	const started = performance.now();
	await app.load(make);
	return { onload: performance.now() - started };
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
