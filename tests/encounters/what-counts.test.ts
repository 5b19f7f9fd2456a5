import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings';
import { day, type Day } from '../../src/day';
import { defaultSettings } from '../../src/settings/settings';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const ada = personNote('Ada Lovelace', { list: 'network90', lastTouched: '2026-10-01' });

/** The days on which notes say that the user was in touch with Ada, newest first. */
function days(notes: Readonly<Record<string, string>>, settings: Partial<Settings> = {}, of = ada): Day[] {
	const routine = routineOf([of, ...Object.entries(notes).map(([path, text]) => plainNote(path, text))], {
		settings,
	});
	const person = routine.roster.get(of.path);
	return person === undefined ? [] : routine.encounters.of(person, routine.today).map((encounter) => encounter.day);
}

/** The same for what stands in the daily note of 20 November. */
const inJournal = (text: string): Day[] => days({ 'Journal/2026-11-20.md': text });

const met = [day('2026-11-20')];

describe('an encounter is a link in a daily note', () => {
	it.each([
		'Lunch with [[Ada Lovelace]].',
		'- [[Ada Lovelace|Ada]] called',
		'- [x] Call [[Ada Lovelace]]',
		'- call\n\t- [[ada lovelace]] was at home',
		'[Ada](Ada%20Lovelace.md) wrote',
		'[Ada](<Ada Lovelace.md>) wrote',
		'## Lunch with [[Ada Lovelace]]',
		'| who | what |\n| --- | --- |\n| [[Ada Lovelace\\|Ada]] | tea |',
		'Tea with [[Ada Lovelace#Family]]',
		'- [ ] my own task\n- tea with [[Ada Lovelace]]',
		'> quoted\n\nand then [[Ada Lovelace]] came',
		'1. [[Ada Lovelace]]',
		'---\nattendees:\n  - "[[Ada Lovelace]]"\n---\n',
		'---\npeople: "[[Ada Lovelace|Ada]], [[Ben]]"\n---\n',
		'---\nWith: Ada Lovelace\n---\n',
		'---\nattendees:\n  host: "[[Ada Lovelace]]"\n---\n',
		'---\nattendees:\n  - name: Ada Lovelace\n    role: chair\n---\n',
		'---\nattendees: [&one { who: "[[Ben]]" }, *one, "[[Ada Lovelace]]"]\n---\n',
	])('%j', (text) => {
		expect(inJournal(text)).toEqual(met);
	});

	it.each([
		['an open task', '- [ ] Call [[Ada Lovelace]]'],
		['a task that is begun', '- [/] Call [[Ada Lovelace]]'],
		['a task that is cancelled', '- [-] Call [[Ada Lovelace]]'],
		['what stands below an open task', '- [ ] Plan the party\n\t- invite [[Ada Lovelace]]'],
		['a task wrapped over lines', '- [ ] Call\n  [[Ada Lovelace]] about tea'],
		['a quote', '> [[Ada Lovelace]] said so'],
		['a list in a quote', '> - [[Ada Lovelace]] said so'],
		['a callout', '> [!note] Note\n> by [[Ada Lovelace]]'],
		['code', '`[[Ada Lovelace]]`'],
		['a block of code', '```\n[[Ada Lovelace]]\n```'],
		['a comment', '%%\n[[Ada Lovelace]]\n%%'],
		['a comment of HTML', '<!-- [[Ada Lovelace]] -->'],
		['an embed', '![[Ada Lovelace]]'],
		['a heading that only lists links', '## [[Ada Lovelace]], [[Ben]]'],
		['a line of ours', '- [x] Call or write [[Ada Lovelace]] (last 2026-10-01) ^tom-20261120-compassion'],
		[
			'the reason of a line of ours',
			'- [x] Reach out to [[Grace]] (not in touch yet) · [[Ada Lovelace]] knows them ^tom-20261120-outreach',
		],
		[
			'a line of ours with a sign behind its id',
			'- [x] Reach out to [[Grace]] (not in touch yet) · [[Ada Lovelace]] knows them ^tom-20261120-outreach ✅ 2026-11-20',
		],
		[
			'a line of ours that stands deep below a paragraph, which is no item then',
			'Rain.\n    - [x] Call or write [[Ada Lovelace]] (last 2026-10-01) ^tom-20261120-compassion\nSun.',
		],
		['a property that names nobody met', '---\nauthor: "[[Ada Lovelace]]"\n---\n'],
		['another note', 'Lunch with [[Ben]]'],
	])('that does not stand in %s', (_, text) => {
		expect(inJournal(text)).toEqual([]);
	});

	it('that stands below a line of ours which is done', () => {
		expect(
			inJournal(
				'- [x] Reach out to [[Grace]] (not in touch yet) ^tom-20261120-outreach\n\t- [[Ada Lovelace]] was there, too',
			),
		).toEqual(met);
	});

	it('that a mark of Tasks calls done', () => {
		const notes = [ada, plainNote('Journal/2026-11-20.md', '- [v] Call [[Ada Lovelace]]')];
		const signs = { marks: ['v'], otherMarks: [], field: { key: 'completion', format: 'yyyy-MM-dd' } };
		const found = [routineOf(notes), routineOf(notes, { doneSigns: signs })].map(
			({ roster, encounters, today }) => encounters.of(roster.people()[0] ?? expect.fail(), today).length,
		);
		expect(found).toEqual([0, 1]);
	});

	it('of a day that has come', () => {
		expect(
			days({ 'Journal/2026-11-23.md': '[[Ada Lovelace]]', 'Journal/2026-11-24.md': '[[Ada Lovelace]]' }),
		).toEqual([day('2026-11-23')]);
	});
});

describe('a dated note', () => {
	const text = 'Met [[Ada Lovelace]]';

	it('has a day in its date property, or at the start of its name', () => {
		expect(days({ 'Meeting.md': `---\ndate: 2026-11-20\n---\n${text}` })).toEqual(met);
		expect(days({ 'Meetings/2026-11-20 Lunch.md': text })).toEqual(met);
		expect(
			days({
				'Meetings/Lunch.md': text,
				'Lunch 2026-11-20.md': text,
				'2026-11-201.md': text,
				'2026-13-45 Lunch.md': text,
			}),
		).toEqual([]);
	});

	it('goes by its property where name and property differ', () => {
		expect(days({ '2026-11-19 Lunch.md': `---\ndate: 2026-11-20\n---\n${text}` })).toEqual(met);
	});

	it('is what settings call so', () => {
		const encounters = {
			...defaultSettings.encounters,
			dateProperty: 'when',
			datedNames: false,
			folders: ['Meetings'],
		};
		const notes = {
			'Meetings/One.md': `---\nwhen: 2026-11-20\n---\n${text}`,
			'Meetings/Two.md': `---\ndate: 2026-11-19\n---\n${text}`,
			'Meetings/2026-11-18 Three.md': text,
			'Other/Four.md': `---\nwhen: 2026-11-17\n---\n${text}`,
		};
		expect(days(notes, { encounters })).toEqual(met);
		expect(days(notes, { encounters: { ...encounters, dateProperty: '', datedNames: true } })).toEqual([
			day('2026-11-18'),
		]);
		expect(days({ ...notes, 'Journal/2026-11-16.md': text }, { encounters })).toEqual([...met, day('2026-11-16')]);
	});

	it('is no note of a person, whose date is seldom that of a meeting', () => {
		expect(
			days({ 'People/Ben.md': `---\ntags: network90\ndate: 2026-11-20\n---\nknows [[Ada Lovelace]]` }),
		).toEqual([]);
	});

	it('is not a copy that a sync has left', () => {
		expect(
			days({ 'Journal/2026-11-20.md': '', 'Journal/2026-11-20 (conflicted copy 2026-11-20).md': text }),
		).toEqual([]);
	});
});

describe('an encounter is also a link in the person’s own note', () => {
	const withText = (text: string): Day[] =>
		days({ 'Journal/2026-11-20.md': '' }, {}, { ...ada, text: `${ada.text}${text}` });

	it('to a daily note, be it there or not', () => {
		expect(withText('\n- [[2026-11-20]] lunch\n- [[2026-11-11]] a call\n- [[Journal/2026-11-05]] tea')).toEqual([
			'2026-11-20',
			'2026-11-11',
			'2026-11-05',
		]);
	});

	it('but not in a task, a quote or a property, and to no other note', () => {
		expect(withText('\n- [ ] write on [[2026-11-20]]\n\n> [[2026-11-20]]\n\n[[Notes/2026-11-19]] [[Ben]]')).toEqual(
			[],
		);
		expect(
			days(
				{ 'Journal/2026-11-20.md': '' },
				{},
				personNote('Ada Lovelace', { list: 'network90', birthday: '[[2026-11-20]]' }),
			),
		).toEqual([]);
	});
});

describe('a person', () => {
	it('is in touch since the later of the last touch and the newest encounter', () => {
		const { roster, today } = routineOf([
			ada,
			plainNote('Journal/2026-11-20.md', '[[Ada Lovelace]]'),
			plainNote('Journal/2026-11-10.md', '[[Ada Lovelace]]'),
		]);
		const [person = expect.fail()] = roster.people();
		expect(roster.inTouch(person, today)).toEqual({ day: '2026-11-20', encounter: 'Journal/2026-11-20.md' });
		expect(roster.neglect(person, today)).toMatchObject({ days: 3 });
		expect(roster.inTouch({ ...person, lastTouched: day('2026-11-20') }, today)).toEqual({
			day: '2026-11-20',
			encounter: null,
		});
		expect(roster.inTouch({ ...person, countEncounters: false }, today)).toEqual({
			day: '2026-10-01',
			encounter: null,
		});
	});

	it('whose note says so is counted by touches alone, and everybody where the setting is off', () => {
		const journal = plainNote('Journal/2026-11-20.md', '[[Ada Lovelace]]');
		const own = { ...ada, text: ada.text.replace('---\n', '---\ncountEncounters: false\n') };
		const daysOf = (routine: ReturnType<typeof routineOf>): (number | null)[] =>
			routine.roster.people().map((one) => routine.roster.neglect(one, routine.today).days);
		expect(daysOf(routineOf([own, journal]))).toEqual([53]);
		expect(
			daysOf(
				routineOf([ada, journal], {
					settings: { encounters: { ...defaultSettings.encounters, count: false } },
				}),
			),
		).toEqual([53]);
	});
});

describe('a promise', () => {
	const promises = (notes: Readonly<Record<string, string>>): [string, number][] => {
		const routine = routineOf([ada, ...Object.entries(notes).map(([path, text]) => plainNote(path, text))]);
		return routine.encounters
			.promisesTo(routine.roster.get(ada.path) ?? expect.fail())
			.map(({ note, line }) => [note, line]);
	};

	it('is an open task that links to the person, in any note', () => {
		expect(
			promises({
				'Projects/Tea.md':
					'# Tea\n\n- [ ] ask [[Ada Lovelace]]\n- [/] write\n  to [[Ada Lovelace]]\n- [x] [[Ada Lovelace]] done',
				'A.md': '* [ ] [[Ada Lovelace]]',
			}),
		).toEqual([
			['A.md', 0],
			['Projects/Tea.md', 2],
			['Projects/Tea.md', 3],
		]);
	});

	it('is any open task in the person’s own note', () => {
		expect(
			promises({
				[ada.path]: `${ada.text}\n- [ ] send the list\n- [-] given up\n- [ ] call ^tom-20261120-compassion`,
			}),
		).toEqual([[ada.path, ada.text.split('\n').length]]);
	});

	it('is no line of ours, no quote, and no task of another note that names others', () => {
		expect(
			promises({
				'Journal/2026-11-20.md':
					'- [ ] Call or write [[Ada Lovelace]] (not in touch yet) ^tom-20261120-compassion\n\n> - [ ] [[Ada Lovelace]]\n\n- [ ] [[Ben]]\n\nwith [[Ada Lovelace]]',
			}),
		).toEqual([]);
	});
});
