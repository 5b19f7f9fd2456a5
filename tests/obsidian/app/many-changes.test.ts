// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { GroupedRows } from '../../../src/obsidian/bases/grouped-rows';
import { OrbitPicture } from '../../../src/obsidian/dashboard/orbit-picture';
import { RecordPicture } from '../../../src/obsidian/dashboard/record-picture';
import { RhythmPicture } from '../../../src/obsidian/dashboard/rhythm-picture';
import { ActionsSection } from '../../../src/obsidian/panel/actions-section';
import { NeglectedSection } from '../../../src/obsidian/panel/neglected-section';
import { ShareableNotes } from '../../../src/sharing/shareable-notes';
import { baseText } from '../../support/open-base';
import { openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const people = 110;
const personAt = (number: number): string => `People/Person ${number}.md`;
const dayNote = (number: number): string => `Log/2026-10-${String(1 + (number % 28)).padStart(2, '0')} ${number}.md`;
const meeting = (number: number): string =>
	`Met [[Person ${number % people}]].\n\n- [x] Call [[Person ${number % people}]]\n`;

/** 110 people, and 890 notes that say when the user met them. */
function vault(): Record<string, string> {
	const numbers = Array.from({ length: 1_000 }, (_, number) => number);
	return {
		...Object.fromEntries(
			numbers
				.slice(0, people)
				.map((number) => [
					personAt(number),
					personText(number % 6 === 0 ? 'list20' : 'network90', 'lastTouched: 2026-08-01'),
				]),
		),
		...Object.fromEntries(numbers.slice(people).map((number) => [dayNote(number), meeting(number)])),
		'.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ writeWhen: 'start', lineLanguage: 'en' }),
		'People.base': baseText('top-of-mind-reach-out', 'filters: file.hasTag("network90")'),
	};
}

/** A thousand notes change in two bursts, as a sync brings them: changed, renamed, deleted and new. */
async function sync({ bench, store, pass }: OpenPlugin): Promise<void> {
	for (const burst of [0, 1]) {
		for (let number = burst; number < 1_000; number += 2) {
			if (number % 20 < 2) await store.remove(number < people ? personAt(number) : dayNote(number));
			else if (number < people)
				store.put(
					personAt(number),
					personText('network90', `lastTouched: 2026-10-${10 + (number % 20)}`, 'interests: [tea]'),
				);
			else store.put(dayNote(number), `${meeting(number)}Again [[Person ${(number * 7) % people}]].\n`);
		}
		await bench.changedOutside();
		for (let number = 4 + burst; number < 1_000; number += 100) {
			const from = number < people ? personAt(number) : dayNote(number);
			const file = bench.app.vault.getFileByPath(from);
			if (file !== null) await bench.app.vault.rename(file, from.replace('.md', ' moved.md'));
		}
		// The queue of the cache runs empty between the two.
		await pass(50);
	}
}

/** Counts real calls from now on. */
function counted<Part extends string>(parts: Record<Part, () => MockInstance>): () => Record<Part, number> {
	const spies = Object.entries<() => MockInstance>(parts).map(([part, spy]) => [part, spy()] as const);
	return () => Object.fromEntries(spies.map(([part, spy]) => [part, spy.mock.calls.length])) as Record<Part, number>;
}

const draws = {
	people: () => vi.spyOn(NeglectedSection.prototype, 'draw'),
	actions: () => vi.spyOn(ActionsSection.prototype, 'draw'),
	orbit: () => vi.spyOn(OrbitPicture.prototype, 'draw'),
	record: () => vi.spyOn(RecordPicture.prototype, 'draw'),
	rhythm: () => vi.spyOn(RhythmPicture.prototype, 'draw'),
	base: () => vi.spyOn(GroupedRows.prototype, 'draw'),
} as const;

describe('a thousand changes at once', () => {
	afterEach(() => void vi.restoreAllMocks());

	it('are drawn once in panel, dashboard, base and status bar, and cause one plan', async () => {
		const opened = await openPlugin(vault(), { wait: 1_200 });
		const { bench, run, pass, text } = opened;
		run('open-panel');
		await pass(50);
		await bench.openNote('People.base', { pane: 'split' });
		run('open-dashboard');
		await pass(500);
		// Each plan asks once for the notes to share.
		const plan = vi.spyOn(ShareableNotes.prototype, 'follow');
		const count = counted(draws);
		let bars = 0;
		const status = document.querySelector('.status-bar') ?? document.body;
		new MutationObserver(() => (bars += 1)).observe(status, { childList: true, subtree: true });
		await sync(opened);
		expect(count()).toEqual({ people: 0, actions: 0, orbit: 0, record: 0, rhythm: 0, base: 0 });
		await pass(600);
		expect(count()).toEqual({ people: 1, actions: 1, orbit: 1, record: 1, rhythm: 1, base: 1 });
		expect([plan.mock.calls.length, bars]).toEqual([0, 0]);
		await pass(5_000);
		expect([plan.mock.calls.length, text(todaysNote).split('^tom-').length]).toEqual([1, 5]);
		expect(bars).toBeGreaterThan(0);
	});

	it('draw nothing of a dashboard that is behind another tab until that comes to the front', async () => {
		const opened = await openPlugin(vault());
		const { bench, run, pass } = opened;
		run('open-dashboard');
		await pass(500);
		const [dashboard] = bench.app.workspace.getLeavesOfType('top-of-mind-dashboard');
		await bench.openNote('People.base', { pane: 'tab' });
		await pass(500);
		const { orbit, record, rhythm } = draws;
		const count = counted({ orbit, record, rhythm });
		await sync(opened);
		await pass(5_000);
		expect(count()).toEqual({ orbit: 0, record: 0, rhythm: 0 });
		if (dashboard !== undefined) await bench.app.workspace.revealLeaf(dashboard);
		await pass(500);
		expect(count()).toEqual({ orbit: 1, record: 1, rhythm: 1 });
	});

	it('draw nothing of a dashboard that the app has not made yet', async () => {
		const { orbit, record, rhythm } = draws;
		const count = counted({ orbit, record, rhythm });
		const opened = await openPlugin(vault(), { layout: [{ viewState: { type: 'top-of-mind-dashboard' } }] });
		await sync(opened);
		await opened.pass(5_000);
		expect(count()).toEqual({ orbit: 0, record: 0, rhythm: 0 });
		const [dashboard] = opened.bench.app.workspace.getLeavesOfType('top-of-mind-dashboard');
		if (dashboard !== undefined) await opened.bench.app.workspace.revealLeaf(dashboard);
		await opened.pass(500);
		expect(count()).toEqual({ orbit: 1, record: 1, rhythm: 1 });
	});
});
