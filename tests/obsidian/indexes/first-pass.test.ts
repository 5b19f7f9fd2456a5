// @vitest-environment happy-dom
import fc from 'fast-check';
import { Events, type App, type CachedMetadata, type TFile } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstPass, type PassedIndex } from '../../../src/obsidian/indexes/first-pass';
import { runs } from '../../support/runs';
import { timersSet } from '../../support/timers-set';

/** A vault of notes whose caches are texts, and an index that follows them as ours do. */
class SmallApp {
	readonly vault = Object.assign(new Events(), {
		getMarkdownFiles: () => [...this.files.values()],
		getFileByPath: (path: string) => this.files.get(path) ?? null,
	});
	readonly metadataCache = Object.assign(new Events(), { getFileCache: (file: TFile) => this.look(file) });
	/** The notes as the index has them. */
	readonly indexed = new Map<string, string | null>();
	/** How often the cache of each note was looked at. */
	readonly looks = new Map<string, number>();
	completed = 0;
	readonly pass: FirstPass;
	private readonly files = new Map<string, TFile>();
	private readonly caches = new Map<string, string>();

	constructor(notes: Readonly<Record<string, string | null>>) {
		for (const [path, text] of Object.entries(notes)) this.add(path, text);
		const index: PassedIndex = {
			begin: () => this.indexed.clear(),
			visit: ({ path }, cache) => void this.indexed.set(path, textOf(cache)),
			complete: () => void (this.completed += 1),
		};
		this.metadataCache.on('changed', (...[file, , cache]) =>
			this.indexed.set((file as { path: string }).path, textOf(cache as CachedMetadata)),
		);
		this.metadataCache.on('deleted', (...[file]) => this.indexed.delete((file as { path: string }).path));
		this.vault.on('rename', (...[file, from]) => {
			const { path } = file as { path: string };
			this.indexed.delete(from as string);
			this.indexed.set(path, this.caches.get(path) ?? null);
		});
		this.pass = new FirstPass(this as unknown as App, [index]);
		this.pass.load();
	}

	change(path: string, text: string): void {
		this.metadataCache.trigger('changed', this.add(path, text), text, cacheOf(text));
	}

	/** The cache comes from the database of an earlier run: nothing is told. */
	comeLate(path: string, text: string): void {
		if (this.files.has(path) && !this.caches.has(path)) this.caches.set(path, text);
	}

	delete(path: string): void {
		const file = this.files.get(path);
		if (file === undefined) return;
		this.files.delete(path);
		this.caches.delete(path);
		this.metadataCache.trigger('deleted', file, null);
	}

	rename(from: string, to: string): void {
		const file = this.files.get(from);
		if (file === undefined || this.files.has(to)) return;
		const text = this.caches.get(from);
		this.files.delete(from);
		this.caches.delete(from);
		file.path = to;
		this.files.set(to, file);
		if (text !== undefined) this.caches.set(to, text);
		this.vault.trigger('rename', file, from);
	}

	/** The notes as they are. */
	get now(): Map<string, string | null> {
		return new Map([...this.files.keys()].map((path) => [path, this.caches.get(path) ?? null]));
	}

	private add(path: string, text: string | null): TFile {
		const file = this.files.get(path) ?? fileAt(path);
		this.files.set(path, file);
		if (text !== null) this.caches.set(path, text);
		return file;
	}

	private look({ path }: TFile): CachedMetadata | null {
		this.looks.set(path, (this.looks.get(path) ?? 0) + 1);
		const text = this.caches.get(path);
		return text === undefined ? null : cacheOf(text);
	}
}

function fileAt(path: string): TFile {
	const file = { path };
	if (!isFile(file)) throw new Error();
	return file;
}

/** The pass needs no more of a file than its path, and to know it again. */
function isFile(file: object): file is TFile {
	return 'path' in file;
}

const cacheOf = (text: string): CachedMetadata => ({ frontmatter: { text } });
const textOf = (cache: CachedMetadata | null): string | null => String(cache?.frontmatter?.text ?? '') || null;
const some = (count: number): Record<string, string> =>
	Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}.md`, `text ${index}`]));

describe('the pass over all notes', () => {
	// Each look at the clock takes a millisecond, so that a slice of eight milliseconds ends after eight notes.
	let now = 0;
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	/** Lets the next slice run. */
	const slice = (): Promise<unknown> => vi.advanceTimersToNextTimerAsync();

	it('looks at each note once, also at one that has no cache', async () => {
		const app = new SmallApp({ ...some(50), 'none.md': null });
		void app.pass.run();
		await vi.runAllTimersAsync();
		expect([...app.looks.values()]).toEqual(Array.from({ length: 51 }, () => 1));
		expect(app.indexed).toEqual(app.now);
		expect(app.completed).toBe(1);
	});

	it('pauses for the app, and is not complete before it is through', async () => {
		const app = new SmallApp(some(50));
		let isDone = false;
		void app.pass.done.then(() => (isDone = true));
		void app.pass.run();
		expect(app.indexed.size).toBeLessThanOrEqual(8);
		expect([app.completed, isDone]).toEqual([0, false]);
		const pauses = await timersSet(async () => {
			await slice();
			expect(app.indexed.size).toBeLessThan(50);
			expect([app.completed, isDone]).toEqual([0, false]);
			await vi.runAllTimersAsync();
		});
		expect(pauses.length).toBeGreaterThanOrEqual(50 / 8 - 2);
		expect([app.completed, isDone]).toEqual([1, true]);
	});

	it('leaves a note alone that has changed since it began: an index knows more of it then', async () => {
		const app = new SmallApp(some(50));
		void app.pass.run();
		app.change('N40.md', 'new');
		await vi.runAllTimersAsync();
		expect(app.looks.has('N40.md')).toBe(false);
		expect(app.indexed.get('N40.md')).toBe('new');
	});

	it('visits notes again whose cache comes late, and no others', async () => {
		const app = new SmallApp({ ...some(20), 'late.md': null, 'told.md': null, 'gone.md': null });
		void app.pass.run();
		await vi.runAllTimersAsync();
		app.comeLate('late.md', 'late');
		app.change('told.md', 'told');
		app.delete('gone.md');
		const looks = new Map(app.looks);
		void app.pass.visitLate();
		await vi.runAllTimersAsync();
		expect(app.indexed).toEqual(app.now);
		expect(
			[...app.looks]
				.filter(([path, count]) => count !== looks.get(path))
				.map(([path]) => path)
				.sort(),
		).toEqual(['gone.md', 'late.md']);
		expect(app.completed).toBe(2);
	});

	it('ends with the plugin', async () => {
		const app = new SmallApp(some(50));
		void app.pass.run();
		app.pass.unload();
		const { size } = app.indexed;
		await vi.runAllTimersAsync();
		expect([app.indexed.size, app.completed]).toEqual([size, 0]);
	});

	it('leaves an index as a reading of all notes would, whatever changes between its slices', async () => {
		const path = fc.integer({ min: 0, max: 24 }).map((index) => `N${index}.md`);
		const step = fc.oneof(
			fc.record({ change: path, text: fc.constantFrom('a', 'b') }),
			fc.record({ late: path, text: fc.constantFrom('c', 'd') }),
			fc.record({ remove: path }),
			fc.record({ rename: path, to: fc.oneof(path, fc.constant('other.md')) }),
			fc.constant('slice' as const),
		);
		const notes = fc.array(fc.tuple(path, fc.option(fc.constantFrom('a', 'b'))), { maxLength: 30 });
		await fc.assert(
			fc.asyncProperty(
				notes,
				fc.array(step, { maxLength: 20 }),
				fc.nat({ max: 20 }),
				async (before, steps, rests) => {
					const app = new SmallApp(Object.fromEntries(before));
					void app.pass.run();
					for (const [number, one] of steps.entries()) {
						if (number === rests) void app.pass.visitLate();
						if (one === 'slice') await slice();
						else if ('change' in one) app.change(one.change, one.text);
						else if ('late' in one) app.comeLate(one.late, one.text);
						else if ('remove' in one) app.delete(one.remove);
						else app.rename(one.rename, one.to);
					}
					if (rests >= steps.length) void app.pass.visitLate();
					await vi.runAllTimersAsync();
					// A cache that comes after the rest is told, as that of any other change.
					const isLate = (at: string): boolean =>
						steps.some(
							(one, number) =>
								number > rests && one !== 'slice' && 'late' in one && app.now.get(at) === one.text,
						);
					for (const [at, text] of app.now) if (!isLate(at)) expect(app.indexed.get(at), at).toBe(text);
					expect([...app.indexed.keys()].sort()).toEqual([...app.now.keys()].sort());
				},
			),
			{ numRuns: runs(200) },
		);
	});
});
