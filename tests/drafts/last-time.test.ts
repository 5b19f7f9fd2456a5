import { describe, expect, it } from 'vitest';
import { lastTimeOf, wordsOfLastTime } from '../../src/drafts/last-time';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { personNote, plainNote, type PersonFields } from '../support/builders';
import { routineOf } from '../support/routine-of';

/** The last time with Ada before 23 November, and the words about it. */
async function lastTime(
	notes: Record<string, string>,
	fields: PersonFields = {},
	settings: Partial<Settings> = {},
): Promise<string | null> {
	const ada = personNote('Ada', fields);
	const routine = routineOf(
		[ada, personNote('Ben'), ...Object.entries(notes).map(([path, text]) => plainNote(path, text))],
		{ settings },
	);
	const person = routine.roster.get(ada.path);
	const last = person === undefined ? null : lastTimeOf(person, routine);
	if (person === undefined || last === null) return null;
	return `${last.day} ${last.note ?? '-'}: ${(await wordsOfLastTime(person, last, routine)) ?? '-'}`;
}

const off = { encounters: { ...defaultSettings.encounters, count: false } };
const on20 = 'Journal/2026-11-20.md';

describe('the last time with somebody', () => {
	it('is the newest encounter before today, with the words around the link', async () => {
		const notes = {
			[on20]: 'Rain.\n\nTea with [[Ada]] at the *mill*.\n\nHome.',
			'Journal/2026-11-11.md': '[[Ada]] wrote',
			'Journal/2026-11-23.md': 'Saw [[Ada]] today',
		};
		expect(await lastTime(notes)).toBe(`2026-11-20 ${on20}: Tea with Ada at the mill.`);
		expect(await lastTime(notes, { lastTouched: '2026-11-23' })).toBe(
			`2026-11-20 ${on20}: Tea with Ada at the mill.`,
		);
		expect(await lastTime(notes, {}, off)).toBeNull();
		expect(await lastTime(notes, { countEncounters: false })).toBeNull();
	});

	it('says no words of the plan, even where the app takes them for more of a paragraph', async () => {
		const line = '    - [ ] Call or write [[Ada]] (not in touch yet) · time to say hello ^tom-20261120-compassion';
		expect(await lastTime({ [on20]: `Rain.\n${line}\nTea with [[Ada]].` })).toBe(
			`2026-11-20 ${on20}: Tea with Ada.`,
		);
	});

	it('in their own note has the words around the link to the day', async () => {
		expect(
			await lastTime({}, { body: 'Born in Bath.\n\n- [[2026-11-02]] moved house\n- [[2026-10-01]] new job\n' }),
		).toBe('2026-11-02 People/Ada.md: 2026-11-02 moved house');
	});

	it('has no words where none stand beside the link', async () => {
		expect(await lastTime({ [on20]: '- [[Ada]]\n- [[Ben]]' })).toBe(`2026-11-20 ${on20}: -`);
		expect(await lastTime({ 'Lunch.md': '---\ndate: 2026-11-19\nattendees: "[[Ada]]"\n---\nSoup.' })).toBe(
			'2026-11-19 Lunch.md: -',
		);
	});

	it.each([
		['- [x] In touch with [[Ada]] (not in touch yet) · coffee and *cake* ^tom-20261120-touch-1', 'coffee and cake'],
		[
			'- [x] In touch with [[Ada]] (not in touch yet) · coffee ^tom-20261120-touch-1\n\t- she **likes** [[Bees|bees]]\n\n\t  and honey\n- other',
			'coffee · she likes bees · and honey',
		],
		['- [x] In touch with [[Ada]] (not in touch yet) ^tom-20261120-touch-1', '-'],
		['- [x] Call or write [[Ada]] (not in touch yet) · a hard time ^tom-20261120-compassion', 'a hard time'],
		[
			'- [x] Call or write [[Ada]] (not in touch yet) · a hard time ^tom-20261120-compassion\n  - sold the boat',
			'sold the boat',
		],
		[
			'- [x] Introduce [[Ben]] (not in touch yet) to [[Ada]] (not in touch yet) · both: tea ^tom-20261120-introduction',
			'both: tea',
		],
		[
			'- [ ] Share something useful with [[Ada]] (not in touch yet) · needs tea ^tom-20261120-sharing\n- [x] Call or write [[Ada]] (not in touch yet) · a hard time #task ^tom-20261120-compassion',
			'a hard time',
		],
	])('by the touch %j says %j', async (line, words) => {
		expect(await lastTime({ [on20]: `${line}\n` }, { lastTouched: '2026-11-20' }, { appendText: '#task' })).toBe(
			`2026-11-20 ${on20}: ${words}`,
		);
	});

	it('is the touch, where a note shows an encounter on the same day, and the later one else', async () => {
		const touched = '- [x] In touch with [[Ada]] (not in touch yet) · coffee ^tom-20261120-touch-1\n';
		expect(await lastTime({ [on20]: `Saw [[Ada]] run.\n\n${touched}` })).toBe(`2026-11-20 ${on20}: coffee`);
		expect(await lastTime({ [on20]: touched, 'Journal/2026-11-21.md': 'Saw [[Ada]] run.' })).toBe(
			'2026-11-21 Journal/2026-11-21.md: Saw Ada run.',
		);
	});

	it('has no words where a line of the plan said no more than that they had waited', async () => {
		const line = (reason: string): string =>
			`- [x] Call or write [[Ada]] (last 2026-10-20) · ${reason} ^tom-20261120-compassion`;
		expect(await lastTime({ [on20]: line('last in touch 31 days ago') })).toBe(`2026-11-20 ${on20}: -`);
		expect(await lastTime({ [on20]: line('time to say hello') })).toBe(`2026-11-20 ${on20}: -`);
		// As earlier versions said it.
		expect(await lastTime({ [on20]: line('you have not been in touch yet') })).toBe(`2026-11-20 ${on20}: -`);
		expect(await lastTime({ [on20]: line('going through a hard time: a move') })).toBe(
			`2026-11-20 ${on20}: going through a hard time: a move`,
		);
	});

	it('is only a day, where the property alone tells it, and nothing for somebody who was not in touch yet', async () => {
		expect(await lastTime({}, { lastTouched: '2026-11-12' })).toBe('2026-11-12 -: -');
		expect(await lastTime({ 'Journal/2026-11-11.md': '[[Ada]] wrote' }, { lastTouched: '2026-11-12' })).toBe(
			'2026-11-12 -: -',
		);
		expect(await lastTime({ 'Journal/2026-11-13.md': '[[Ada]] wrote' }, { lastTouched: '2026-11-12' })).toBe(
			'2026-11-13 Journal/2026-11-13.md: Ada wrote',
		);
		expect(await lastTime({})).toBeNull();
		expect(await lastTime({}, { lastTouched: '2027-11-12' })).toBeNull();
	});
});
