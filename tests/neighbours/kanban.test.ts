// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { withDevices } from '../devices/history';
import { todaysNote } from '../support/open-plugin';
import { lastTouched, lines, openToday, today, yesterdays } from './todays-lines';
import { boardOf } from './writers/kanban';

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

	it.each([false, true])('that ticked a line while the plugin was not running counts at the next start (cache of an earlier run: %j)', async (indexed) => {
		const done = boardOf({ 'To do': [], Done: [yesterdays] });
		const open = await openToday({ [board]: done }, { indexed });
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-22');
		expect(open.text(board)).toBe(done);
	});

	it('is not opened at a start for lines older than thirty days, nor for lines of other plugins', async () => {
		const old = yesterdays.replace('tom-20261122', 'tom-20261001').replace('Emmy Noether', 'Grace Hopper');
		const open = await openToday({ [board]: boardOf({ 'To do': ['- [ ] my own\n  in two lines'], Done: [old, '- [x] theirs ^other-20261122'] }) }, { indexed: true });
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
