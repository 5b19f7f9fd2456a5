import { describe, expect, it } from 'vitest';
import { neglectedResult, personCalled, standingResult } from '../../src/command-line/results';
import { defaultSettings } from '../../src/settings/settings';
import { crowd, person, personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const note = 'Journal/2026-11-23.md';

describe('the state of today', () => {
	it('counts what is done, and names what there is', () => {
		const routine = routineOf([personNote('Ada'), personNote('Eve', { list: 'list20' })]);
		const lines = [
			'- [x] Reach out to [[Eve]] ^tom-20261123-outreach',
			'- [ ] Call or write [[Ada]] ^tom-20261123-compassion',
		];
		const answer = standingResult(`${lines.join('\n')}\n`, note, routine);
		expect(answer.lines).toEqual([
			'1 of 2 today',
			...lines,
			'1 of 20 on the List of 20, 1 of 90 in the Network of 90',
			'2 neglected',
		]);
		expect(answer.document).toMatchObject({
			date: '2026-11-23',
			note,
			changed: false,
			actions: [{ people: ['People/Eve.md'], done: true }, { done: false }],
		});
	});

	it('says so if no person is neglected', () => {
		expect(standingResult('', note, routineOf([])).lines).toEqual([
			'Nothing is written for today yet',
			'0 of 20 on the List of 20, 0 of 90 in the Network of 90',
			'Nobody is waiting',
		]);
	});
});

it('lists the neglected, as many as are asked for', () => {
	const routine = routineOf(crowd(3));
	expect(neglectedResult(routine, 2).lines).toHaveLength(2);
	expect(neglectedResult(routine, null).lines).toHaveLength(3);
	expect(neglectedResult(routineOf([]), null).lines).toEqual(['Nobody is waiting']);
});

it('says of the neglected whether a note or the last touch counts, and keeps the two apart', () => {
	const lunch = plainNote('Journal/2026-10-30.md', 'Lunch with [[Ada]] and [[Ben]].\n');
	const routine = routineOf([
		personNote('Ada', { lastTouched: '2026-10-01' }),
		personNote('Ben', { lastTouched: '2026-11-01' }),
		personNote('Cy', { countEncounters: false }),
		personNote('Di', { body: 'Met on [[2026-10-29]].\n' }),
		lunch,
	]);
	const { document, lines } = neglectedResult(routine, null);
	expect(lines).toEqual([
		'Cy: not in touch yet; you aim for 14 (People/Cy.md)',
		'Di: in touch 25 days ago, on 2026-10-29 in People/Di.md; you aim for 14 (People/Di.md)',
		'Ada: in touch 24 days ago, on 2026-10-30 in Journal/2026-10-30.md; you aim for 14 (People/Ada.md)',
		'Ben: last in touch 22 days ago; you aim for 14 (People/Ben.md)',
	]);
	expect(document).toMatchObject([
		{ name: 'Cy', lastTouched: null, inTouch: null, encounter: null, days: null },
		{ name: 'Di', lastTouched: null, inTouch: '2026-10-29', encounter: 'People/Di.md', days: 25 },
		{ name: 'Ada', lastTouched: '2026-10-01', inTouch: '2026-10-30', encounter: 'Journal/2026-10-30.md', days: 24 },
		{ name: 'Ben', lastTouched: '2026-11-01', inTouch: '2026-11-01', encounter: null, days: 22 },
	]);
	const without = neglectedResult(
		routineOf([personNote('Ada', { lastTouched: '2026-10-01' }), lunch], {
			settings: { encounters: { ...defaultSettings.encounters, count: false } },
		}),
		null,
	);
	expect(without.lines).toEqual(['Ada: last in touch 53 days ago; you aim for 14 (People/Ada.md)']);
});

describe('the person with a given name', () => {
	const people = [
		person('Ada', { aliases: ['Countess'] }),
		person('Anna', { folder: 'A' }),
		person('Anna', { folder: 'B' }),
	];

	it('is found by name, alias or path', () => {
		for (const text of ['ada', 'Countess', 'People/Ada', 'People/Ada.md'])
			expect(personCalled(text, people).path).toBe('People/Ada.md');
		expect(personCalled('B/Anna.md', people).path).toBe('B/Anna.md');
	});

	it('is an error that says so if several people or none have the name', () => {
		expect(() => personCalled('Anna', people)).toThrow(
			'"Anna" can be several people: A/Anna.md, B/Anna.md; give one of these paths',
		);
		expect(() => personCalled('Bob', people)).toThrow('There is nobody called "Bob" on your lists');
	});
});
