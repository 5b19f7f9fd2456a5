// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const carl = 'People/Carl Sagan.md';
const tasks = 'Tasks.md';
const promised =
	'# Tasks\n\n- [ ] send the star map [[Carl Sagan]] 📅 2026-12-01\n- [/] call [[Carl Sagan]]\n- [x] write [[Carl Sagan]]\n';
const off = { '.obsidian/plugins/top-of-mind/data.json': '{"encounters":{"count":false}}' };

async function openHistory(files: Record<string, string> = {}): Promise<OpenPlugin> {
	const opened = await openPlugin({ ...fewPeople(), [tasks]: promised, ...files });
	await opened.bench.openNote(carl);
	opened.run('show-history');
	await opened.pass(200);
	return opened;
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.modal .top-of-mind-promises li')];
const box = (index: number): HTMLInputElement => rows()[index]?.querySelector('input') ?? expect.fail('no box');
const press = async (el: HTMLElement | null | undefined, { pass }: OpenPlugin): Promise<void> => {
	el?.click();
	await pass(200);
};
const undo = async (opened: OpenPlugin): Promise<void> =>
	press(
		[...document.querySelectorAll<HTMLElement>('.notice button')]
			.filter(({ textContent }) => textContent === 'Undo')
			.at(-1),
		opened,
	);

describe('the history of a person', () => {
	it('lists what was promised to them: the words, the day, and the note as a link', async () => {
		const opened = await openHistory({ [carl]: `${personText('network90')}- [ ] lend him a book\n` });
		expect(document.querySelector('.modal h4')?.textContent).toBe('Promises');
		expect(rows().map(({ textContent }) => textContent)).toEqual([
			'send the star mapdue December 1 · Tasks',
			'lend him a bookCarl Sagan',
			'call Carl SaganTasks',
		]);
		expect(box(0).closest('label')?.textContent).toBe('send the star map');
		await press(rows()[0]?.querySelector('button'), opened);
		expect(opened.bench.app.workspace.getActiveFile()?.path).toBe(tasks);
	});

	it('lists none where nothing was promised, and none where notes do not count', async () => {
		await openHistory({ [tasks]: promised.replace(/\[[ /]\]/g, '[x]') });
		expect([rows().length, document.querySelector('.modal h4')]).toEqual([0, null]);
	});

	it('lists none where notes do not count', async () => {
		await openHistory(off);
		expect(rows()).toEqual([]);
	});

	it('ticks a promise in its own note, and takes that back by a second press or by undo', async () => {
		const opened = await openHistory();
		await press(box(1), opened);
		expect(opened.text(tasks)).toBe(promised.replace('[/]', '[x]'));
		expect(opened.notices()).toEqual(['Ticked: call Carl SaganUndo']);
		await press(box(1), opened);
		expect(opened.text(tasks)).toBe(promised);
		await press(box(0), opened);
		expect([box(0).checked, opened.text(tasks)]).toEqual([true, promised.replace('[ ]', '[x]')]);
		await undo(opened);
		expect([box(0).checked, opened.text(tasks)]).toEqual([false, promised]);
	});

	it('ticks once at a double press', async () => {
		const opened = await openHistory();
		box(1).click();
		await press(box(1), opened);
		expect([box(1).checked, opened.text(tasks)]).toEqual([true, promised.replace('[/]', '[x]')]);
		expect(opened.notices()).toEqual(['Ticked: call Carl SaganUndo']);
	});

	it('says so where the task reads otherwise by now, and changes nothing', async () => {
		const opened = await openHistory();
		const changed = promised.replace('star map', 'big star map');
		await opened.writeOutside(tasks, changed);
		await press(box(0), opened);
		expect([box(0).checked, opened.text(tasks)]).toEqual([false, changed]);
		expect(opened.notices().join()).toMatch(/^Tasks: the task “- \[ \] send the star map .*reads differently now/);
	});
});

describe('the row of a person in the panel', () => {
	const mark = (): string | null | undefined =>
		document.querySelector('.top-of-mind-promise-mark')?.getAttribute('aria-label');

	it('is marked while a promise to them is open', async () => {
		const opened = await openPlugin({
			...fewPeople(),
			[carl]: personText('network90', 'cadence: 7', 'lastTouched: 2026-10-25'),
			[tasks]: promised,
		});
		opened.run('open-panel');
		await opened.pass(200);
		expect(mark()).toBe('A promise to Carl Sagan is still open');
		await opened.writeOutside(tasks, promised.replace(/\[[ /]\]/g, '[x]'));
		await opened.pass(500);
		expect(mark()).toBeUndefined();
	});
});

describe('add-promise', () => {
	const answer = async (words: string, { pass }: OpenPlugin): Promise<void> => {
		const input =
			document.querySelector<HTMLInputElement>('.modal-container input, .prompt input') ??
			expect.fail('nothing is asked');
		input.value = words;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
		await pass(200);
	};

	it('asks whom and what, and writes a task into today’s note', async () => {
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		opened.run('add-promise');
		await answer('Carl', opened);
		await answer(' ', opened);
		expect(opened.text(todaysNote)).toBe('Rain.\n');
		await answer('send the star map', opened);
		expect(opened.text(todaysNote)).toBe('Rain.\n\n## Top of mind\n- [ ] send the star map [[Carl Sagan]]\n');
		expect(opened.notices()).toEqual(['Your promise to Carl Sagan is in today’s noteUndo']);
		await undo(opened);
		expect(opened.text(todaysNote)).toBe('Rain.\n');
	});

	it('is a reason on the lines of the day', async () => {
		const opened = await openPlugin({ ...fewPeople(), [tasks]: '- [ ] send the star map [[Dorothy Vaughan]]\n' });
		opened.run('write-today');
		await opened.pass(500);
		expect(opened.text(todaysNote)).toContain(
			'[[Dorothy Vaughan]] (last 2026-10-20) · you meant to: send the star map ^tom-20261123-',
		);
	});
});
