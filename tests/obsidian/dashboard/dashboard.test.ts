// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Roster } from '../../../src/people/roster';
import { LineRecord } from '../../../src/record/line-record';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

async function openDashboard(
	files: Record<string, string> = fewPeople(),
	language = 'en',
): Promise<OpenPlugin & { el: HTMLElement; find: (selector: string) => HTMLElement[] }> {
	const opened = await openPlugin(files, { language });
	opened.run('open-dashboard');
	await opened.pass(200);
	const [leaf] = opened.bench.app.workspace.getLeavesOfType('top-of-mind-dashboard');
	const el = leaf?.view.containerEl ?? document.body;
	return { ...opened, el, find: (selector) => [...el.querySelectorAll<HTMLElement>(selector)] };
}

const done = (kind: string, on: string): string => `- [x] Call [[Ada Lovelace]] ^tom-${on}-${kind}`;

describe('the orbit', () => {
	it('has a dot for every person, and says in words who drifts away', async () => {
		const { find, el } = await openDashboard();
		expect(find('.top-of-mind-dot').length).toBe(6);
		expect(el.textContent).toContain('6 people: 5 waiting longer than planned');
		expect(find('.top-of-mind-orbit')[0]?.getAttribute('aria-label')).toContain(
			'6 people: 5 waiting longer than planned',
		);
	});

	it('redraws the dot of the touched person, and no other', async () => {
		const { find, writeOutside } = await openDashboard();
		const before = find('.top-of-mind-dot').map((dot) => [dot, dot.firstChild] as const);
		await writeOutside(
			'People/Ada Lovelace.md',
			personText('network90', 'lastTouched: 2026-11-23', 'interests: [climbing]'),
		);
		const after = find('.top-of-mind-dot');
		expect(after.map((dot) => before.find(([one]) => one === dot) !== undefined)).toEqual(after.map(() => true));
		expect(before.filter(([dot, child]) => dot.firstChild !== child).length).toBe(1);
	});

	it('moves the focus between dots with the arrow keys, says who is focused, and lets the user log a touch', async () => {
		const { find, el, pass, text, writeOutside } = await openDashboard();
		const svg = find('.top-of-mind-orbit')[0];
		const press = (key: string): boolean =>
			svg?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) ?? false;
		press('ArrowRight');
		expect(find('.top-of-mind-card-name')[0]?.textContent).toBe('Dorothy Vaughan');
		press('ArrowRight');
		press('ArrowLeft');
		expect(find('.top-of-mind-card-name')[0]?.textContent).toBe('Dorothy Vaughan');
		expect(find('.top-of-mind-dot.is-selected').length).toBe(1);
		const button = (): HTMLButtonElement | undefined =>
			[...el.querySelectorAll('button')].find(({ textContent }) => textContent === 'In touch today');
		const before = button();
		await writeOutside('People/Ada Lovelace.md', personText('network90', 'lastTouched: 2026-11-22'));
		expect(button()).toBe(before);
		before?.focus();
		before?.click();
		await pass(200);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
		expect(button()).not.toBe(before);
		expect(document.activeElement).toBe(button());
	});

	it('has its numbers in a table on request', async () => {
		const { find } = await openDashboard();
		const details = find('details')[0] as HTMLDetailsElement | undefined;
		expect(details?.querySelector('table')).toBeNull();
		if (details) details.open = true;
		details?.dispatchEvent(new Event('toggle'));
		const names = [...(details?.querySelectorAll('tbody th') ?? [])].map(({ textContent }) => textContent);
		expect(names.sort()).toEqual([
			'Ada Lovelace',
			'Ben Franklin',
			'Carl Sagan',
			'Dorothy Vaughan',
			'Emmy Noether',
			'Grace Hopper',
		]);
	});
});

describe('what is drawn', () => {
	it('is not computed again when a person is selected, or when a note without the plugin’s lines changes', async () => {
		const { find, bench, pass, writeOutside } = await openDashboard({ ...fewPeople(), 'Tea.md': 'Green.\n' });
		const resolved = vi.spyOn(bench.app.metadataCache, 'getFirstLinkpathDest');
		const read = [vi.spyOn(Roster.prototype, 'people'), vi.spyOn(LineRecord.prototype, 'doneLines')];
		find('.top-of-mind-orbit')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
		expect(find('.top-of-mind-dot.is-selected').length).toBe(1);
		await writeOutside('Tea.md', 'Black.\n');
		bench.app.workspace.trigger('active-leaf-change', null);
		await pass(200);
		expect([resolved, ...read].map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
		vi.restoreAllMocks();
	});

	it('waits while another tab is in front, and comes up to date with the tab', async () => {
		const { find, bench, pass, writeOutside, run } = await openDashboard();
		const first = (): ChildNode | null | undefined =>
			find('.top-of-mind-orbit')[0]?.querySelector('.top-of-mind-dot')?.firstChild;
		const before = first();
		await bench.openNote('People/Carl Sagan.md', { pane: 'tab' });
		await writeOutside('People/Dorothy Vaughan.md', personText('network90', 'lastTouched: 2026-11-23'));
		await pass(300);
		expect(first()).toBe(before);
		run('open-dashboard');
		await pass(300);
		expect(find('.top-of-mind-dot:not(.is-neglected, .is-new)').length).toBe(2);
	});
});

describe('the record', () => {
	it('says on how many of the last days something was done, and mentions no gaps', async () => {
		const { find, el } = await openDashboard({
			...fewPeople(),
			'2026-11-20.md': [done('outreach', '20261120'), done('sharing', '20261120')].join('\n'),
			'2026-11-18.md': done('sharing', '20261118'),
		});
		expect(el.textContent).toContain('2 of the last 30 days');
		expect(find('.top-of-mind-heat .top-of-mind-day.is-level-2').length).toBe(1);
		expect(find('.top-of-mind-heat .top-of-mind-day.is-level-1').length).toBe(1);
		expect(find('.top-of-mind-kind').map(({ textContent }) => textContent)).toEqual([
			'1Outreach',
			'0Introduction',
			'2Sharing',
			'0Compassion',
			'0Other times in touch',
		]);
	});

	it('begins at the first use, names weekdays and months, and explains its squares', async () => {
		const { find } = await openDashboard({ ...fewPeople(), '2026-11-09.md': done('sharing', '20261109') });
		// Fifteen days since then, today included, in weeks that start on Monday where the engine knows no better.
		expect(find('.top-of-mind-heat .top-of-mind-day')).toHaveLength(15);
		expect(
			find('.top-of-mind-weekdays text')
				.map(({ textContent }) => textContent)
				.sort(),
		).toEqual(['Fri', 'Mon', 'Wed']);
		expect(find('.top-of-mind-heat text').map(({ textContent }) => textContent)).toEqual(['Nov']);
		expect(find('.top-of-mind-weeks-legend')[0]?.textContent).toBe('lessmore');
		// Less than a year is shown whole, so there is no choice.
		expect(find('.top-of-mind-record-header select')[0]?.style.display).toBe('none');
	});

	it('has room for weekdays whose short names are whole words', async () => {
		// The app calls the Portuguese of Portugal so.
		const { find } = await openDashboard({ ...fewPeople(), '2026-11-09.md': done('sharing', '20261109') }, 'pt');
		expect(find('.is-record')[0]?.textContent).toContain('Registo');
		const longest = Math.max(...find('.top-of-mind-weekdays text').map(({ textContent }) => textContent.length));
		const [, , width = 0] = find('.top-of-mind-weekdays')[0]?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
		expect(longest).toBeGreaterThan(6);
		expect(width).toBeGreaterThan(longest * 5);
	});

	it('shows no squares before the first use', async () => {
		const { find } = await openDashboard(fewPeople());
		expect(find('.top-of-mind-weeks')[0]?.style.display).toBe('none');
		expect(find('.is-record .top-of-mind-picture-words')[0]?.textContent).toBe(
			'Each day is a fresh start. Tick a box, and it shows here.',
		);
	});

	it('follows a tick', async () => {
		const { find, writeOutside, pass } = await openDashboard({
			...fewPeople(),
			[todaysNote]: done('sharing', '20261123').replace('[x]', '[ ]'),
		});
		expect(find('.top-of-mind-heat .top-of-mind-day.is-level-1').length).toBe(0);
		await writeOutside(todaysNote, done('sharing', '20261123'));
		await pass(200);
		expect(find('.top-of-mind-heat .top-of-mind-day.is-level-1').length).toBe(1);
	});

	it('opens the note of a day with the keyboard', async () => {
		const { find, bench, pass } = await openDashboard({
			...fewPeople(),
			'2026-11-22.md': done('sharing', '20261122'),
		});
		const svg = find('.top-of-mind-heat')[0];
		Object.assign(SVGElement.prototype, { scrollIntoView: vi.fn() });
		const press = (key: string): boolean =>
			svg?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) ?? false;
		press('ArrowUp');
		press('ArrowUp');
		expect(find('.top-of-mind-picture.is-record .top-of-mind-caption')[0]?.textContent).toBe(
			'Sunday, November 22, 2026: Sharing',
		);
		press('Enter');
		await pass(200);
		expect(bench.app.workspace.getActiveFile()?.path).toBe('2026-11-22.md');
	});
});

describe('the rhythm', () => {
	it('says whether the cadences can be kept, and what to change where they cannot', async () => {
		const people = Object.fromEntries(
			Array.from({ length: 30 }, (_, index) => [`P${index}.md`, personText('network90', 'cadence: 5')]),
		);
		const { el } = await openDashboard(people);
		expect(el.textContent).toContain(
			'Times in touch a day to keep up: 6; planned: 4. With a planned gap of 8 days it would add up.',
		);
		expect(el.textContent).toContain('List of 20Nobody yet.');
		expect(el.querySelector('.top-of-mind-spread')?.getAttribute('aria-label')).toMatch(
			/^Network of 90\. Waiting time, in planned gaps\. 0× to 0\.5×: 0, .* and not in touch yet: 30$/,
		);
		// Under the bars, a sign would go to the other side of its number from right to left.
		expect(
			[...el.querySelectorAll('.top-of-mind-spread text[direction=ltr]')].map(({ textContent }) => textContent),
		).toEqual(expect.arrayContaining(['1×', '3×+']));
	});
});

it('shows all years once its state says so, and ends what the pictures before it followed', async () => {
	const { bench, find, pass } = await openDashboard({
		...fewPeople(),
		'2024-05-01.md': `${done('compassion', '20240501')}\n`,
	});
	const [leaf] = bench.app.workspace.getLeavesOfType('top-of-mind-dashboard');
	const ended = vi.spyOn(ResizeObserver.prototype, 'disconnect');
	onTestFinished(() => ended.mockRestore());
	await leaf?.setViewState({ type: 'top-of-mind-dashboard', state: { allYears: true } });
	await pass(200);
	expect(find('.top-of-mind-record-header select').map((el) => (el as HTMLSelectElement).value)).toEqual(['all']);
	expect(ended).toHaveBeenCalledTimes(1);
});
