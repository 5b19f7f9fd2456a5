import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { logTouch, writesLogLine } from '../../src/use-cases/log-touch';
import { nothingToUndo, undo } from '../../src/use-cases/undo';
import { personNote, plainNote } from '../support/builders';
import { vaultDiff } from '../support/note-diff';
import { routineOf } from '../support/routine-of';
import { saidProblems } from '../support/said';

const note = 'Journal/2026-11-23.md';
const ada = personNote('Ada', { lastTouched: '2026-10-30' });
const ben = personNote('Ben');

describe('a touch by hand', () => {
	it('sets the last touch and logs a ticked line in the note of the day', async () => {
		const routine = routineOf([ada, ben]);
		const applied = await logTouch('People/Ada.md', 'coffee', routine);
		expect(routine.vault.textOf(note)).toBe(
			'## Top of mind\n- [x] In touch with [[Ada]] (last 2026-10-30) · coffee ^tom-20261123-touch-1\n',
		);
		expect(routine.vault.textOf('People/Ada.md')).toContain('lastTouched: 2026-11-23\n');
		expect(applied.touched).toEqual([
			{ path: 'People/Ada.md', kind: 'touch', day: '2026-11-23', from: '2026-10-30', to: '2026-11-23' },
		]);
		expect(applied.logged).toMatchObject({ path: note, id: 'tom-20261123-touch-1' });
	});

	it('numbers the touches of a day, and puts them after the four', async () => {
		const line = '- [ ] Call or write [[Ben]] (not in touch yet) ^tom-20261123-compassion';
		const routine = routineOf([ada, ben, plainNote(note, `Tea.\n\n## Top of mind\n${line}\n\nMore tea.\n`)]);
		await logTouch('People/Ada.md', '', routine);
		await logTouch('People/Ben.md', 'rang', routine);
		expect(vaultDiff(routine.vault)[note]).toEqual([
			'+ - [x] In touch with [[Ada]] (last 2026-10-30) ^tom-20261123-touch-1',
			'+ - [x] In touch with [[Ben]] (not in touch yet) · rang ^tom-20261123-touch-2',
		]);
		expect(routine.vault.textOf(note)).toContain(`${line}\n- [x] In touch with [[Ada]]`);
	});

	it.each([
		[true, 'the contact of 2026-11-23 waits until you have fixed it'],
		[false, 'it stays as it is, so fix it and do this again'],
	])(
		'leaves a last touch that cannot be read, and waits only where a line holds the touch (%j)',
		async (logTouches, then) => {
			const routine = routineOf([personNote('Ada', { lastTouched: 'last week' })], { settings: { logTouches } });
			const { failures, logged } = await logTouch('People/Ada.md', 'coffee', routine);
			expect(saidProblems(failures)).toEqual([
				{
					path: 'People/Ada.md',
					problem: `lastTouched: “last week” is not a date such as 2026-11-23; ${then}`,
				},
			]);
			expect(logged !== null).toBe(logTouches);
			expect(Object.keys(vaultDiff(routine.vault))).toEqual(logTouches ? [note] : []);
		},
	);

	it('logs a person touched today again only if there are words to log', async () => {
		const routine = routineOf([ada]);
		await logTouch('People/Ada.md', '', routine);
		expect(await logTouch('People/Ada.md', ' ', routine)).toEqual({
			touched: [],
			problems: [],
			failures: [],
			written: [],
			logged: null,
		});
		const again = await logTouch('People/Ada.md', 'and tea', routine);
		expect(again.touched).toEqual([]);
		expect(routine.vault.textOf(note)).toContain(
			'- [x] In touch with [[Ada]] (last 2026-11-23) · and tea ^tom-20261123-touch-2\n',
		);
	});

	it('says beforehand whether a line will be written', () => {
		const touched = personNote('Cleo', { lastTouched: '2026-11-23' });
		const writes = (
			path: string,
			words: string,
			logTouches = true,
			on?: Parameters<typeof writesLogLine>[3],
		): boolean => writesLogLine(path, words, routineOf([ada, touched], { settings: { logTouches } }), on);
		expect([
			writes('People/Ada.md', ''),
			writes('People/Cleo.md', ' '),
			writes('People/Cleo.md', 'tea'),
			writes('People/Nobody.md', ''),
		]).toEqual([true, false, true, true]);
		expect([
			writes('People/Ada.md', 'tea', false),
			writes('People/Cleo.md', '', true, day('2026-11-22')),
			writes('People/Cleo.md', '', true, day('2026-11-25')),
		]).toEqual([false, true, false]);
	});

	it('goes on from the highest number of the day, whatever stands there for other days and kinds', async () => {
		const lines = [
			'- [x] In touch with [[Ben]] (not in touch yet) ^tom-20261123-touch-12',
			'- [x] In touch with [[Ben]] (not in touch yet) ^tom-20261123-touch-3',
			'- [x] In touch with [[Ben]] (not in touch yet) ^tom-20261122-touch-40',
			'- [ ] Call or write [[Ben]] (not in touch yet) ^tom-20261123-compassion',
		];
		const routine = routineOf([ada, ben, plainNote(note, `## Top of mind\n${lines.join('\n')}\n`)]);
		const { logged } = await logTouch('People/Ada.md', 'coffee', routine);
		expect(logged?.id).toBe('tom-20261123-touch-13');
		const other = routineOf([ada, ben, plainNote(note, `${lines.slice(2).join('\n')}\n`)]);
		expect((await logTouch('People/Ada.md', 'coffee', other)).logged?.id).toBe('tom-20261123-touch-1');
	});

	it('finds the line of an earlier call whose touch never reached the note of the person', async () => {
		const line = '- [x] In touch with [[Ada]] (last 2026-10-30) · coffee ^tom-20261123-touch-7';
		const text = `## Top of mind\n- [x] In touch with [[Ben]] (not in touch yet) ^tom-20261123-touch-9\n${line}\n`;
		const routine = routineOf([ada, ben, plainNote(note, text)]);
		const { logged, touched } = await logTouch('People/Ada.md', 'coffee', routine);
		expect([routine.vault.textOf(note), logged?.id, touched.length]).toEqual([text, 'tom-20261123-touch-7', 1]);
	});

	it('logs nothing where settings say so', async () => {
		const routine = routineOf([ada], { settings: { logTouches: false } });
		const { logged } = await logTouch('People/Ada.md', 'coffee', routine);
		expect(logged).toBeNull();
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Ada.md': ['- lastTouched: 2026-10-30', '+ lastTouched: 2026-11-23'],
		});
	});

	it('on another day is logged today, with that day as the one on which it was done', async () => {
		const routine = routineOf([ada], { settings: { appendText: '#task' } });
		const applied = await logTouch('People/Ada.md', 'coffee', routine, day('2026-11-21'));
		expect(routine.vault.textOf(note)).toBe(
			'## Top of mind\n- [x] In touch with [[Ada]] (last 2026-10-30) · coffee #task ✅ 2026-11-21 ^tom-20261123-touch-1\n',
		);
		expect(routine.vault.textOf('People/Ada.md')).toContain('lastTouched: 2026-11-21\n');
		expect(applied.touched).toEqual([
			{ path: 'People/Ada.md', kind: 'touch', day: '2026-11-21', from: '2026-10-30', to: '2026-11-21' },
		]);
		const { length } = routine.vault.writes;
		await applyTicks([note], routine);
		expect(routine.vault.writes).toHaveLength(length);
	});

	it('on a day before the last touch moves nothing back, and is logged all the same', async () => {
		const routine = routineOf([ada]);
		const { written, logged } = await logTouch('People/Ada.md', 'coffee', routine, day('2026-10-01'));
		expect({ written, path: logged?.path }).toEqual({ written: [], path: note });
		expect(routine.vault.textOf('People/Ada.md')).toBe(ada.text);
	});

	it('on the day of the last touch is logged again only if there are words to log', async () => {
		const routine = routineOf([ada]);
		expect((await logTouch('People/Ada.md', '', routine, day('2026-10-30'))).logged).toBeNull();
		expect((await logTouch('People/Ada.md', 'coffee', routine, day('2026-10-30'))).logged).not.toBeNull();
	});

	it('is never later than today', async () => {
		const routine = routineOf([ada]);
		await logTouch('People/Ada.md', '', routine, day('2027-01-01'));
		expect(routine.vault.textOf(note)).toBe(
			'## Top of mind\n- [x] In touch with [[Ada]] (last 2026-10-30) ^tom-20261123-touch-1\n',
		);
		expect(routine.vault.textOf('People/Ada.md')).toContain('lastTouched: 2026-11-23\n');
	});

	it.each([
		['2026-11-21', { 'People/Ada.md': ['- lastTouched: 2026-10-30', '+ lastTouched: 2026-11-21'] }],
		['2026-10-01', {}],
	])('on another day (%s) only moves the last touch forward if settings log nothing', async (on, diff) => {
		const routine = routineOf([ada], { settings: { logTouches: false } });
		await logTouch('People/Ada.md', 'coffee', routine, day(on));
		expect(vaultDiff(routine.vault)).toEqual(diff);
	});

	it('is made by its line if the person could not be written', async () => {
		const routine = routineOf([ada]);
		routine.vault.failWriting('People/Ada.md');
		expect((await logTouch('People/Ada.md', 'coffee', routine)).failures).toHaveLength(1);
		const later = routineOf(routine.vault.versions().map(({ path, after }) => plainNote(path, after)));
		await applyTicks([note], later);
		expect(later.vault.textOf('People/Ada.md')).toContain('lastTouched: 2026-11-23\n');
	});

	it('finds its line if it is repeated because the person could not be written, and can be undone', async () => {
		const routine = routineOf([ada]);
		routine.vault.failWriting('People/Ada.md');
		await logTouch('People/Ada.md', 'coffee', routine);
		const written = routine.vault.textOf(note);
		for (const other of [
			written.replace(' · ', '\n  · '),
			written.replace('\n', '<br>\n').replace('mind<br>', 'mind'),
		]) {
			const formatted = routineOf([ada, plainNote(note, other)]);
			await logTouch('People/Ada.md', 'coffee', formatted);
			expect(formatted.vault.textOf(note)).toBe(other);
		}
		const later = routineOf([ada, plainNote(note, written)]);
		const { written: people, logged } = await logTouch('People/Ada.md', 'coffee', later);
		expect(later.vault.textOf(note)).toBe(written);
		expect(later.vault.textOf('People/Ada.md')).toContain('lastTouched: 2026-11-23\n');
		expect(await undo({ ...nothingToUndo, people, logged }, later, () => Promise.resolve())).toEqual({
			done: true,
		});
		expect(later.vault.textOf('People/Ada.md')).toBe(ada.text);
		expect(later.vault.textOf(note)).not.toContain('touch-1');
	});

	it('is reported if the note of the day cannot be written, and touches no person', async () => {
		const routine = routineOf([ada, plainNote(note)]);
		routine.vault.failWriting(note);
		await expect(logTouch('People/Ada.md', 'coffee', routine)).rejects.toMatchObject({
			name: 'VaultError',
			path: note,
		});
		expect(routine.vault.textOf('People/Ada.md')).toBe(ada.text);
	});

	it('changes nothing when its line is applied', async () => {
		const routine = routineOf([ada]);
		await logTouch('People/Ada.md', 'a [[Ben]] ✅ 2026-01-01 ^tom-20261123-touch-9', routine);
		const { length } = routine.vault.writes;
		const { touched, problems } = await applyTicks([note], routine);
		expect({ touched, problems, writes: routine.vault.writes.length }).toEqual({
			touched: [],
			problems: [],
			writes: length,
		});
	});
});
