import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { message } from '../../src/language/message';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { logTouch } from '../../src/use-cases/log-touch';
import { nothingToUndo, undo, type Undoable, type UndoOutcome } from '../../src/use-cases/undo';
import { VaultError } from '../../src/vault/vault';
import { personNote, plainNote } from '../support/builders';
import { vaultDiff } from '../support/note-diff';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { said } from '../support/said';

const note = 'Journal/2026-11-23.md';
const ada = personNote('Ada', { lastTouched: '2026-10-30' });
const line = '- [x] Call or write [[Ada]] (last 2026-10-30) ^tom-20261123-compassion';
const introduction =
	'- [x] Introduce [[Ada]] (last 2026-10-30) to [[Ben]] (not in touch yet) ^tom-20261123-introduction';

function undone(what: Partial<Undoable>, routine: TestRoutine): Promise<UndoOutcome> {
	return undo({ ...nothingToUndo, ...what }, routine, async (path) => Promise.resolve(routine.vault.vanish(path)));
}

describe('an undo', () => {
	it('restores people as they were and unticks the line that touched them', async () => {
		const routine = routineOf([ada, plainNote(note, `Tea.\n${line}\n`)]);
		const { written } = await applyTicks([note], routine);
		const unticked = [{ note, line: 'tom-20261123-compassion' }];
		expect(await undone({ people: written, unticked }, routine)).toEqual({ done: true });
		expect(vaultDiff(routine.vault)).toEqual({ [note]: [`- ${line}`, `+ ${line.replace('[x]', '[ ]')}`] });
	});

	it('removes the line that logged a touch, with its heading where nothing else came to the note', async () => {
		const routine = routineOf([ada, plainNote(note, 'Tea.\n')]);
		const { written, logged } = await logTouch('People/Ada.md', 'coffee', routine);
		await undone({ people: written, logged }, routine);
		expect(vaultDiff(routine.vault)).toEqual({});
	});

	it('removes only the line that logged a touch if the note has changed since', async () => {
		const routine = routineOf([ada, plainNote(note, 'Tea.\n')]);
		const { written, logged } = await logTouch('People/Ada.md', 'coffee', routine);
		routine.vault.put(note, `${routine.vault.textOf(note)}More.\n`);
		await undone({ people: written, logged }, routine);
		expect(routine.vault.textOf(note)).toBe('Tea.\n\n## Top of mind\nMore.\n');
	});

	it('leaves alone what another device has logged or ticked under the same id', async () => {
		const routine = routineOf([ada, personNote('Ben'), plainNote(note, `${line}\n`)]);
		const touched = await logTouch('People/Ben.md', '', routine);
		const theirs =
			'- [x] In touch with [[Ada]] (last 2026-10-30) ^tom-20261123-touch-1\n- [x] Call or write [[Ben]] (not in touch yet) ^tom-20261123-compassion\n';
		routine.vault.put(note, routine.vault.textOf(note) + theirs);
		const [ticked] = findActionLines(line);
		await undone(
			{
				people: touched.written,
				unticked: ticked === undefined ? [] : [{ note, line: ticked.line }],
				logged: touched.logged,
			},
			routine,
		);
		expect(routine.vault.textOf(note)).toBe(`${line.replace('[x]', '[ ]')}\n${theirs}`);
	});

	it('refuses as a whole, and writes nothing, where one of the people has changed since', async () => {
		const routine = routineOf([ada, personNote('Ben'), plainNote(note, introduction)]);
		const { written } = await applyTicks([note], routine);
		routine.vault.put('People/Ben.md', `${routine.vault.textOf('People/Ben.md')}New words.\n`);
		const { length } = routine.vault.writes;
		const outcome = await undone(
			{ people: written, unticked: [{ note, line: 'tom-20261123-introduction' }] },
			routine,
		);
		expect(outcome.done || said(outcome.reason)).toBe('The note on Ben has changed since, so it stays as it is.');
		expect(routine.vault.writes).toHaveLength(length);
	});

	it('says whether it can be tried again: not once a note has changed, but where a note could not be reached', async () => {
		const changed = routineOf([ada, plainNote(note, line)]);
		const { written } = await applyTicks([note], changed);
		changed.vault.put('People/Ada.md', 'Mine.\n');
		expect(await undone({ people: written }, changed)).toMatchObject({ done: false, canRetry: false });
		changed.vault.vanish('People/Ada.md');
		expect(await undone({ people: written }, changed)).toMatchObject({ done: false, canRetry: true });
	});

	it('is done where the note is as it was already, and leaves what was made and has changed', async () => {
		const routine = routineOf([ada, plainNote('Made.md', 'Mine now.\n')]);
		const before = routine.vault.textOf('People/Ada.md');
		expect(await undone({ people: [{ path: 'People/Ada.md', before, after: 'Other.\n' }] }, routine)).toEqual({
			done: true,
		});
		expect(await undone({ created: [{ path: 'Made.md', text: 'Made.\n' }] }, routine)).toMatchObject({
			done: false,
			canRetry: false,
		});
		expect(routine.vault.textOf('Made.md')).toBe('Mine now.\n');
	});

	it('of a swapped line gives back the old one, also where the new one was wrapped, and refuses where it is gone', async () => {
		const [from, to] = [
			'- [ ] Call or write [[Ben]] (not in touch yet) · old words ^tom-20261123-compassion',
			line.replace('[x]', '[ ]'),
		];
		const others = '- [ ] Share with [[Ada]] (not in touch yet) · tea ^tom-20261123-sharing\n';
		for (const now of [to, to.replace(' (last', '\n  (last')]) {
			const routine = routineOf([ada, personNote('Ben'), plainNote(note, `${others}${now}\nMore.\n`)]);
			expect(await undone({ swapped: { note, from, to } }, routine)).toEqual({ done: true });
			expect(routine.vault.textOf(note)).toBe(`${others}${from}\nMore.\n`);
		}
		const gone = routineOf([ada, plainNote(note, `${others}Mine.\n`)]);
		expect(await undone({ swapped: { note, from, to } }, gone)).toMatchObject({ done: false, canRetry: false });
		expect(gone.vault.textOf(note)).toBe(`${others}Mine.\n`);
	});

	it('reports a note that is not there any more', async () => {
		const routine = routineOf([ada, plainNote(note, line)]);
		const { written } = await applyTicks([note], routine);
		routine.vault.vanish('People/Ada.md');
		const outcome = await undone({ people: written }, routine);
		expect(outcome.done || said(outcome.reason)).toBe('Ada: the note is not there any more');
	});

	it('is all or nothing if one of several notes cannot be written', async () => {
		const routine = routineOf([ada, personNote('Ben'), plainNote(note, introduction)]);
		const { written } = await applyTicks([note], routine);
		const touched = written.map(({ path }) => routine.vault.textOf(path));
		routine.vault.failWriting('People/Ben.md');
		const outcome = await undone(
			{ people: written, unticked: [{ note, line: 'tom-20261123-introduction' }] },
			routine,
		);
		expect(outcome.done || said(outcome.reason)).toBe('Ben: it may not be written');
		expect(written.map(({ path }) => routine.vault.textOf(path))).toEqual(touched);
		expect(routine.vault.textOf(note)).toBe(introduction);
	});

	it('is all or nothing if the user types in one of several notes while they are written', async () => {
		const routine = routineOf([ada, personNote('Ben'), plainNote(note, introduction)]);
		const { vault } = routine;
		const { written } = await applyTicks([note], routine);
		const touched = vault.textOf('People/Ada.md');
		const edit = vault.edit.bind(vault);
		let edits = 0;
		vault.edit = (path, change) => {
			edits += 1;
			// Two edits only look, and the third writes the first note.
			if (edits === 4) vault.put('People/Ben.md', 'Mine.\n');
			return edit(path, change);
		};
		expect(await undone({ people: written }, routine)).toMatchObject({ done: false, canRetry: false });
		expect([vault.textOf('People/Ada.md'), vault.textOf('People/Ben.md')]).toEqual([touched, 'Mine.\n']);
	});

	it('leaves all notes if one of those that were made cannot be deleted', async () => {
		const routine = routineOf([plainNote('Ada.md', 'Ada.\n'), plainNote('Ben.md', 'Ben.\n')]);
		const created = [
			{ path: 'Ada.md', text: 'Ada.\n' },
			{ path: 'Ben.md', text: 'Ben.\n' },
		];
		const outcome = await undo({ ...nothingToUndo, created }, routine, async (path) => {
			if (path === 'Ben.md') throw new VaultError(path, message('problem.unwritten', { reason: 'EBUSY' }));
			return Promise.resolve(routine.vault.vanish(path));
		});
		expect(outcome.done || said(outcome.reason)).toBe('Ben: it could not be written (EBUSY); do this again');
		expect(vaultDiff(routine.vault)).toEqual({});
	});

	it('deletes the note that was made for a touch, unless other text has been added to it', async () => {
		for (const [more, left] of [
			['', null],
			['Tea.\n', '## Top of mind\nTea.\n'],
		] as const) {
			const routine = routineOf([ada]);
			const { written, logged } = await logTouch('People/Ada.md', 'coffee', routine);
			if (more !== '') routine.vault.put(note, routine.vault.textOf(note) + more);
			expect(await undone({ people: written, logged }, routine)).toEqual({ done: true });
			expect(routine.vault.exists(note) ? routine.vault.textOf(note) : null).toBe(left);
		}
	});
});
