import { describe, expect, it } from 'vitest';
import { addDays, day, daysUntil } from '../../src/day';
import { inEnglish } from '../../src/language/in-english';
import { comingUp, comingWords } from '../../src/people/coming-up';
import { person, today } from '../support/builders';

const saidOf = (people: Parameters<typeof comingUp>[0], on = today): string[] =>
	comingUp(people, on).map((coming) => comingWords(coming, on, inEnglish));

describe('what is coming up', () => {
	it('is the birthdays and other dates of 14 days, nearest first, by weekday within a week', () => {
		const people = [
			person('Ada', { birthday: '12-07' }),
			person('Ben', { birthday: '1990-11-24', dates: ['2019-11-29 wedding', '11-30'] }),
			person('Carl', { birthday: '12-08', dates: ['11-22 name day'] }),
			person('Dorothy', { birthday: '11-23' }),
		];
		expect(saidOf(people)).toEqual([
			'Dorothy’s birthday today',
			'Ben’s birthday tomorrow',
			'Ben: wedding on Sunday',
			'Ben: a day to remember on November 30',
			'Ada’s birthday on December 7',
		]);
	});

	it('leaves out people who are paused, or snoozed beyond that day', () => {
		const people = [
			person('Ada', { birthday: '11-25', paused: true }),
			person('Ben', { birthday: '11-25', snoozeUntil: '2026-11-26' }),
			person('Carl', { birthday: '11-25', snoozeUntil: '2026-11-25' }),
		];
		expect(saidOf(people)).toEqual(['Carl’s birthday on Wednesday']);
	});

	it('counts over the end of a year, and 29 February as 1 March where there is none', () => {
		expect(saidOf([person('Ada', { birthday: '01-03' })], day('2026-12-30'))).toEqual(['Ada’s birthday on Sunday']);
		expect(saidOf([person('Ada', { birthday: '02-29' })], day('2027-02-22'))).toEqual([
			'Ada’s birthday on March 1',
		]);
		expect(saidOf([person('Ada', { birthday: '02-29' })], day('2028-02-29'))).toEqual(['Ada’s birthday today']);
	});

	it('is each day of the year that is at most 14 days ahead, on any day', () => {
		const people = Array.from({ length: 366 }, (_, index) => addDays(day('2028-01-01'), index).slice(5)).map((on) =>
			person(on, { birthday: on }),
		);
		for (const on of [
			'2026-02-14',
			'2026-02-20',
			'2027-03-01',
			'2028-02-15',
			'2028-02-29',
			'2026-12-18',
			'2026-12-31',
			'2026-06-17',
		].map(day)) {
			const near = people
				.filter(({ birthday }) => birthday !== null && daysUntil(birthday, on) <= 14)
				.map(({ name }) => name);
			expect([
				on,
				comingUp(people, on)
					.map((coming) => coming.person.name)
					.sort(),
			]).toEqual([on, near.sort()]);
			for (const {
				inDays,
				person: { birthday },
			} of comingUp(people, on))
				expect(inDays).toBe(birthday === null ? null : daysUntil(birthday, on));
		}
	});
});
