import { describe, expect, it } from 'vitest';
import { choicesToSwap, swapAction } from '../../src/use-cases/swap-action';
import { nothingToUndo, undo } from '../../src/use-cases/undo';
import { personNote, plainNote, wordsOf } from '../support/builders';
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
		const { after } = await swapAction(routine, note, 'compassion', { setAside: new Set(['People/Ada.md']) });
		expect(after).toBe(
			'Tea.\n> 1. [ ] Call or write [[Ben]] (last 2026-10-21) · last in touch 33 days ago ^tom-20261123-compassion\nMore tea.\n',
		);
	});

	it.each(['\n', '\r\n'])(
		'replaces a line that a formatter has wrapped, in a list or a quote, and leaves what stands below it (line ends %j)',
		async (eol) => {
			const wrapped = line.replace('] Call', ']   Call').replace(' · ', '\n· ').concat('📅 2026-11-25\n  ⏫');
			const text = `Tea.\n${wrapped.replace(/^/gm, '> ')}\n> She was glad.\n`.replaceAll('\n', eol);
			const routine = routineOf([...people, plainNote(note, text)]);
			const swapped = await swapAction(routine, note, 'compassion');
			expect(swapped.after).toBe(
				'Tea.\n> - [ ]   Call or write [[Ben]] (last 2026-10-21) · last in touch 33 days ago ^tom-20261123-compassion\n> She was glad.\n'.replaceAll(
					'\n',
					eol,
				),
			);
			routine.vault.put(note, swapped.after.replace(' (last', `${eol}> (last`));
			expect(await undo({ ...nothingToUndo, swapped }, routine, () => Promise.resolve())).toEqual({ done: true });
			expect(routine.vault.textOf(note)).toBe(text);
		},
	);

	it('keeps the box of a line that was wrapped right behind it', async () => {
		const routine = routineOf([...people, plainNote(note, `${line.replace('[ ] ', '[/]\n  ')}\n`)]);
		const { after } = await swapAction(routine, note, 'compassion');
		expect(after).toBe(
			'- [/] Call or write [[Ben]] (last 2026-10-21) · last in touch 33 days ago ^tom-20261123-compassion\n',
		);
	});

	it('names no person whom the day names already, or who was set aside', async () => {
		const other = '- [x] In touch with [[Ben]] (last 2026-10-21) ^tom-20261123-touch-1';
		const routine = routineOf([...people, plainNote(note, `${line}\n${other}\n`)]);
		const { after } = await swapAction(routine, note, 'compassion');
		expect(after).toBe(
			`- [ ] Call or write [[Carl]] (last 2026-10-22) · last in touch 32 days ago ^tom-20261123-compassion\n${other}\n`,
		);
		expect((await swapAction(routine, note, 'compassion', { setAside: new Set(['People/Ada.md']) })).after).toBe(
			after,
		);
	});

	it('leaves a line of the same id alone that another device has ticked', async () => {
		const theirs = '- [x] Call or write [[Ben]] (last 2026-10-21) ^tom-20261123-compassion';
		const routine = routineOf([...people, plainNote(note, `${theirs}\n${line}\n`)]);
		const { after } = await swapAction(routine, note, 'compassion');
		expect(after).toBe(
			`${theirs}\n- [ ] Call or write [[Carl]] (last 2026-10-22) · last in touch 32 days ago ^tom-20261123-compassion\n`,
		);
	});

	it.each(['1234. [ ] ', '-  [ ] ', '+ [ ]\t', '  12) [ ] '])('keeps %j before its words', async (before) => {
		const words = line.replace('- [ ] ', before);
		const routine = routineOf([...people, plainNote(note, `${words}\n`)]);
		const { after } = await swapAction(routine, note, 'compassion');
		expect(after).toBe(
			`${before}Call or write [[Ben]] (last 2026-10-21) · last in touch 33 days ago ^tom-20261123-compassion\n`,
		);
	});

	it('says whom it has replaced, and nobody where nobody else is left', async () => {
		const routine = routineOf([...people, plainNote(note, `${line}\n`)]);
		expect((await swapAction(routine, note, 'compassion')).replaced).toEqual(['People/Ada.md']);
		const alone = routineOf([personNote('Ada', { lastTouched: '2026-10-20' }), plainNote(note, `${line}\n`)]);
		expect(await swapAction(alone, note, 'compassion')).toMatchObject({
			replaced: [],
			from: '',
			to: '',
			after: `${line}\n`,
		});
		expect(await swapAction(alone, note, 'sharing')).toMatchObject({ replaced: [], from: '', to: '' });
	});

	it('changes nothing where there is no such line', async () => {
		const routine = routineOf([...people, plainNote(note, `${line}\n`)]);
		await swapAction(routine, note, 'sharing');
		expect(routine.vault.writes).toEqual([]);
	});
});

describe('choosing somebody for an action', () => {
	const chosenLine = (path: string, days: string, kind: string): string =>
		`- [ ] Call or write [[${path}]] (last ${days}) ^tom-20261123-${kind}`;

	it('offers everybody but those whom the day names, in the order in which swaps come to them, with their reasons', async () => {
		const birthday = personNote('Emmy', { lastTouched: '2026-11-10', birthday: '11-24' });
		const hard = personNote('Flo', { lastTouched: '2026-11-15', hardTime: 'a move' });
		const routine = routineOf([
			...people,
			birthday,
			hard,
			plainNote(note, `${line}\n- [x] In touch with [[Carl]] (last 2026-10-22) ^tom-20261123-touch-1\n`),
		]);
		const choices = await choicesToSwap(routine, note, 'compassion');
		expect(choices.map((choice) => [choice.people.join(), wordsOf(choice), choice.manner])).toEqual([
			['People/Flo.md', 'going through a hard time: a move', 'visit'],
			['People/Emmy.md', 'birthday tomorrow', 'usual'],
			['People/Ben.md', 'last in touch 33 days ago', 'usual'],
		]);
		const swapped = [];
		for (const setAside = new Set<string>(); ; ) {
			const { replaced, to } = await swapAction(routine, note, 'compassion', { setAside });
			if (replaced.length === 0 || swapped.length === 3) break;
			for (const path of replaced) setAside.add(path);
			swapped.push(/\[\[(\w+)/.exec(to)?.[1]);
		}
		expect(swapped).toEqual(['Flo', 'Emmy', 'Ben']);
	});

	it('names whom the user chose, with the reason that goes with them, and can be undone', async () => {
		const text = `Tea.\n${line}\n`;
		const routine = routineOf([...people, plainNote(note, text)]);
		const swapped = await swapAction(routine, note, 'compassion', {
			chosen: ['People/Carl.md'],
			setAside: new Set(['People/Carl.md']),
		});
		expect(swapped).toMatchObject({
			replaced: ['People/Ada.md'],
			after: 'Tea.\n- [ ] Call or write [[Carl]] (last 2026-10-22) · last in touch 32 days ago ^tom-20261123-compassion\n',
		});
		expect(await undo({ ...nothingToUndo, swapped }, routine, () => Promise.resolve())).toEqual({ done: true });
		expect(routine.vault.textOf(note)).toBe(text);
	});

	it('changes nothing where whom the user chose is named by another line meanwhile', async () => {
		const text = `${line}\n${chosenLine('Carl', '2026-10-22', 'sharing')}\n`;
		const routine = routineOf([...people, plainNote(note, text)]);
		expect(await swapAction(routine, note, 'compassion', { chosen: ['People/Carl.md'] })).toMatchObject({
			replaced: [],
			after: text,
		});
	});

	it('keeps the first of an introduction, and offers whom to introduce them to, the best match first', async () => {
		const all = [
			personNote('Ada', { lastTouched: '2026-10-20', interests: ['chess'], knows: ['[[Dora]]'] }),
			personNote('Ben', { lastTouched: '2026-10-21' }),
			personNote('Carl', { lastTouched: '2026-11-20', interests: ['chess'] }),
			personNote('Dora', { lastTouched: '2026-10-22', interests: ['chess'] }),
			personNote('Emil', { lastTouched: '2026-10-30' }),
		];
		const pair =
			'- [ ] Introduce [[Ada]] (last 2026-10-20) to [[Ben]] (last 2026-10-21) · they do not know each other yet ^tom-20261123-introduction';
		const routine = routineOf([...all, plainNote(note, `${pair}\n`)]);
		const choices = await choicesToSwap(routine, note, 'introduction');
		expect(choices.map((choice) => [choice.people.join(), wordsOf(choice)])).toEqual([
			['People/Ada.md,People/Carl.md', 'both: chess'],
			['People/Ada.md,People/Emil.md', 'they do not know each other yet'],
		]);
		const { after, replaced } = await swapAction(routine, note, 'introduction', {
			chosen: ['People/Ada.md', 'People/Emil.md'],
		});
		expect(replaced).toEqual(['People/Ben.md']);
		expect(after).toBe(
			'- [ ] Introduce [[Ada]] (last 2026-10-20) to [[Emil]] (last 2026-10-30) · they do not know each other yet ^tom-20261123-introduction\n',
		);
	});

	it('offers nobody where the line is gone', async () => {
		expect(await choicesToSwap(routineOf([...people, plainNote(note, 'Tea.\n')]), note, 'compassion')).toEqual([]);
	});
});
