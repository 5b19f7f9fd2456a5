import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/day';
import { dueOf } from '../../src/people/due';
import { isNeglected, neglectOf } from '../../src/people/neglect';
import { person, today } from '../support/builders';

const ada = person('Ada');
const touched = (daysAgo: number) => neglectOf(ada, { day: addDays(today, -daysAgo), encounter: null }, 20, today);

describe('when a person is due', () => {
	it('counts from the last time in touch: before the end of the cadence, on its day, and after it', () => {
		expect(dueOf(ada, touched(0), today)).toEqual({ kind: 'in', days: 20 });
		expect(dueOf(ada, touched(20), today)).toEqual({ kind: 'in', days: 0 });
		expect(dueOf(ada, touched(21), today)).toEqual({ kind: 'over', days: 1 });
	});

	it('is over where the person counts as neglected, and only there', () => {
		for (let days = 0; days < 60; days++)
			expect(dueOf(ada, touched(days), today).kind === 'over').toBe(isNeglected(ada, touched(days), today));
	});

	it('knows no day for somebody with whom the user never was in touch', () => {
		expect(dueOf(ada, neglectOf(ada, null, 20, today), today)).toEqual({ kind: 'new' });
	});

	it('is not counted while somebody rests; a snooze ends on its day', () => {
		expect(dueOf({ ...ada, paused: true, snoozeUntil: addDays(today, 3) }, touched(30), today)).toEqual({
			kind: 'paused',
		});
		expect(dueOf({ ...ada, snoozeUntil: addDays(today, 3) }, touched(30), today)).toEqual({
			kind: 'snoozed',
			until: addDays(today, 3),
		});
		expect(dueOf({ ...ada, snoozeUntil: today }, touched(30), today)).toEqual({ kind: 'over', days: 10 });
	});
});
