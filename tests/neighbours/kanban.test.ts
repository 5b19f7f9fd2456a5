// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../src/day';
import { withDevices } from '../devices/history';
import { fewPeople, openPlugin, todaysNote, type OpenPlugin } from '../support/open-plugin';
import { lastTouched, lines, openToday, today, yesterdays } from './todays-lines';
import { archiveCard, boardOf, moveCard } from './writers/kanban';

const board = 'Boards/People.md';
const withoutCompassion = today.replace(`${lines.compassion}\n`, '');

describe('a Kanban board', () => {
	it('takes a line in, and no touch follows until it is ticked', async () => {
		const open = await openToday();
		const before = open.store.snapshot();
		const todo = boardOf({ 'To do': [lines.compassion, '- [ ] my own'], Done: [] });
		await open.writeOutside(board, todo);
		await open.writeOutside(todaysNote, withoutCompassion);
		expect(open.store.snapshot()).toEqual({ ...before, [board]: todo, [todaysNote]: withoutCompassion });
	});

	it('ticks it in a completed lane: a touch on the day of its id, and the board stays as it is', async () => {
		const open = await openToday({ [board]: boardOf({ 'To do': [yesterdays], Done: [] }) });
		const done = boardOf({ 'To do': [], Done: ['- [x] my own', yesterdays] });
		await open.writeOutside(board, done);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-22');
		expect(open.text(board)).toBe(done);
	});

	it('moves it back to the lane before: the touch is taken back', async () => {
		const todo = boardOf({ 'To do': [yesterdays], Done: [] });
		const open = await openToday({ [board]: todo });
		await open.writeOutside(board, boardOf({ 'To do': [], Done: [yesterdays] }));
		await open.writeOutside(board, todo);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-20');
	});

	it('puts it into its archive: the touch stays, and no line of the archive is merged or moved', async () => {
		const open = await openToday({ [board]: boardOf({ 'To do': [], Done: [yesterdays] }) });
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-22');
		const archived = boardOf({ 'To do': [], Done: [] }, ['- [x] my own', yesterdays]);
		await open.writeOutside(board, archived);
		expect(open.text(board)).toBe(archived);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-22');
	});

	it.each([false, true])(
		'that ticked a line while the plugin was not running counts at the next start (cache of an earlier run: %j)',
		async (indexed) => {
			const done = boardOf({ 'To do': [], Done: [yesterdays] });
			const open = await openToday({ [board]: done }, { indexed });
			expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-22');
			expect(open.text(board)).toBe(done);
		},
	);

	it('puts the date before the title of a card that it archives: the touch stays on the day of its id', async () => {
		const done = boardOf({ 'To do': [], Done: [yesterdays] });
		const open = await openToday({ [board]: done });
		const archived = archiveCard(done, 'Emmy Noether', '2026-11-23 09:00');
		expect(archived).toContain('- [x] 2026-11-23 09:00 Call or write [[Emmy Noether]]');
		await open.writeOutside(board, archived);
		expect(open.text(board)).toBe(archived);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-22');
		await open.writeOutside(board, archived.replace('[x] 2026', '[ ] 2026'));
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-20');
	});

	it('keeps the words below a card, and the tick counts', async () => {
		const todo = boardOf({ 'To do': [`${yesterdays}\n\t- she likes tea`], Done: [] });
		const open = await openToday({ [board]: todo });
		const done = moveCard(todo, 'Emmy Noether', 'Done');
		expect(done).toContain('^tom-20261122-compassion\n    - she likes tea\n');
		await open.writeOutside(board, done);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-22');
		expect(open.text(board)).toBe(done);
	});

	it('is not opened at a start for lines older than thirty days, nor for lines of other plugins', async () => {
		const old = yesterdays.replace('tom-20261122', 'tom-20261001').replace('Emmy Noether', 'Grace Hopper');
		const open = await openToday(
			{
				[board]: boardOf({
					'To do': ['- [ ] my own\n  in two lines'],
					Done: [old, '- [x] theirs ^other-20261122'],
				}),
			},
			{ indexed: true },
		);
		expect(lastTouched(open, 'Grace Hopper')).toBeNull();
		expect(open.bench.writes).toEqual([]);
	});
});

describe('a board that only the program reads', () => {
	it('has its ticks applied by it as by the app', async () => {
		const done = boardOf({ 'To do': [], Done: [yesterdays] });
		await withDevices(['program', 'app'], async (devices) => {
			for (const device of devices) {
				await device.replaceFiles(new Map([...(await device.files()), [board, done]]));
				await device.pass();
				const files = await device.files();
				expect(files.get('People/Emmy Noether.md')).toContain('lastTouched: 2026-11-22');
				expect(files.get(board)).toBe(done);
			}
		});
	});
});

describe('a Kanban board that drops the block id of a card', () => {
	/**
	 * Opens a board with a line of today that this device has written, and lets Kanban move it to the lane that ticks.
	 */
	async function openMoved(
		before: (line: string) => string,
		tasks: Day | null,
	): Promise<{ readonly open: OpenPlugin; readonly done: string; readonly id: string }> {
		const open = await openPlugin({ ...fewPeople(), [todaysNote]: 'Rain.\n' });
		open.run('write-today');
		await open.pass(100);
		const line = /^- \[ \] Call or write \[\[Dorothy.*$/m.exec(open.text(todaysNote))?.[0] ?? '';
		const todo = boardOf({ 'To do': [], Done: [] }).replace('## To do\n\n', `## To do\n\n${before(line)}\n`);
		await open.writeOutside(todaysNote, open.text(todaysNote).replace(`${line}\n`, ''));
		await open.writeOutside(board, todo);
		const done = moveCard(open.text(board), 'Dorothy Vaughan', 'Done', { tasks });
		await open.writeOutside(board, done);
		return { open, done, id: / \^tom-20261123-compassion$/.exec(line)?.[0] ?? '?' };
	}

	it('because Tasks ticks it: the touch is made, and the card gets its id back', async () => {
		const { open, done, id } = await openMoved((line) => line, day('2026-11-23'));
		expect(done).not.toContain('^tom-');
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(board)).toBe(done.replace(/(Dorothy Vaughan.*✅ 2026-11-23)$/m, `$1${id}`));
	});

	it('because blanks are behind it: the touch is made, and the card gets its id back', async () => {
		const { open, done, id } = await openMoved((line) => `${line}  `, null);
		expect(done).not.toContain('^tom-');
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		expect(open.text(board)).toBe(done.replace(/(Dorothy Vaughan.*)$/m, `$1${id}`));
	});

	it('because Tasks ticks it, and another card says the same: no two cards get one id, and the board keeps every byte', async () => {
		const { open, done } = await openMoved(
			(line) => `${line}\n${line.replace(/ \^tom-.*$/, '')}`,
			day('2026-11-23'),
		);
		const before = open.text(board);
		const both = moveCard(before, 'Dorothy Vaughan', 'Done', { tasks: day('2026-11-23') });
		await open.writeOutside(board, both);
		expect(done.match(/Dorothy Vaughan/g)).toHaveLength(2);
		expect(open.text(board).replaceAll(' ^tom-20261123-compassion', '')).toBe(
			both.replaceAll(' ^tom-20261123-compassion', ''),
		);
		expect((open.text(board).match(/\^tom-20261123-compassion/g) ?? []).length).toBeLessThanOrEqual(1);
	});

	it('moves the id of a card that a formatter has wrapped to its first line: the tick counts', async () => {
		const wrapped = yesterdays.replace(' · ', '\n    · ');
		const todo = boardOf({ 'To do': [], Done: [] }).replace('## To do\n\n', `## To do\n\n${wrapped}\n`);
		const open = await openToday({ [board]: todo });
		const done = moveCard(todo, 'Emmy Noether', 'Done');
		expect(done).toContain('(last 2026-11-20) ^tom-20261122-compassion\n    · last in touch 2 days');
		await open.writeOutside(board, done);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-22');
	});
});
