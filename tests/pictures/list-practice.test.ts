import { describe, expect, it } from 'vitest';
import { addDays, compactDay, type Day } from '../../src/day';
import { listPractice, type ListPractice } from '../../src/pictures/list-practice';
import { Rhythms } from '../../src/record/rhythms';
import { personNote, plainNote, today, type TestNote } from '../support/builders';
import { routineOf, type RoutineOptions } from '../support/routine-of';

const ago = (days: number): Day => addDays(today, -days);

function practiceOf(notes: readonly TestNote[], options: RoutineOptions = {}): ListPractice {
	const routine = routineOf(notes, options);
	return listPractice('network90', routine.roster, new Rhythms({ ...routine, links: routine.vault }), today);
}

const met = (names: string, ...daysAgo: number[]): TestNote[] =>
	daysAgo.map((days) => plainNote(`Journal/${ago(days)}.md`, `${names}\n`));

describe('what was done with a list', () => {
	it('is read from the record once, however many people are on the list', () => {
		let readings = 0;
		const routine = routineOf(['Ada', 'Ben', 'Clara'].map((name) => personNote(name, { list: 'network90' })));
		const rhythms = new Rhythms({ ...routine, links: routine.vault }, () => {
			readings += 1;
			return new Map();
		});
		listPractice('network90', routine.roster, rhythms, today);
		expect(readings).toBe(1);
	});

	it('is counted over the last 30 days, a person once a day, by touches and by what notes say', () => {
		const ticked = plainNote(
			`Journal/${ago(4)}.md`,
			`- [x] Introduce [[Ada]] and [[Ben]] ^tom-${compactDay(ago(4))}-introduction\n[[Ada]] thanked me.\n`,
		);
		const notes = [
			personNote('Ada', { cadence: 15, lastTouched: ago(4) }),
			personNote('Ben', { cadence: 30, lastTouched: ago(29) }),
			personNote('Eve', { list: 'list20' }),
		];
		expect(practiceOf([...notes, ticked, ...met('[[Ada]] [[Eve]]', 3, 29, 30)])).toEqual({
			done: 5,
			noted: 2,
			wanted: 3,
			verdict: 'enough',
		});
	});

	it('does not add up where nobody was touched, however well the plan would do', () => {
		expect(practiceOf([personNote('Ada', { lastTouched: ago(30) })])).toEqual({
			done: 0,
			noted: 0,
			wanted: 2,
			verdict: 'few',
		});
		expect(practiceOf([personNote('Ada', { cadence: 90 })])).toMatchObject({ done: 0, wanted: 1, verdict: 'few' });
	});

	it('does not add up where one person had all of it', () => {
		const notes = ['Ada', 'Ben', 'Carl'].map((name) => personNote(name, { cadence: 30 }));
		expect(practiceOf([...notes, ...met('[[Ada]]', 1, 2, 3)])).toMatchObject({
			done: 3,
			wanted: 3,
			verdict: 'uneven',
		});
		expect(practiceOf([...notes, ...met('[[Ada]] [[Ben]] [[Carl]]', 1)])).toMatchObject({
			done: 3,
			wanted: 3,
			verdict: 'enough',
		});
	});

	it('leaves out who is paused, and notes that do not count for a person', () => {
		expect(
			practiceOf([
				personNote('Ada', { cadence: 30, countEncounters: false }),
				personNote('Ben', { paused: true }),
				...met('[[Ada]] [[Ben]]', 1),
			]),
		).toMatchObject({ done: 0, wanted: 1 });
	});
});
