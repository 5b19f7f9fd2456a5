import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../src/day';
import { readDay } from '../../src/people/property-values';
import { writtenDays, writtenLike } from '../../src/people/written-days';
import { runs } from '../support/runs';
import { said } from '../support/said';

const plainPath = (of: Day): string => `Journal/${of}.md`;
const isoDays = fc.integer({ min: -40_000, max: 40_000 }).map((count) => addDays(day('2026-11-23'), count));

describe('a day as people write it', () => {
	it.each<[unknown]>([
		['2026-11-2'],
		['2026/11/02'],
		['2026/11/2'],
		['2026/11/2 09:30'],
		['٢٠٢٦-١١-٠٢'],
		['۲۰۲۶/۱۱/۲'],
		['２０２６-１１-０２'],
		['[[2026-11-02]]'],
		['[[Journal/2026-11-02|last week]]'],
		['[[Journal/2026/11/02]]'],
		['[[20261102]]'],
		['[[2026-11-02 Lunch with Ada#Tea]]'],
		['[Monday](Journal/2026-11-02.md)'],
		['[[2026/11/02]]'],
		['[[Journal/2026/11/02.md]]'],
		['[[20261102.MD]]'],
		['[[Monday, 2026-11-02]]'],
		['[[٢٠٢٦-١١-٠٢]]'],
		[[['2026-11-02']]],
		[[['Journal/2026-11-02|last week']]],
		[['2026-10-30', '2026-11-02', '2026-11-01']],
		[['[[2026-11-02]]', null, '2026/10/1']],
		[[[['2026-11-02']], [['2026-10-30']]]],
		['2026-10-30, 2026-11-02'],
		['[[2026-10-30]], [[2026-11-02]]'],
	])('is read from %j', (value) => {
		expect(readDay(value)).toEqual({ value: '2026-11-02' });
	});

	it.each<[unknown]>([
		['02.11.2026'],
		['02/11/2026'],
		['2026-11'],
		['2026/11-02'],
		['[[2026-11-02]] at noon'],
		['[[Monday 2 Nov]]'],
		['[[2026-11-02 to 2026-11-05]]'],
		['[[2026-99-99]]'],
		['2026-11-02, soon'],
		[['2026-11-02', 'soon']],
		[['2026-11-02', 20261102]],
		[{ on: '2026-11-02' }],
		[5],
		['2026-11-02,'],
		['at noon [[2026-11-02]]'],
		['[[a2026/11/02]]'],
		['[[2026/11/02/Tea]]'],
		[[['2026-11-02', { a: 1 }]]],
	])('is not read from %j, which is a problem with an example', (value) => {
		expect(readDay(value).value).toBeNull();
		expect(said(readDay(value).problem)).toContain('is not a date such as 2026-11-23');
	});

	it('has its place where it stands in a list', () => {
		expect(writtenDays(['2026-11-20', null, '', '[[2026-11-21]]'])).toEqual([
			{ day: '2026-11-20', text: '2026-11-20', at: 0 },
			{ day: '2026-11-21', text: '[[2026-11-21]]', at: 3 },
		]);
		expect(writtenDays('2026-11-20')).toEqual([{ day: '2026-11-20', text: '2026-11-20', at: null }]);
	});

	it('is none in an empty value, which is no problem', () => {
		for (const value of [undefined, null, '', ' ', []]) expect(writtenDays(value)).toEqual([]);
	});

	it('is a link or one of a list in a list, whichever its source is', () => {
		const nested = [['2026-11-20', '2026-11-21']];
		expect(writtenDays(nested, true)).toBeNull();
		expect(writtenDays(nested, false)).toEqual([
			{ day: '2026-11-20', text: '2026-11-20', at: 0 },
			{ day: '2026-11-21', text: '2026-11-21', at: 0 },
		]);
		expect(writtenDays([['2026-11-20']], true)).toEqual([{ day: '2026-11-20', text: '[[2026-11-20]]', at: null }]);
	});

	it.each<[unknown]>([[null], [undefined], [' '], [[null]], [[]]])('is absent in %j', (value) => {
		expect(readDay(value)).toEqual({ value: null });
	});
});

describe('another day written like the old one', () => {
	const weekdays = (of: Day): string => `${of.slice(0, 4)}/${of} ${of === '2026-11-20' ? 'Friday' : 'Monday'}.md`;

	it.each([
		['2026-11-20', '2026-11-23'],
		['2026/11/2', '2026/11/23'],
		[' 2026-11-20 ', '2026-11-23'],
		['2026-11-20 9:30', '2026-11-23 00:00'],
		['٢٠٢٦/١١/٢٠', '٢٠٢٦/١١/٢٣'],
		['2026-11-20T09:30:15+01:00', '2026-11-23T00:00:00'],
		['[[2026-11-20]]', '[[2026-11-23]]'],
		['[[Journal/2026-11-20|last week]]', '[[Journal/2026-11-23]]'],
		['[[Days/2026-11-20]]', '[[Days/2026-11-23]]'],
		['[[Days/12/2026-11-20]]', '[[Days/12/2026-11-23]]'],
		[' [[2026-11-20]] ', '[[2026-11-23]]'],
		['[[2026-11-20.md]]', '[[2026-11-23.md]]'],
		['[[Journal/2026-11-20.MD]]', '[[Journal/2026-11-23.MD]]'],
		['[[Ada]]', '[[2026-11-23]]'],
		['soon', '2026-11-23'],
		['in week 9', '2026-11-23'],
		['[[2025/2026-11-20]]', '[[2026-11-23]]'],
		['[[2026-11-20 Lunch with Ada]]', '[[2026-11-23]]'],
		['[last week](Journal/2026-11-20.md)', '[2026-11-23](Journal/2026-11-23.md)'],
	])('turns %s into %s', (text, wanted) => {
		expect(writtenLike(text, day('2026-11-23'), plainPath)).toBe(wanted);
	});

	it('leads to the daily note of the day, by as much of its path as before', () => {
		expect(writtenLike('[[2026-11-20 Friday]]', day('2026-11-23'), weekdays)).toBe('[[2026-11-23 Monday]]');
		expect(writtenLike('[[2026/2026-11-20 Friday|then]]', day('2026-11-23'), weekdays)).toBe(
			'[[2026/2026-11-23 Monday]]',
		);
	});

	it('is the plain day where the daily note of the day has a name that reads as another one, or as none', () => {
		const weeks = (of: Day): string => `Weeks/${of.slice(0, 4)} of 2026-01-01.md`;
		expect(writtenLike('[[2026 of 2026-01-01]]', day('2026-11-23'), weeks)).toBe('[[2026-11-23]]');
		expect(writtenLike('[x](Weeks/2026%20of%202026-01-01.md)', day('2026-11-23'), weeks)).toBe(
			'[2026-11-23](2026-11-23)',
		);
	});

	it('leads to a daily note whose folders are the year and the month', () => {
		const byFolder = (of: Day): string => `Journal/${of.replaceAll('-', '/')}.md`;
		expect(writtenLike('[[Journal/2026/11/20]]', day('2026-11-23'), byFolder)).toBe('[[Journal/2026/11/23]]');
		expect(writtenLike('[x](Journal/2026/11/20.md)', day('2026-11-23'), byFolder)).toBe(
			'[23](Journal/2026/11/23.md)',
		);
	});

	it('reads as the day that was meant, whatever the old one looks like', () => {
		const shapes: ((of: Day) => string)[] = [
			(of) => of,
			(of) => of.replaceAll('-', '/'),
			(of) => `${of}T10:00`,
			(of) => `${of} 9:05:07.12Z`,
			(of) => `[[${of}]]`,
			(of) => `[[A b/${of}|${of}]]`,
			(of) => `[a](${of}.md)`,
			(of) => `[[${of.replaceAll('-', '/')}]]`,
			(of) => of.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
		];
		fc.assert(
			fc.property(
				isoDays,
				isoDays,
				fc.constantFrom(...shapes),
				fc.constantFrom(plainPath, weekdays, (of: Day) => `${of.slice(0, 4)}/week.md`),
				(old, next, shape, pathOf) => {
					expect(readDay(shape(old)).value).toBe(old);
					expect(writtenDays(writtenLike(shape(old), next, pathOf))).toEqual([
						expect.objectContaining({ day: next }),
					]);
				},
			),
			{ numRuns: runs(300) },
		);
	});
});
