// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { addDays } from '../../../src/day';
import { LineRecord } from '../../../src/record/line-record';
import { today } from '../../support/builders';
import { benchOf } from '../../workbench/bench';
import { openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

/** Daily notes that say that the user was in touch with somebody, so many days ago. */
const met = (name: string, ...daysAgo: number[]): Record<string, string> =>
	Object.fromEntries(daysAgo.map((days) => [`${addDays(today, -days)}.md`, `Tea with [[${name}]].\n`]));

/** Met weekly until 20 days ago, with a cadence of 60 days. */
const drifting = {
	'People/Ada Lovelace.md': personText('network90', 'cadence: 60 # as agreed'),
	'People/Grace Hopper.md': personText('list20', 'lastTouched: 2026-11-22'),
	'Tea in town.md': '---\ndate: 2026-11-03\nattendees: "[[Ada Lovelace]]"\n---\n',
	...met('Ada Lovelace', 27, 34, 41, 48, 55),
};

interface Shown extends OpenPlugin {
	readonly el: HTMLElement;
	readonly find: (selector: string) => HTMLElement[];
	/** Opens the first section of this kind that can be opened. */
	readonly unfold: (selector: string) => void;
}

async function openView(command: 'open-panel' | 'open-dashboard', files: Record<string, string>): Promise<Shown> {
	const opened = await openPlugin(files);
	opened.run(command);
	await opened.pass(300);
	const type = command === 'open-panel' ? 'top-of-mind-panel' : 'top-of-mind-dashboard';
	const el = opened.bench.app.workspace.getLeavesOfType(type)[0]?.view.containerEl ?? document.body;
	const find = (selector: string): HTMLElement[] => [...el.querySelectorAll<HTMLElement>(selector)];
	const unfold = (selector: string): void => {
		const details = find(selector)[0] as HTMLDetailsElement | undefined;
		if (details === undefined) throw new Error(`There is no ${selector}`);
		details.open = true;
		details.dispatchEvent(new Event('toggle'));
	};
	return { ...opened, el, find, unfold };
}

const isShown = (el: HTMLElement | undefined): boolean => el !== undefined && el.style.display !== 'none';

describe('the panel', () => {
	it('has a quiet line for who is drifting, which opens to the people', async () => {
		const { find, unfold, el } = await openView('open-panel', drifting);
		expect(isShown(find('.top-of-mind-drifting')[0])).toBe(true);
		expect(find('.top-of-mind-drifting summary')[0]?.textContent).toBe('Drifting · 1');
		expect(el.textContent).not.toContain('Ada Lovelace');
		unfold('.top-of-mind-drifting');
		const [row] = find('.top-of-mind-drifting .top-of-mind-person');
		expect(row?.textContent).toContain('Ada Lovelace20 days');
		expect(row?.textContent).toContain('drifting · usually after 7 days');
		expect(row?.querySelector('.top-of-mind-days')?.getAttribute('title')).toBe(
			'in touch on November 3, in Tea in town',
		);
		expect(row?.querySelector('.top-of-mind-bar')?.getAttribute('aria-label')).toBe(
			'20 days; you aim for 60 · in touch on November 3, in Tea in town',
		);
	});

	it('loses the line when the user has been in touch, by a note alone', async () => {
		const { find, writeOutside, pass } = await openView('open-panel', drifting);
		await writeOutside(todaysNote, 'Lunch with [[Ada Lovelace]].\n');
		await pass(300);
		expect(isShown(find('.top-of-mind-drifting')[0])).toBe(false);
	});

	it('does not go through the record again for what a note says', async () => {
		const { find, writeOutside, pass } = await openView('open-panel', {
			...drifting,
			'2026-10-31.md': '- [x] Call or write [[Ada Lovelace]] ^tom-20261031-compassion\n',
		});
		const passes = vi.spyOn(LineRecord.prototype, 'doneLines');
		onTestFinished(() => passes.mockRestore());
		await writeOutside('2026-11-22.md', 'Lunch with [[Ada Lovelace]].\n');
		await pass(300);
		expect(isShown(find('.top-of-mind-drifting')[0])).toBe(false);
		await writeOutside('2026-11-22.md', 'Lunch alone.\n');
		await pass(300);
		expect(isShown(find('.top-of-mind-drifting')[0])).toBe(true);
		expect(passes).not.toHaveBeenCalled();
		// A line that is ticked is another matter.
		await writeOutside('2026-10-01.md', '- [x] Call or write [[Ada Lovelace]] ^tom-20261001-compassion\n');
		await writeOutside('2026-11-22.md', 'Lunch with [[Ada Lovelace]].\n');
		await writeOutside('2026-11-22.md', 'Lunch alone.\n');
		await pass(300);
		expect(passes).toHaveBeenCalled();
	});

	it('has no such line where notes do not count', async () => {
		const off = { '.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ encounters: { count: false } }) };
		const { find } = await openView('open-panel', { ...drifting, ...off });
		expect(isShown(find('.top-of-mind-drifting')[0])).toBe(false);
		expect(find('.top-of-mind-days').map((one) => [one.textContent, one.getAttribute('title')])).toEqual([
			['not in touch yet', null],
		]);
	});
});

describe('the orbit', () => {
	it('marks who is drifting by a shape, and says so in the card, the legend and the numbers', async () => {
		const { find, unfold } = await openView('open-dashboard', drifting);
		expect(find('.top-of-mind-dot.is-drifting').length).toBe(1);
		expect(find('.top-of-mind-orbit .top-of-mind-dot-tail').length).toBe(1);
		expect(find('.top-of-mind-legend')[0]?.textContent).toContain('drifting');
		find('.top-of-mind-orbit')[0]?.dispatchEvent(
			new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }),
		);
		const card = find('.top-of-mind-orbit-card > *').map(({ textContent }) => textContent);
		expect(card.slice(0, 3)).toEqual([
			'Ada Lovelace',
			'Last in touch 3 weeks ago',
			'You aim for every 60 days · in touch on November 3, in Tea in town · drifting · usually after 7 days',
		]);
		unfold('.is-orbit details');
		expect(find('.is-orbit tbody tr').map(({ textContent }) => textContent)).toContain(
			'Ada LovelaceNetwork of 9020 days · drifting · usually after 7 days',
		);
	});
});

describe('the rhythm', () => {
	it('says what was really done, and praises no plan that nobody keeps', async () => {
		const { find } = await openView('open-dashboard', {
			'People/Ada Lovelace.md': personText('network90', 'lastTouched: 2026-09-01'),
		});
		const text = find('.is-rhythm')[0]?.textContent;
		expect(text).toContain('Times in touch a day to keep up: 0.1; planned: 4.');
		expect(text).toContain('Times in touch in the last 30 days: 0; needed: 2.');
		expect(text).not.toContain('It adds up');
	});

	it('offers a fitting cadence to who is drifting, which one click writes and one takes back', async () => {
		const { find, text, pass, bench } = await openView('open-dashboard', drifting);
		const rows = (): string[] => find('.is-rhythm li').map(({ textContent }) => textContent);
		expect(rows()).toEqual(['Ada Lovelace20 days · usually after 7 daysEvery 7 days instead of 60']);
		find('.is-rhythm li button').at(-1)?.click();
		await pass(300);
		expect(text('People/Ada Lovelace.md')).toBe(
			drifting['People/Ada Lovelace.md'].replace('cadence: 60', 'cadence: 7'),
		);
		expect(rows()).toEqual([]);
		const notice = bench.notices.at(-1);
		expect(notice?.textContent).toBe('Ada Lovelace: every 7 days from now onUndo');
		notice?.querySelector('button')?.click();
		await pass(300);
		expect(text('People/Ada Lovelace.md')).toBe(drifting['People/Ada Lovelace.md']);
		expect(rows()).toHaveLength(1);
	});

	it('shows the same in a code block, of one list if asked', async () => {
		const { bench, pass } = await openPlugin(drifting);
		const shown = async (source: string): Promise<string> => {
			const el = document.createElement('div');
			benchOf(bench.app).codeBlocks.get('top-of-mind')?.(source, el, {
				addChild: (child: { load: () => void }) => child.load(),
			} as never);
			await pass(300);
			return el.textContent;
		};
		expect(await shown('view: rhythm')).toContain('Drifting · 1');
		expect(await shown('view: rhythm\nlist: list20')).not.toContain('Drifting');
		expect(await shown('view: rhythm\nlist: network90')).toContain('Every 7 days instead of 60');
	});
});

it('names no note that is called by the day, nor the person’s own', async () => {
	const { find } = await openView('open-panel', {
		'Ada.md': personText('network90', 'cadence: 10'),
		'Ben.md': `${personText('network90', 'cadence: 10')}Met on [[2026-11-02]].\n`,
		'Carl.md': personText('network90', 'cadence: 10', 'lastTouched: 2026-11-04'),
		'2026-11-03.md': 'Tea with [[Ada]].\n',
	});
	expect(find('.top-of-mind-days').map((one) => one.getAttribute('title'))).toEqual([
		'in touch on November 2',
		'in touch on November 3',
		null,
	]);
});
