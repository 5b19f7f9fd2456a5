// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { baseText, openBase } from '../../support/open-base';
import { fewPeople, personText } from '../../support/open-plugin';

const reachOut = (...lines: string[]): string => baseText('top-of-mind-reach-out', ...lines);

const tagged = 'filters: file.hasTag("list20", "network90")';

const byNeglect = ['Dorothy Vaughan', 'Carl Sagan', 'Grace Hopper', 'Ben Franklin', 'Ada Lovelace', 'Emmy Noether'];

describe('who to reach out to, as a view of a base', () => {
	it('shows the people among the rows, most neglected first, and counts the other rows', async () => {
		const { shown, words } = await openBase(reachOut(), { ...fewPeople(), 'Tea.md': 'Green.\n' });
		expect(shown()).toEqual(byNeglect);
		expect(words()).toEqual([
			'2 rows are not on your lists. Tag a note with #list20 or #network90 to see it here.',
		]);
	});

	it('draws rows as the panel does, with its buttons', async () => {
		const { el, words } = await openBase(reachOut(tagged));
		expect(words()).toEqual([]);
		const row = el.querySelector('.top-of-mind-person');
		expect(row?.querySelector('.top-of-mind-days')?.textContent).toBe('34 days · 20 over');
		expect([...(row?.querySelectorAll('.top-of-mind-buttons button') ?? [])]).toHaveLength(3);
	});

	it('keeps the order, the limit and the filters of the base', async () => {
		const { shown } = await openBase(
			reachOut(tagged, 'sort: [{ property: file.name, direction: DESC }]', 'limit: 3'),
		);
		expect(shown()).toEqual(['Grace Hopper', 'Emmy Noether', 'Dorothy Vaughan']);
	});

	it('shows the groups of the base as headings, and in them the most neglected first', async () => {
		const files = {
			'People/Ada.md': personText('network90', 'lastTouched: 2026-11-20', 'location: "[[Places/Lisbon|Lisbon]]"'),
			'People/Ben.md': personText('network90', 'lastTouched: 2026-10-20', 'location: "[[Places/Lisbon|Lisbon]]"'),
			'People/Carl.md': personText('network90', 'lastTouched: 2026-10-20', 'location: Accra'),
			'People/Dora.md': personText('network90'),
			'People/Eve.md': personText('network90', 'lastTouched: 2026-11-22', 'location: Lisbon'),
			'People/Flo.md': personText('network90', 'lastTouched: 2026-11-22', 'location: ""'),
		};
		const { shown } = await openBase(
			reachOut(tagged, 'groupBy: { property: note.location, direction: ASC }'),
			files,
		);
		expect(shown()).toEqual(['Lisbon', 'Ben', 'Ada', 'Eve', 'Accra', 'Carl', 'Everybody else', 'Dora', 'Flo']);
	});

	it('says so where there is nobody', async () => {
		const { shown, words } = await openBase(reachOut('filters: file.hasTag("nobody")'));
		expect(shown()).toEqual([]);
		expect(words()).toEqual(['Nobody is in this view right now.']);
	});

	it('follows the notes, the day and the settings, and touches nothing that looks as before', async () => {
		const { el, shown, pass, writeOutside, bench, plugin } = await openBase(reachOut(tagged));
		const [, second] = el.querySelectorAll('.top-of-mind-person');
		const inside = second?.firstElementChild;
		await writeOutside('People/Dorothy Vaughan.md', personText('network90', 'lastTouched: 2026-11-23'));
		await pass(500);
		expect(shown()).toEqual([...byNeglect.slice(1), 'Dorothy Vaughan']);
		expect(second?.isConnected && second.firstElementChild).toBe(inside);
		await writeOutside('People/Zoe.md', personText('network90', 'lastTouched: 2026-01-01'));
		await pass(500);
		expect(shown()[0]).toBe('Zoe');
		await pass(24 * 3_600_000);
		expect(el.querySelector('.top-of-mind-person .top-of-mind-days')?.textContent).toBe('327 days · 313 over');
		await writeOutside(
			'.obsidian/plugins/top-of-mind/data.json',
			JSON.stringify({ tags: { list20: 'list20', network90: 'friends' } }),
		);
		await bench.changedOutside();
		await pass(500);
		expect(shown()).toEqual(['Grace Hopper']);
		expect(plugin).toBeDefined();
	});

	it('touches somebody, and the focus stays in its place', async () => {
		const { button, pass, shown, text } = await openBase(reachOut(tagged));
		const touch = button('In touch with Dorothy Vaughan today');
		touch.focus();
		touch.click();
		await pass(1_000);
		expect(text('People/Dorothy Vaughan.md')).toContain('lastTouched: 2026-11-23');
		expect(shown()).toEqual([...byNeglect.slice(1), 'Dorothy Vaughan']);
		expect(document.activeElement).toBe(button('In touch with Carl Sagan today'));
	});

	it('keeps the focus on a button whose row only looks different', async () => {
		const { el, button, pass, writeOutside } = await openBase(reachOut(tagged));
		button('More for Dorothy Vaughan').focus();
		await writeOutside('People/Dorothy Vaughan.md', personText('network90', 'lastTouched: 2026-10-01'));
		await pass(500);
		expect(el.querySelector('.top-of-mind-days')?.textContent).toBe('53 days · 39 over');
		expect(document.activeElement).toBe(button('More for Dorothy Vaughan'));
	});

	it('draws a hundred of many, a few a frame, and more on request', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 130 }, (_, index) => [
				`People/P${String(index).padStart(3, '0')}.md`,
				personText('network90'),
			]),
		);
		const { el, shown, pass } = await openBase(reachOut(tagged), many);
		await pass(1_000);
		expect(shown()).toHaveLength(100);
		const more = el.querySelector<HTMLElement>('.top-of-mind-more');
		expect(more?.textContent).toBe('Show 30 more of 30');
		more?.click();
		await pass(1_000);
		expect(shown()).toHaveLength(130);
		expect(shown().at(-1)).toBe('P129');
	});

	it('opens the menu of a person by the secondary button', async () => {
		const { el } = await openBase(reachOut(tagged));
		el.querySelector('.top-of-mind-person')?.dispatchEvent(
			new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
		);
		expect(document.querySelector('.menu')?.textContent).toContain('Show history');
	});
});
