import { describe, expect, it } from 'vitest';
import { readBirthday, readDates, readFullBirthday, readFullDates } from '../../src/people/days-of-year';
import { said } from '../support/said';

describe('a birthday', () => {
	it.each<[unknown]>([
		['1961-11-24'],
		['1961-11-24 10:30'],
		['1961/11/24'],
		['0000-11-24'],
		['11-24'],
		['--11-24'],
		['--1124'],
		['--1124T00:00'],
		['١٩٦١-١١-٢٤'],
		['۱۱-۲۴'],
		['[[1961-11-24]]'],
		['[[1961-11-24.md]]'],
		['[Ada](1961-11-24.md)'],
		[' 1961-11-24 '],
		[[['1961-11-24']]],
		[['1961-11-24']],
	])('is read from %j', (value) => {
		expect(readBirthday(value)).toEqual({ value: { month: 11, date: 24 } });
	});

	it.each<[unknown]>([
		['24.11.1961'],
		['on 1961-11-24'],
		['1961-11-24-x'],
		['1961-11-24, I think'],
		['1961-11-24\nor so'],
		['[[Born 1961-11-24]]'],
		[{ a: 1 }],
		['11/24'],
		['1961-11'],
		['0000-02-30'],
		['1961-11-245'],
		[['11-24', '11-25']],
		[1124],
	])('is not read from %j', (value) => {
		expect(readBirthday(value).value).toBeNull();
		expect(said(readBirthday(value).problem)).toContain('is not a birthday such as');
	});
});

describe('other dates', () => {
	const wedding = { month: 5, date: 12, words: 'wedding' };

	it.each<[unknown]>([
		[['05-12 wedding']],
		[['2019-05-12 wedding']],
		[['2019/5/12: wedding']],
		[['--0512 wedding']],
		[['٢٠١٩-٠٥-١٢ wedding']],
		[['05-12 – wedding']],
		['05-12 wedding'],
		[{ '05-12': 'wedding' }],
		[[{ '2019-05-12': 'wedding' }]],
		[['2019-05-12T00:00  wedding ']],
	])('are read from %j', (value) => {
		expect(readDates(value)).toEqual({ value: [wedding] });
	});

	it('are several in a list, or in a text with commas', () => {
		const both = [wedding, { month: 6, date: 1, words: 'name day, with cake' }];
		expect(readDates(['05-12 wedding', '06-01 name day, with cake']).value).toEqual(both);
		expect(readDates('05-12 wedding, 06-01 name day, with cake').value).toEqual(both);
	});

	it.each<[unknown, unknown[]]>([
		['05-12 wedding\n  06-01 name day', ['wedding', 'name day']],
		['05-12 wedding;06-01 name day', ['wedding', 'name day']],
		['05-12 wedding,   2019-06-01', ['wedding', '']],
		[',05-12 wedding', ['wedding']],
		['05-12 wedding: cake – and  tea ', ['wedding: cake – and tea']],
		['05-12 wedding, with Anna [sic]', ['wedding, with Anna [sic]']],
		['05-12T10:00 wedding', ['wedding']],
		[{ '05-12': 'wedding', '06-01': { at: 'home' } }, ['wedding', '']],
		[[' ', '05-12 wedding', ''], ['wedding']],
		[[null, { '06-01': 'name day' }], ['name day']],
		[
			[' ', '05-12 wedding', { '06-01': 'name day', '07-01': null }, ['08-01 move']],
			['wedding', 'name day', '', 'move'],
		],
	])('in %j have the words %j', (value, words) => {
		expect(readDates(value).value?.map((date) => date.words)).toEqual(words);
		expect(readDates(value).problem).toBeUndefined();
	});

	it.each([
		'on 05-12 wedding',
		'05-12wedding',
		'[[05-12]] wedding',
		'[[Wedding 05-12]]',
		'5-12 wedding',
		'02-30 wedding',
	])('are not read from %j', (value) => {
		expect(readDates(value).value).toEqual([]);
		expect(said(readDates(value).problem)).toBe(`“${value}” is not a day with its words, such as 05-12 wedding`);
	});

	it('need no words', () => {
		expect(readDates(['2019-05-12', null, '']).value).toEqual([{ ...wedding, words: '' }]);
		expect(readDates(null)).toEqual({ value: [] });
	});

	it('keep the year for an export, where the note tells it', () => {
		expect(
			readFullDates(['2019-05-12 wedding', '0000-06-01 name day', '[[2020-07-01]]']).value?.map(
				({ year }) => year,
			),
		).toEqual([2019, null, 2020]);
		expect(readFullBirthday('1961-11-24').value).toEqual({ month: 11, date: 24, year: 1961 });
		expect(readFullBirthday('0000-02-29').value).toEqual({ month: 2, date: 29, year: null });
		expect([readFullBirthday(''), readFullDates('')]).toEqual([{ value: null }, { value: [] }]);
	});

	it('that cannot be read are a problem, and cost the others nothing', () => {
		const { value, problem } = readDates(['some day in May', '05-12 wedding']);
		expect(value).toEqual([wedding]);
		expect(said(problem)).toBe('“some day in May” is not a day with its words, such as 05-12 wedding');
	});
});
