import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings';
import { addPromise } from '../../src/use-cases/add-promise';
import { readPromises } from '../../src/use-cases/promises';
import { nothingToUndo, undo } from '../../src/use-cases/undo';
import { writeToday } from '../../src/use-cases/write-today';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';
const ada = personNote('Ada', { lastTouched: '2026-10-20' });
const ours = '- [ ] Call or write [[Ada]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion';

async function add(text: string | null, words = 'send the list', settings: Partial<Settings> = {}): Promise<string> {
	const routine = routineOf([ada, ...(text === null ? [] : [plainNote(note, text)])], { settings });
	await addPromise(ada.path, words, routine);
	return routine.vault.textOf(note);
}

describe('a promise that is added', () => {
	const line = '- [ ] send the list [[Ada]]';

	it('is an open task below the lines of the day', async () => {
		expect(await add(`## Top of mind\n${ours}\n\nRain.\n`)).toBe(`## Top of mind\n${ours}\n${line}\n\nRain.\n`);
		expect(await add(`> ${ours}`)).toBe(`> ${ours}\n> ${line}`);
		expect(await add(`${ours}\r\n\t- her words\r\n\r\nRain.\r\n`)).toBe(
			`${ours}\r\n\t- her words\r\n${line}\r\n\r\nRain.\r\n`,
		);
	});

	it('comes below those that were added before, with what belongs to them', async () => {
		const before = `${ours}\n- [ ] call [[Ada]]\n\t- at home\n- [ ] write [[Ada]]\ntomorrow\n`;
		expect(await add(`${before}\n- [ ] mine\n`)).toBe(`${before}${line}\n\n- [ ] mine\n`);
	});

	it('stands under the heading where no line of the day is there, and makes it', async () => {
		expect(await add('# Monday\n\n## Top of mind\n\n## Notes\n')).toBe(
			`# Monday\n\n## Top of mind\n${line}\n\n## Notes\n`,
		);
		expect(await add('Rain.\n')).toBe(`Rain.\n\n## Top of mind\n${line}\n`);
		expect(await add(null)).toBe(`## Top of mind\n${line}\n`);
	});

	it('holds the words on one line and without an id, and what settings append', async () => {
		expect(await add('', 'send\nthe `list` ^tom-20261123-touch-1 [[Ben]]', { appendText: '#task' })).toMatch(
			/\n- \[ \] send the list .tom-20261123-touch-1 Ben \[\[Ada\]\] #task\n$/,
		);
		expect(await add('', 'send the list 📅 2026-11-30')).toContain('- [ ] send the list [[Ada]] 📅 2026-11-30\n');
	});

	it.each([
		['* call her', '- [ ] call her [[Ada]]'],
		['- [x] call her', '- [ ] x call her [[Ada]]'],
		['1. April anrufen', '- [ ] 1\\. April anrufen [[Ada]]'],
		['# call her', '- [ ] call her [[Ada]]'],
		['~~~', '- [ ] [[Ada]]'],
		['-', '- [ ] [[Ada]]'],
		['\u202Ecall her', '- [ ] call her [[Ada]]'],
		['call her [due:: 2026-11-30] #calls', '- [ ] call her [[Ada]] [due:: 2026-11-30] #calls'],
		['call her [completion:: 2026-11-22]', '- [ ] call her completion 2026-11-22 [[Ada]]'],
	])('is an item that names the person, and no block within one: %s', async (words, written) => {
		const routine = routineOf([ada, plainNote(note, '')]);
		await addPromise(ada.path, words, routine);
		expect(routine.vault.textOf(note)).toBe(`## Top of mind\n${written}\n`);
		expect(routine.encounters.promisesTo(routine.roster.people()[0] ?? expect.fail())).toEqual([{ note, line: 1 }]);
	});

	it('is a promise to the person from then on, and none of our lines', async () => {
		const routine = routineOf([ada, plainNote(note, '')]);
		await addPromise(ada.path, 'send the list 📅 2026-11-30', routine);
		const { promises } = await readPromises(routine.roster.people()[0] ?? expect.fail(), routine);
		expect(promises.map(({ words, due }) => [words, due])).toEqual([['send the list', '2026-11-30']]);
		const { after } = await writeToday(routine);
		expect(after).toContain('· you meant to: send the list ^tom-20261123-compassion\n');
		expect(after.match(/\^tom-/g)).toHaveLength(4);
	});

	const undone = async (routine: TestRoutine): Promise<string[]> => {
		const trashed: string[] = [];
		const undoable = await addPromise(ada.path, 'send the list', routine);
		expect(await undo({ ...nothingToUndo, ...undoable }, routine, async (path) => void trashed.push(path))).toEqual(
			{ done: true },
		);
		return trashed;
	};

	it.each([
		['Rain.\n', (text: string) => `New.\n${text}\nLater.\n`, 'New.\nRain.\n\n## Top of mind\n\nLater.\n'],
		[`${ours}\r\n`, (text: string) => text.replace('Call', 'Ring'), `${ours.replace('Call', 'Ring')}\r\n`],
		[ours, (text: string) => `New.\n${text}`, `New.\n${ours}`],
		['', (text: string) => text.replace('the list', 'two lists'), null],
		['', (text: string) => `${text}\t- the long one\n`, null],
		['', (text: string) => `${text}\n    - the long one\n`, null],
		['', (text: string) => `${text}${line}\n`, null],
	])(
		'is removed by the undo where the rest of %j has changed since, and stays where it has changed itself',
		async (before, change, after) => {
			const routine = routineOf([ada, plainNote(note, before)]);
			const undoable = await addPromise(ada.path, 'send the list', routine);
			const { after: changed } = await routine.vault.edit(note, change);
			const { done } = await undo({ ...nothingToUndo, ...undoable }, routine, async () => undefined);
			expect([done, routine.vault.textOf(note)]).toEqual([after !== null, after ?? changed]);
		},
	);

	it('can be undone, with the note that it has made', async () => {
		const routine = routineOf([ada, plainNote(note, 'Rain.\n')]);
		expect(await undone(routine)).toEqual([]);
		expect(routine.vault.textOf(note)).toBe('Rain.\n');
		expect(await undone(routineOf([ada]))).toEqual([note]);
		expect(
			await undone(routineOf([ada, plainNote('Day.md', '# Day\n')], { dailyNotes: { template: 'Day' } })),
		).toEqual([]);
	});

	it('is one line of any words, and every other byte stays', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string(),
				fc.constantFrom('', 'Rain.\n', `${ours}\nRain.`, `## Top of mind\n\n${ours}\n- [ ] a\n`),
				async (words, text) => {
					const after = await add(text, words);
					const added = after
						.split('\n')
						.filter((one) => one.startsWith('- [ ] ') && one.includes('[[Ada]]') && !one.includes('^tom-'));
					expect(added).toHaveLength(1);
					expect(
						after
							.split('\n')
							.filter((one) => !added.includes(one))
							.join('\n')
							.replace(/\n*## Top of mind\n*/, '')
							.trim(),
					).toBe(text.replace(/## Top of mind\n*/, '').trim());
				},
			),
			{ numRuns: runs(200) },
		);
	});
});
