// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import manifest from '../../../manifest.json';
import TopOfMindPlugin from '../../../src/main';
import { letPass } from '../../support/let-pass';
import { fewPeople, todaysNote } from '../../support/open-plugin';
import { MemoryStore } from '../../workbench/memory-store';
import { openApp } from '../../workbench/open-app';
import type { Workbench } from '../../workbench/workbench';

const line = (mark: string): string =>
	`- [${mark}] Reach out to [[Zora Hurston]] (last 2026-11-01) ^tom-20261123-outreach\n`;
const zora = (touched: string): string => `---\ntags: [list20]\nlastTouched: ${touched}\n---\n`;

/**
 * Enables the plugin in a vault whose notes the app knows, and stops in the middle of its pass over them: Zora’s note
 * comes last.
 */
async function openHalfway(files: Record<string, string>): Promise<{
	bench: Workbench;
	store: MemoryStore;
	goOn: () => Promise<void>;
	write: (path: string, text: string) => Promise<void>;
}> {
	vi.useFakeTimers({ now: new Date(2026, 10, 23, 9) });
	const others = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`Notes/N${index}.md`, 'x\n']));
	const store = new MemoryStore({ ...fewPeople(), ...others, ...files });
	const bench = await openApp({ store });
	await letPass(bench, 5_000);
	// The pass is stopped by a clock that makes each note take a slice of its own, and by timers that stand still.
	let now = 0;
	const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
	onTestFinished(() => {
		clock.mockRestore();
		bench.close();
		vi.useRealTimers();
	});
	await bench.loadPlugin(TopOfMindPlugin, manifest, { byUser: false });
	await bench.settle();
	const goOn = async (): Promise<void> => {
		clock.mockRestore();
		await letPass(bench, 5_000);
	};
	const write = async (path: string, text: string): Promise<void> => {
		store.put(path, text);
		await bench.changedOutside(path);
		await bench.settle();
	};
	return { bench, store, goOn, write };
}

describe('while the notes are read at a start', () => {
	it('a tick in today’s note touches the person whom it names, whose note is read later', async () => {
		const { store, goOn, write } = await openHalfway({
			[todaysNote]: line(' '),
			'Zoo/Zora Hurston.md': zora('2026-11-01'),
		});
		await write(todaysNote, line('x'));
		await goOn();
		expect(store.text('Zoo/Zora Hurston.md')).toContain('lastTouched: 2026-11-23');
	});

	it('an untick in today’s note takes the touch back', async () => {
		const { store, goOn, write } = await openHalfway({
			[todaysNote]: line('x'),
			'Zoo/Zora Hurston.md': zora('2026-11-23'),
		});
		await write(todaysNote, line(' '));
		await goOn();
		expect(store.text('Zoo/Zora Hurston.md')).toContain('lastTouched: 2026-11-01');
	});

	it('an answer waits for everybody', async () => {
		const { bench, goOn } = await openHalfway({ 'Zoo/Zora Hurston.md': zora('2026-10-01') });
		const answer = bench.runCli('top-of-mind:neglected', { json: 'true' });
		await goOn();
		expect(await answer).toContain('Zora Hurston');
	});
});
