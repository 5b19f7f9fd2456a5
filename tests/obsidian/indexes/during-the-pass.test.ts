// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import manifest from '../../../manifest.json';
import TopOfMindPlugin from '../../../src/main';
import { letPass } from '../../support/let-pass';
import { fewPeople, personText, todaysNote } from '../../support/open-plugin';
import { runs } from '../../support/runs';
import { MemoryStore } from '../../workbench/memory-store';
import { openApp } from '../../workbench/open-app';
import { nextTurn } from '../../workbench/ticks';
import type { Workbench } from '../../workbench/workbench';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';
const names = ['Ada Lovelace', 'Ben Franklin', 'Zora Hurston'];
const paths = [...names.map((name) => `People/${name}.md`), 'Log/2026-11-12.md', '2026-11-10.md', 'Notes/N70.md'];
const texts = [
	personText('network90', 'lastTouched: 2026-09-01', 'interests: [climbing]'),
	personText('list20', 'cadence: 9'),
	'Tea with [[Zora Hurston]] and [[Ada Lovelace]].\n',
	'- [x] Reach out to [[Grace Hopper]] ^tom-20261110-outreach\n',
	'# Climbing\n\nA note to share.\n',
];
const settings = [
	{},
	{ tags: { list20: 'network90', network90: 'list20' } },
	{ encounters: { count: false } },
	{ sharing: { leaveOutFolders: ['Notes'] } },
];

const path = fc.constantFrom(...paths);
const anyStep = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ slices: fc.constantFrom(3, 30, 90, 150) }) },
	{ weight: 4, arbitrary: fc.record({ write: path, text: fc.constantFrom(...texts) }) },
	{ weight: 2, arbitrary: fc.record({ rename: path, to: fc.oneof(path, fc.constant('People/Zoe Hurston.md')) }) },
	{ weight: 2, arbitrary: fc.record({ remove: path }) },
	fc.record({ settings: fc.constantFrom(...settings) }),
	fc.record({ touch: fc.constantFrom(...names) }),
	fc.constant({ caches: 'come' as const }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

const files: Record<string, string> = {
	...fewPeople(),
	...Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`Notes/N${index}.md`, 'x\n'])),
	'Log/2026-11-12.md': texts[2] ?? '',
	'2026-11-10.md': texts[3] ?? '',
	'People/Zora Hurston.md': texts[1] ?? '',
	[dataFile]: JSON.stringify({ lineLanguage: 'en' }),
};

/** The plugin at the beginning of its pass over the notes, of which the cache has read about a half. */
interface Beginning {
	readonly store: MemoryStore;
	readonly bench: Workbench;
	/** How many timers the app itself has. */
	readonly timersOfApp: number;
	readonly come: () => void;
	/** Lets a slice run, which is a note long. */
	readonly slice: () => Promise<unknown>;
	/** Lets all come to an end. */
	readonly end: () => Promise<void>;
}

async function begin(): Promise<Beginning> {
	const store = new MemoryStore(files);
	const bench = await openApp({ store, indexed: true });
	await nextTurn();
	const come = bench.holdMetadata();
	await bench.settle();
	const unread = bench.app.vault
		.getMarkdownFiles()
		.filter((file) => bench.app.metadataCache.getFileCache(file) === null);
	// People come last.
	expect(unread.map((file) => file.path)).toEqual(expect.arrayContaining(paths.slice(0, 3)));
	expect(unread.length).toBeLessThan(60);
	const timersOfApp = vi.getTimerCount();
	// Each look at the clock ends a slice.
	let now = 0;
	const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
	await bench.loadPlugin(TopOfMindPlugin, manifest, { byUser: false });
	await bench.settle();
	const end = async (): Promise<void> => {
		come();
		clock.mockRestore();
		await letPass(bench, 8_000);
	};
	onTestFinished(() => {
		clock.mockRestore();
		vi.useRealTimers();
	});
	return { store, bench, timersOfApp, come, slice: () => vi.advanceTimersByTimeAsync(1), end };
}

/** What the plugin answers about people, and the actions that it writes. */
async function answers(bench: Workbench, store: MemoryStore): Promise<string[]> {
	const neglected = await bench.runCli('top-of-mind:neglected', { json: 'true' });
	const today = bench.runCli('top-of-mind:today', {});
	await letPass(bench, 5_000);
	await today;
	return [neglected, store.text(todaysNote) ?? ''];
}

async function follow({ store, bench, come, slice }: Beginning, step: Step): Promise<unknown> {
	if ('slices' in step) for (let left = step.slices; left > 0; left -= 1) await slice();
	else if ('caches' in step) come();
	else if ('touch' in step) return bench.runCli('top-of-mind:touch', { person: step.touch });
	else if ('settings' in step) {
		store.put(dataFile, JSON.stringify({ lineLanguage: 'en', ...step.settings }));
		await bench.changedOutside(dataFile);
	} else if ('rename' in step) {
		const file = bench.app.vault.getFileByPath(step.rename);
		if (file !== null && bench.app.vault.getFileByPath(step.to) === null)
			await bench.app.vault.rename(file, step.to);
	} else {
		const changed = 'write' in step ? step.write : step.remove;
		if ('write' in step) store.put(changed, step.text);
		else await store.remove(changed);
		await bench.changedOutside(changed);
	}
	return undefined;
}

describe('while the first pass goes over the notes', () => {
	it('whatever happens, the answers in the end are those of a start over the notes as they are then', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 12 }), async (steps) => {
				vi.useFakeTimers({ now: new Date(2026, 10, 23, 9) });
				const opened = await begin();
				const touches: unknown[] = [];
				for (const step of steps) {
					const done = follow(opened, step);
					if ('touch' in step) touches.push(done);
					else await done;
					await nextTurn();
				}
				await opened.end();
				await Promise.allSettled(touches);
				await letPass(opened.bench, 2_000);
				const { bench, store } = opened;
				const afresh = new MemoryStore(store.snapshot());
				const found = await answers(bench, store);
				bench.close();
				const other = await openApp({ store: afresh });
				await letPass(other, 5_000);
				await other.loadPlugin(TopOfMindPlugin, manifest, { byUser: false });
				await letPass(other, 5_000);
				const expected = await answers(other, afresh);
				other.close();
				vi.useRealTimers();
				expect(found).toEqual(expected);
				expect(found[1]).toContain('^tom-');
			}),
			{ numRuns: runs(30) },
		);
	}, 300_000);

	it('ends with the plugin, and leaves no timer', async () => {
		vi.useFakeTimers({ now: new Date(2026, 10, 23, 9) });
		const { bench, timersOfApp, slice, come } = await begin();
		for (let left = 20; left > 0; left -= 1) await slice();
		void bench.runCli('top-of-mind:touch', { person: 'Ada Lovelace' });
		await bench.unloadPlugin('top-of-mind');
		const looks = vi.spyOn(bench.app.metadataCache, 'getFileCache');
		come();
		await letPass(bench, 10_000);
		expect([looks.mock.calls.length, vi.getTimerCount()]).toEqual([0, timersOfApp]);
		bench.close();
		vi.useRealTimers();
	});
});
