import { describe, expect, it } from 'vitest';
import { swapAction } from '../../src/use-cases/swap-action';
import { nothingToUndo, undo } from '../../src/use-cases/undo';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const note = 'Journal/2026-11-23.md';
const people = [
	personNote('Ada', { lastTouched: '2026-10-20' }),
	personNote('Ben', { lastTouched: '2026-10-21' }),
	personNote('Carl', { lastTouched: '2026-10-22' }),
];
const line = '- [ ] Call or write [[Ada]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion';

describe('swapping an action', () => {
	it('picks the next best for the line, which keeps its place, its bullet and its block id', async () => {
		const routine = routineOf([...people, plainNote(note, `Tea.\n> 1. ${line.slice(2)}\nMore tea.\n`)]);
		const { after } = await swapAction(routine, note, 'compassion', new Set(['People/Ada.md']));
		expect(after).toBe('Tea.\n> 1. [ ] Call or write [[Ben]] (last 2026-10-21) · last in touch 33 days ago ^tom-20261123-compassion\nMore tea.\n');
	});

	it.each(['\n', '\r\n'])('replaces a line that a formatter has wrapped, in a list or a quote, and leaves what stands below it (line ends %j)', async (eol) => {
		const wrapped = line.replace('] Call', ']   Call').replace(' · ', '\n· ').concat('📅 2026-11-25\n  ⏫');
		const text = `Tea.\n${wrapped.replace(/^/gm, '> ')}\n> She was glad.\n`.replaceAll('\n', eol);
		const routine = routineOf([...people, plainNote(note, text)]);
		const swapped = await swapAction(routine, note, 'compassion', new Set());
		expect(swapped.after).toBe('Tea.\n> - [ ]   Call or write [[Ben]] (last 2026-10-21) · last in touch 33 days ago ^tom-20261123-compassion\n> She was glad.\n'.replaceAll('\n', eol));
		routine.vault.put(note, swapped.after.replace(' (last', `${eol}> (last`));
		expect(await undo({ ...nothingToUndo, swapped }, routine, () => Promise.resolve())).toEqual({ done: true });
		expect(routine.vault.textOf(note)).toBe(text);
	});

	it('keeps the box of a line that was wrapped right behind it', async () => {
		const routine = routineOf([...people, plainNote(note, `${line.replace('[ ] ', '[/]\n  ')}\n`)]);
		const { after } = await swapAction(routine, note, 'compassion', new Set());
		expect(after).toBe('- [/] Call or write [[Ben]] (last 2026-10-21) · last in touch 33 days ago ^tom-20261123-compassion\n');
	});

	it('names no person whom the day names already, or who was set aside', async () => {
		const other = '- [x] In touch with [[Ben]] (last 2026-10-21) ^tom-20261123-touch-1';
		const routine = routineOf([...people, plainNote(note, `${line}\n${other}\n`)]);
		const { after } = await swapAction(routine, note, 'compassion', new Set());
		expect(after).toBe(`- [ ] Call or write [[Carl]] (last 2026-10-22) · last in touch 32 days ago ^tom-20261123-compassion\n${other}\n`);
		expect((await swapAction(routine, note, 'compassion', new Set(['People/Ada.md']))).after).toBe(after);
	});

	it('leaves a line of the same id alone that another device has ticked', async () => {
		const theirs = '- [x] Call or write [[Ben]] (last 2026-10-21) ^tom-20261123-compassion';
		const routine = routineOf([...people, plainNote(note, `${theirs}\n${line}\n`)]);
		const { after } = await swapAction(routine, note, 'compassion', new Set());
		expect(after).toBe(`${theirs}\n- [ ] Call or write [[Carl]] (last 2026-10-22) · last in touch 32 days ago ^tom-20261123-compassion\n`);
	});

	it.each(['1234. [ ] ', '-  [ ] ', '+ [ ]\t', '  12) [ ] '])('keeps %j before its words', async (before) => {
		const words = line.replace('- [ ] ', before);
		const routine = routineOf([...people, plainNote(note, `${words}\n`)]);
		const { after } = await swapAction(routine, note, 'compassion', new Set());
		expect(after).toBe(`${before}Call or write [[Ben]] (last 2026-10-21) · last in touch 33 days ago ^tom-20261123-compassion\n`);
	});

	it('says whom it has replaced, and nobody where nobody else is left', async () => {
		const routine = routineOf([...people, plainNote(note, `${line}\n`)]);
		expect((await swapAction(routine, note, 'compassion', new Set())).replaced).toEqual(['People/Ada.md']);
		const alone = routineOf([personNote('Ada', { lastTouched: '2026-10-20' }), plainNote(note, `${line}\n`)]);
		expect(await swapAction(alone, note, 'compassion', new Set())).toMatchObject({ replaced: [], from: '', to: '', after: `${line}\n` });
		expect(await swapAction(alone, note, 'sharing', new Set())).toMatchObject({ replaced: [], from: '', to: '' });
	});

	it('changes nothing where there is no such line', async () => {
		const routine = routineOf([...people, plainNote(note, `${line}\n`)]);
		await swapAction(routine, note, 'sharing', new Set());
		expect(routine.vault.writes).toEqual([]);
	});
});
