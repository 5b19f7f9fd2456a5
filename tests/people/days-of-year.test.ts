import { describe, expect, it } from 'vitest';
import { readBirthday, readDates } from '../../src/people/days-of-year';
import { said } from '../support/said';

describe('a birthday', () => {
	it.each<[unknown]>([
		['1961-11-24'], ['1961-11-24 10:30'], ['1961/11/24'], ['0000-11-24'], ['11-24'], ['--11-24'], ['--1124'], ['--1124T00:00'],
		['١٩٦١-١١-٢٤'], ['۱۱-۲۴'], ['[[1961-11-24]]'], [[['1961-11-24']]], [['1961-11-24']],
	])('is read from %j', (value) => {
		expect(readBirthday(value)).toEqual({ value: { month: 11, date: 24 } });
	});

	it.each<[unknown]>([['24.11.1961'], ['11/24'], ['1961-11'], ['0000-02-30'], ['1961-11-245'], [['11-24', '11-25']], [1124]])('is not read from %j', (value) => {
		expect(readBirthday(value).value).toBeNull();
		expect(said(readBirthday(value).problem)).toContain('is not a birthday such as');
	});
});

describe('other dates', () => {
	const wedding = { month: 5, date: 12, words: 'wedding' };

	it.each<[unknown]>([
		[['05-12 wedding']], [['2019-05-12 wedding']], [['2019/5/12: wedding']], [['--0512 wedding']], [['٢٠١٩-٠٥-١٢ wedding']], [['05-12 – wedding']],
		['05-12 wedding'], [{ '05-12': 'wedding' }], [[{ '2019-05-12': 'wedding' }]], [['2019-05-12T00:00  wedding ']],
	])('are read from %j', (value) => {
		expect(readDates(value)).toEqual({ value: [wedding] });
	});

	it('are several in a list, or in a text with commas', () => {
		const both = [wedding, { month: 6, date: 1, words: 'name day, with cake' }];
		expect(readDates(['05-12 wedding', '06-01 name day, with cake']).value).toEqual(both);
		expect(readDates('05-12 wedding, 06-01 name day, with cake').value).toEqual(both);
	});

	it('need no words', () => {
		expect(readDates(['2019-05-12', null, '']).value).toEqual([{ ...wedding, words: '' }]);
		expect(readDates(null)).toEqual({ value: [] });
	});

	it('that cannot be read are a problem, and cost the others nothing', () => {
		const { value, problem } = readDates(['some day in May', '05-12 wedding']);
		expect(value).toEqual([wedding]);
		expect(said(problem)).toBe('"some day in May" is not a day with its words, such as 05-12 wedding');
	});
});
