import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markPromise } from '../../src/use-cases/mark-promise';
import { readPromises } from '../../src/use-cases/promises';
import { nothingToUndo, undo } from '../../src/use-cases/undo';
import { lineWithMark } from '../../src/use-cases/task-items';
import { anyNoteText } from '../support/arbitraries';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';
import { inWords } from '../support/said';

const note = 'Tasks.md';
const text = '# Tasks\n\n- [ ] send the list [[Ada]]\n\t* [/] and the map 📅 2026-11-30\n';
const send = { line: 2, text: '- [ ] send the list [[Ada]]' };

async function tick(written: string, task = send, mark = 'x'): Promise<string> {
	const { vault } = routineOf([plainNote(note, written)]);
	await markPromise(note, task, mark, vault);
	return vault.textOf(note);
}

describe('ticking a promise', () => {
	it('changes the mark alone, and puts it back', async () => {
		const ticked = text.replace('[ ]', '[x]');
		expect(await tick(text)).toBe(ticked);
		expect(await tick(ticked, { ...send, text: '- [x] send the list [[Ada]]' }, ' ')).toBe(text);
		expect(await tick(text, { line: 3, text: '\t* [/] and the map 📅 2026-11-30' })).toBe(
			text.replace('[/]', '[x]'),
		);
		expect(await tick(text.replaceAll('\n', '\r\n'))).toBe(ticked.replaceAll('\n', '\r\n'));
	});

	it.each([
		[
			'elsewhere',
			(now: string) => `New.\n${now.replace('map', 'maps')}`,
			(now: string) => `New.\n${now.replace('map', 'maps')}`,
		],
		['in the task', (now: string) => now.replace('the list', 'two lists'), null],
		['of its mark', (now: string) => now.replace('[x]', '[-]'), null],
	])('is undone after a change %s where it reads the same', async (_, change, after) => {
		const routine = routineOf([plainNote(note, text)]);
		const { marked } = await markPromise(note, send, 'x', routine.vault);
		const { after: changed } = await routine.vault.edit(note, change);
		const { done } = await undo({ ...nothingToUndo, marked }, routine, async () => undefined);
		expect([done, routine.vault.textOf(note)]).toEqual([after !== null, after?.(text) ?? changed]);
	});

	it.each([' ', '/', 'x', '-'])('that had the mark “%s” is undone by the same mark', async (mark) => {
		const written = text.replace('[/]', `[${mark}]`);
		const routine = routineOf([plainNote(note, written)]);
		const task = { line: 3, text: `\t* [${mark}] and the map 📅 2026-11-30` };
		const { marked } = await markPromise(note, task, 'X', routine.vault);
		expect(routine.vault.textOf(note)).toBe(text.replace('[/]', '[X]'));
		await undo({ ...nothingToUndo, marked }, routine, async () => undefined);
		expect(routine.vault.textOf(note)).toBe(written);
	});

	it('finds the task where lines were added above it', async () => {
		expect(await tick(`New.\n${text}`)).toBe(`New.\n${text.replace('[ ]', '[x]')}`);
	});

	it('goes by the line where several read the same, and refuses where it can be either', async () => {
		const twice = `${send.text}\n${send.text}\n`;
		expect(await tick(twice, { ...send, line: 1 })).toBe(`${send.text}\n${send.text.replace('[ ]', '[x]')}\n`);
		await expect(tick(`${twice}New.\n`, { ...send, line: 2 })).rejects.toThrow();
	});

	it.each([
		['other words', text.replace('the list', 'the lists')],
		['another mark', text.replace('[ ]', '[-]')],
		['code', '```\n- [ ] send the list [[Ada]]\n```\n'],
		['nothing', ''],
	])('refuses where there is %s by now, in a sentence that names the task', async (_, now) => {
		const { vault } = routineOf([plainNote(note, now)]);
		await expect(inWords(markPromise(note, send, 'x', vault))).rejects.toThrow(
			'Tasks.md: the task “- [ ] send the list [[Ada]]” reads differently now',
		);
		expect(vault.textOf(note)).toBe(now);
		expect(vault.writes).toEqual([]);
	});

	it('names a long task by its beginning, without the blanks before it', async () => {
		const { vault } = routineOf([plainNote(note, text)]);
		const task = { line: 3, text: `\t* [ ] ${'and the map '.repeat(9)}` };
		await expect(inWords(markPromise(note, task, 'x', vault))).rejects.toThrow(
			'Tasks.md: the task “* [ ] and the map and the map and the map and the map and th…” reads differently now',
		);
	});

	it('changes one character of any note, and is taken back by the same', async () => {
		const anyTask = fc.constantFrom('- [ ] one', '\t- [/] two [[Ada]]', '1. [ ] three ✅ 🎁', '- - [ ] four');
		await fc.assert(
			fc.asyncProperty(anyNoteText, anyTask, anyNoteText, async (above, task, below) => {
				const ada = personNote('Ada', { body: `${above}\n\n${task}\n\n${below}` });
				const routine = routineOf([ada]);
				const [person = expect.fail()] = routine.roster.people();
				const { promises } = await readPromises(person, routine);
				for (const promise of promises) {
					const { before, after } = await markPromise(promise.note, promise, 'x', routine.vault);
					const changed = [...after].flatMap((character, at) =>
						character === [...before][at] ? [] : [character],
					);
					expect([changed, after.length]).toEqual([['x'], before.length]);
					await markPromise(
						promise.note,
						{ ...promise, text: lineWithMark(promise.text, 'x') ?? '' },
						promise.mark,
						routine.vault,
					);
					expect(routine.vault.textOf(ada.path)).toBe(ada.text);
				}
			}),
			{ numRuns: runs(300) },
		);
	});
});
