import { existsSync } from 'node:fs';
import { Roster } from '../../src/people/roster';
import { defaultSettings } from '../../src/settings/settings';
import { AppInMemory, pluginIn } from './app-in-memory';
import { cachedNotes, type CachedNote } from './cached-vault';
import { cpuTime, memoryInUse, milliseconds, print, times } from './measure';

/**
 * What is measured at one size of the vault, with one `main.js`: processor's time in milliseconds, for the longest block
 * that of the main thread, and memory in megabytes.
 */
interface Start {
	total: number;
	longest: number;
	memory: number;
}

/** The plugin as it is, and another one to compare it with if the environment variable BASELINE names its `main.js`. */
const files = ['main.js', process.env.BASELINE ?? ''].filter((file) => existsSync(file));
const plugins = files.map((file) => ({ file, make: pluginIn(file) }));
const runs = Number(process.env.RUNS ?? 5);
const sizes = (process.env.SIZES ?? '1000 10000 100000').split(' ').map(Number);

/**
 * Everything that the plugin does from the layout until all is quiet, beside a loop that only looks at the tags of each
 * note.
 */
export async function benchStarts(): Promise<void> {
	for (const recent of [0.05, 1]) {
		for (const count of sizes) {
			const rows = await startsOf(cachedNotes(count, recent));
			print(
				`A start over ${count} notes${recent === 1 ? ', all recent' : ''}: the bare loop, the start, the ratio, the longest block, people alone, memory`,
				rows,
			);
		}
	}
}

async function startsOf(notes: readonly CachedNote[]): Promise<string[][]> {
	const least = plugins.map((): Start => ({ total: Infinity, longest: Infinity, memory: Infinity }));
	let [bare, people] = [Infinity, Infinity];
	const own = new AppInMemory(notes);
	for (let run = 0; run < runs; run += 1) {
		bare = Math.min(
			bare,
			timeOfOne(() => own.countTagged('network90')),
		);
		people = Math.min(
			people,
			timeOfOne(() => rosterOf(own)),
		);
		for (const [at, { make }] of plugins.entries()) {
			const app = new AppInMemory(notes);
			// The window holds the app before.
			Reflect.deleteProperty(globalThis, 'window');
			const before = memoryInUse();
			const { total, longest } = await app.start(make);
			const one = least[at];
			if (one !== undefined)
				Object.assign(one, {
					total: Math.min(one.total, total),
					longest: Math.min(one.longest, longest),
					memory: Math.min(one.memory, (memoryInUse() - before) / 1e6),
				});
		}
	}
	return plugins.map(({ file }, at) => {
		const { total = 0, longest = 0, memory = 0 } = least[at] ?? {};
		return [
			file,
			milliseconds(bare),
			milliseconds(total),
			times(total / bare),
			milliseconds(longest),
			times(people / bare),
			`${memory.toFixed(1)} MB`,
		];
	});
}

function rosterOf(app: AppInMemory): Roster {
	const roster = new Roster(defaultSettings);
	app.forEachNote((path, cache) => roster.put({ path, properties: cache?.frontmatter ?? null }));
	return roster;
}

/** A changed note must cost the same in a small vault and in a large one. */
export async function benchChanges(): Promise<void> {
	const rows: string[][] = [];
	for (const count of [sizes[0] ?? 0, sizes.at(-1) ?? 0]) {
		for (const { file, make } of plugins) {
			const notes = cachedNotes(count);
			const app = new AppInMemory(notes);
			await app.start(make);
			const [people, plain] = [0, 7].map((rest) => notes.filter((_, index) => index % 20 === rest).slice(0, 40));
			const costs = [
				await costOf(app, people ?? [], changePerson),
				await costOf(app, plain ?? [], (to, note) => to.change(note)),
				await costOf(app, plain ?? [], renameThere),
				await costOf(
					app,
					plain ?? [],
					(to, { path }) => to.delete(path),
					(to, note) => to.change(note),
				),
			];
			rows.push([`${count} notes: ${file}`, ...costs.map(milliseconds)]);
		}
	}
	print('A change, with all that follows: of a person, of another note, a rename and back, a deletion', rows);
}

function changePerson(app: AppInMemory, { cache, ...note }: CachedNote, round: number): void {
	app.change({
		...note,
		cache: { ...cache, frontmatter: { ...cache.frontmatter, lastTouched: `2026-10-${10 + round}` } },
	});
}

function renameThere(app: AppInMemory, { path }: CachedNote): void {
	app.rename(path, `${path} again.md`);
	app.rename(`${path} again.md`, path);
}

/** The least time that one of several notes took, each of several times. */
async function costOf(
	app: AppInMemory,
	notes: readonly CachedNote[],
	act: (app: AppInMemory, note: CachedNote, round: number) => void,
	restore: (app: AppInMemory, note: CachedNote) => void = () => undefined,
): Promise<number> {
	let least = Infinity;
	for (let round = 0; round < 8; round += 1) {
		const { total } = await app.timers.work(() => notes.forEach((note) => act(app, note, round)));
		if (total > 0) least = Math.min(least, total / notes.length);
		await app.timers.work(() => notes.forEach((note) => restore(app, note)));
	}
	return least;
}

function timeOfOne(act: () => unknown): number {
	const started = cpuTime();
	act();
	return cpuTime() - started;
}
