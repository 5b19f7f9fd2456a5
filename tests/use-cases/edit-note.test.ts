import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { editNote, editPerson, setProperty, type HandSet } from '../../src/use-cases/edit-note';
import { plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { inWords, saidProblems } from '../support/said';

const path = 'Ada.md';

async function set(yaml: string, what: HandSet): Promise<string> {
	const routine = routineOf([plainNote(path, `---\n${yaml}---\n`)]);
	await inWords(setProperty(path, what, routine));
	return routine.vault.textOf(path).slice(4, -4);
}

const snooze: HandSet = { name: 'snoozeUntil', value: day('2026-12-24') };

describe('a property set by hand', () => {
	it.each<[string, HandSet, string]>([
		['tags: a\n', snooze, 'tags: a\nsnoozeUntil: 2026-12-24\n'],
		['snoozeUntil: "2026/11/30" # holiday\n', snooze, 'snoozeUntil: "2026/12/24" # holiday\n'],
		['snoozeUntil: 2026-12-24\n', snooze, 'snoozeUntil: 2026-12-24\n'],
		['snoozeUntil: [[2026-12-24]]\n', snooze, 'snoozeUntil: [[2026-12-24]]\n'],
		['paused: false\n', { name: 'paused', value: true }, 'paused: true\n'],
		['hardTime: an illness\n', { name: 'hardTime', value: 'a move' }, 'hardTime: a move\n'],
		['hardTime: an illness\ntags: a\n', { name: 'hardTime', value: null }, 'tags: a\n'],
		['tags: a\n', { name: 'hardTime', value: null }, 'tags: a\n'],
		['hardTime: [a, b]\n', { name: 'hardTime', value: true }, 'hardTime: true\n'],
	])('%j, to %j', async (before, what, after) => {
		expect(await set(before, what)).toBe(after);
	});

	it.each<[string, HandSet, string]>([
		[
			'snoozeUntil: next week\n',
			snooze,
			'Ada.md: snoozeUntil: “next week” is not a date such as 2026-11-23; it stays as it is, so fix it and do this again',
		],
		[
			'snoozeUntil:\n  - [2027-01-01, 2027-01-02]\n  - 2026-01-01\n',
			snooze,
			'Ada.md: snoozeUntil: “[["2027-01-01","2027-01-02"],"2026-01-0…” is not a date such as 2026-11-23; it stays as it is, so fix it and do this again',
		],
		[
			'paused: maybe\n',
			{ name: 'paused', value: true },
			'Ada.md: paused: “maybe” is neither true nor false; it stays as it is, so fix it and do this again',
		],
		[
			'hardTime: {}\n',
			{ name: 'hardTime', value: null },
			'Ada.md: hardTime: “{}” is neither words nor true; it stays as it is, so fix it and do this again',
		],
	])('leaves what cannot be read, and says so: %j', async (before, what, words) => {
		const routine = routineOf([plainNote(path, `---\n${before}---\n`)]);
		await expect(inWords(setProperty(path, what, routine))).rejects.toThrow(words);
		expect(routine.vault.textOf(path)).toBe(`---\n${before}---\n`);
	});
});

describe('an edited person', () => {
	const touch = { day: day('2026-11-23'), kind: 'touch' } as const;
	const to = (value: string) => () => [{ kind: 'set', key: 'lastTouched', value }] as const;

	it('is told with the day before and after, where a touch caused the edit', async () => {
		const routine = routineOf([plainNote(path, '---\nlastTouched: 2026-11-20\n---\n')]);
		const [before, after] = ['---\nlastTouched: 2026-11-20\n---\n', '---\nlastTouched: 2026-11-23\n---\n'];
		expect(await editPerson(path, to('2026-11-23'), touch, routine)).toMatchObject({
			touched: [{ path, kind: 'touch', day: '2026-11-23', from: '2026-11-20', to: '2026-11-23' }],
			written: [{ path, before, after }],
			failures: [],
		});
		expect(await editPerson(path, to('2026-11-23'), touch, routine)).toMatchObject({
			touched: [],
			written: [],
			failures: [],
		});
		expect(await editPerson(path, to('2026-11-20'), null, routine)).toMatchObject({
			touched: [],
			written: [{ path }],
		});
		expect(
			await editPerson(path, () => [{ kind: 'set', key: 'shared', value: 'Tea' }], touch, routine),
		).toMatchObject({ touched: [], written: [{ path }] });
	});

	it('that cannot be edited is a failure, and nothing is written', async () => {
		const routine = routineOf([plainNote(path, '---\nlastTouched: [\n---\n')]);
		const { failures, written } = await editPerson(path, to('2026-11-23'), touch, routine);
		expect(saidProblems(failures)).toEqual([
			{ path, problem: expect.stringContaining('the frontmatter cannot be read') as unknown },
		]);
		expect(written).toEqual([]);
		await expect(inWords(editNote('Nobody.md', to('2026-11-23'), routine.vault))).rejects.toThrow(
			'not there any more',
		);
	});
});
