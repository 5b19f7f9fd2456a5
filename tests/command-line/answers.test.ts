import { describe, expect, it } from 'vitest';
import { neglectedResult, personCalled, standingResult } from '../../src/command-line/results';
import { crowd, person, personNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const note = 'Journal/2026-11-23.md';

describe('the state of today', () => {
	it('counts what is done, and names what there is', () => {
		const routine = routineOf([personNote('Ada'), personNote('Eve', { list: 'list20' })]);
		const lines = ['- [x] Reach out to [[Eve]] ^tom-20261123-outreach', '- [ ] Call or write [[Ada]] ^tom-20261123-compassion'];
		const answer = standingResult(`${lines.join('\n')}\n`, note, routine);
		expect(answer.lines).toEqual(['1 of 2 today', ...lines, '1 of 20 on the List of 20, 1 of 90 in the Network of 90', '2 neglected']);
		expect(answer.document).toMatchObject({ date: '2026-11-23', note, changed: false, actions: [{ people: ['People/Eve.md'], done: true }, { done: false }] });
	});

	it('says so if no person is neglected', () => {
		expect(standingResult('', note, routineOf([])).lines).toEqual(['Nothing is written for today yet', '0 of 20 on the List of 20, 0 of 90 in the Network of 90', 'Nobody is neglected']);
	});
});

it('lists the neglected, as many as are asked for', () => {
	const routine = routineOf(crowd(3));
	expect(neglectedResult(routine, 2).lines).toHaveLength(2);
	expect(neglectedResult(routine, null).lines).toHaveLength(3);
	expect(neglectedResult(routineOf([]), null).lines).toEqual(['Nobody is neglected']);
});

describe('the person with a given name', () => {
	const people = [person('Ada', { aliases: ['Countess'] }), person('Anna', { folder: 'A' }), person('Anna', { folder: 'B' })];

	it('is found by name, alias or path', () => {
		for (const text of ['ada', 'Countess', 'People/Ada', 'People/Ada.md']) expect(personCalled(text, people).path).toBe('People/Ada.md');
		expect(personCalled('B/Anna.md', people).path).toBe('B/Anna.md');
	});

	it('is an error that says so if several people or none have the name', () => {
		expect(() => personCalled('Anna', people)).toThrow('"Anna" can be several people: A/Anna.md, B/Anna.md; give one of these paths');
		expect(() => personCalled('Bob', people)).toThrow('There is nobody called "Bob" on your lists');
	});
});
