import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textItems } from '../../src/frontmatter/properties';
import { readBirthday, readDates } from '../../src/people/days-of-year';
import {
	readAliases,
	readCadence,
	readDay,
	readFlag,
	readHardTime,
	readLinks,
	readPhone,
	readTags,
	readText,
	readTopics,
} from '../../src/people/property-values';
import { runs } from '../support/runs';
import { said } from '../support/said';

const emptyValues = [undefined, null, '', []];

describe('readDay', () => {
	it.each([
		'2026-10-30',
		' 2026-10-30 ',
		'2026-10-30T09:30',
		'2026-10-30T09:30:00',
		'2026-10-30 9:30',
		'2026-10-30T09:30:00.000Z',
		'2026-10-30T09:30:00+02:00',
	])('takes the date of "%s"', (text) => {
		expect(readDay(text)).toEqual({ value: '2026-10-30' });
	});

	it.each(emptyValues)('takes %j for absent', (value) => {
		expect(readDay(value)).toEqual({ value: null });
	});

	it.each([
		'last week',
		'2026-02-30',
		'30.10.2026',
		20261030,
		true,
		['2026-10-30', 'last week'],
		{ a: 1 },
		'2026-10-30T',
		'2026-10-30 sometime',
	])('names %j as the problem', (value) => {
		const { value: read, problem } = readDay(value);
		expect(read).toBeNull();
		expect(said(problem)).toContain('is not a date such as 2026-11-23');
	});

	it('quotes a long value short and on one line', () => {
		expect(said(readDay(`a\nb ${'c'.repeat(100)}`).problem)).toBe(
			`“a b ${'c'.repeat(35)}…” is not a date such as 2026-11-23`,
		);
	});
});

describe('readCadence', () => {
	it.each([
		[30, 30],
		['30', 30],
		['10d', 10],
		['3w', 21],
		['2m', 60],
		['1 y', 365],
		[' 3W ', 21],
		['weekly', 7],
		['Monthly', 30],
		['quarterly', 91],
		['yearly', 365],
		['Daily', 1],
		['Fortnightly', 14],
		['biweekly', 14],
		['2 weeks', 14],
		['every 2 weeks', 14],
		['Every  2 Weeks', 14],
		['every week', 7],
		['1 year', 365],
		['annually', 365],
		['10 days', 10],
		['every 2 quarters', 182],
		['٢١', 21],
	])('reads %j as %i days', (value, days) => {
		expect(readCadence(value)).toEqual({ value: days });
	});

	it.each(emptyValues)('takes %j for absent', (value) => {
		expect(readCadence(value)).toEqual({ value: null });
	});

	it('reads never in any letter case', () => {
		expect(readCadence('Never')).toEqual({ value: 'never' });
	});

	it.each([
		0,
		-7,
		2.5,
		'0w',
		'often',
		'3 moons',
		true,
		[30],
		'constructor',
		'99999',
		'every',
		'every often',
		'sevenly',
	])('names %j as the problem', (value) => {
		const { value: read, problem } = readCadence(value);
		expect(read).toBeNull();
		expect(said(problem)).toContain('is not a number of days such as 30, nor a word such as monthly or 3w');
	});
});

describe('readBirthday', () => {
	it.each([
		['1961-02-14', 2, 14],
		['02-14', 2, 14],
		['02-29', 2, 29],
		['--02-29', 2, 29],
		['1960-02-29', 2, 29],
		['1961-02-14T00:00:00', 2, 14],
	])('reads %s', (value, month, date) => {
		expect(readBirthday(value)).toEqual({ value: { month, date } });
	});

	it.each(['1961-02-29', '02-30', '13-01', '14 February', '2-14', 214, true])('names %j as the problem', (value) => {
		expect(readBirthday(value).value).toBeNull();
		expect(said(readBirthday(value).problem)).toContain('is not a birthday');
	});

	it('takes an empty value for absent', () => {
		expect(readBirthday(null)).toEqual({ value: null });
	});
});

describe('readFlag', () => {
	it.each([true, 'true', 'Yes', 1, '1'])('reads %j as true', (value) =>
		expect(readFlag(value)).toEqual({ value: true }),
	);
	it.each([false, 'false', 'No', 0])('reads %j as false', (value) =>
		expect(readFlag(value)).toEqual({ value: false }),
	);
	it.each(emptyValues)('takes %j for absent', (value) => expect(readFlag(value)).toEqual({ value: null }));
	it.each(['maybe', 2, [true]])('names %j as the problem', (value) => {
		expect(readFlag(value).value).toBeNull();
		expect(said(readFlag(value).problem)).toContain('is neither true nor false');
	});
});

describe('readHardTime', () => {
	it.each([
		['lost her mother', 'lost her mother'],
		[true, ''],
		['yes', ''],
		[['illness', 'move'], 'illness, move'],
		[false, null],
		['no', null],
		['', null],
		[null, null],
		[[null], null],
	])('reads %j as %j', (value, expected) => {
		expect(readHardTime(value)).toEqual({ value: expected });
	});

	it.each([' ', [' '], [[' '], ''], [[]], false, [false], 'No', ['no']])('takes %j for none', (value) => {
		expect(readHardTime(value)).toEqual({ value: null });
	});

	it('names what holds no words as the problem', () => {
		expect(readHardTime(['', {}]).problem).toBeDefined();
		expect(readHardTime([' ', 'x'])).toEqual({ value: 'x' });
		expect(said(readHardTime({}).problem)).toBe('“{}” is neither words nor true');
		expect(readHardTime([{ a: 1 }]).problem).toBeDefined();
	});
});

describe('lists of words and links', () => {
	it('reads topics as texts, tags or links, each once, by any case', () => {
		expect(
			readTopics([
				'Climbing',
				'#pricing',
				'[[Topics/Sourdough bread|bread]]',
				'[tea](Topics/Green%20tea.md)',
				'climbing',
				'',
			]),
		).toEqual([
			{ key: 'climbing', text: 'Climbing', link: null },
			{ key: 'pricing', text: 'pricing', link: null },
			{ key: 'sourdough bread', text: 'Sourdough bread', link: 'Topics/Sourdough bread' },
			{ key: 'green tea', text: 'Green tea', link: 'Topics/Green tea.md' },
		]);
	});

	it('splits one text on commas, but not the items of a list', () => {
		expect(readTopics('climbing, tea').map(({ text }) => text)).toEqual(['climbing', 'tea']);
		expect(readTopics(['wine, women and song']).map(({ text }) => text)).toEqual(['wine, women and song']);
		expect(readAliases('Ada, The Countess')).toEqual(['Ada', 'The Countess']);
	});

	it('reads links with and without brackets, aliases and headings', () => {
		expect(
			readLinks([
				'[[Ada Lovelace]]',
				'[[People/Ben|Ben]]',
				'[[Carl#Family]]',
				'Dora',
				'[E](People/E%20F.md)',
				'[[Ada Lovelace|again]]',
			]),
		).toEqual(['Ada Lovelace', 'People/Ben', 'Carl', 'Dora', 'People/E F.md']);
		expect(readLinks('[[Ada]]')).toEqual(['Ada']);
		expect(readLinks(null)).toEqual([]);
	});

	it('reads several links or names in one text', () => {
		for (const text of [
			'[[Ben Kort]], [[Cleo Vann]]',
			'[[Ben Kort]] [[Cleo Vann|C]]',
			'[B](Ben%20Kort.md), Cleo Vann',
			'Ben Kort; [[Cleo Vann]]',
			'[[Ben Kort]]\n[[Cleo Vann]]\n',
		]) {
			expect(readLinks(text).map((target) => target.replace('.md', ''))).toEqual(['Ben Kort', 'Cleo Vann']);
		}
		expect(readLinks(['[[Ben]], [[Cleo]]', 'Dora\nEve', 'Kort, Ben'])).toEqual([
			'Ben',
			'Cleo',
			'Dora',
			'Eve',
			'Kort, Ben',
		]);
		expect(readLinks('[[Kort, Ben]]')).toEqual(['Kort, Ben']);
	});

	it.each<[unknown, string[]]>([
		['Ben', ['Ben']],
		[' Ben#Family ', ['Ben']],
		['Ben|B', ['Ben']],
		['#x', []],
		['|', []],
		[['', ' ', null], []],
		['Ben; Carl', ['Ben', 'Carl', 'Ben; Carl']],
		[' Ben , Carl ', ['Ben', 'Carl', 'Ben , Carl']],
		['Ben, Ben', ['Ben']],
		['Ben [x], Carl', ['Ben [x]', 'Carl']],
		[
			['Ben, Jr.', '[[Carl, Jr.]]', '[Dora, Jr.](Dora.md)'],
			['Ben, Jr.', 'Carl, Jr.', 'Dora.md'],
		],
		[
			['[[Ben]], [[Carl]]', 'Dora\n\nEve'],
			['Ben', 'Carl', 'Dora', 'Eve'],
		],
		['[Ben, Jr.](Ben.md)', ['Ben.md']],
	])('reads links in %j', (value, links) => {
		expect(readLinks(value)).toEqual(links);
	});

	it.each<[unknown, string[], string[], string[]]>([
		['#a, b,,', ['a', 'b'], ['a', 'b'], ['#a', 'b']],
		[
			['#a', 'a#b', ' x , y '],
			['a', 'a#b', 'x , y'],
			['a', 'a#b', 'x', 'y'],
			['#a', 'a#b', 'x , y'],
		],
		[' A ', ['A'], ['a'], ['A']],
		['#', [], [], ['#']],
		[
			['A', ' a', 'a  b'],
			['A', 'a  b'],
			['a', 'a', 'a', 'b'],
			['A', 'a', 'a  b'],
		],
		[
			['# a ', '[[Topics/ Tea ]]'],
			['a', 'Tea'],
			['a', '[[topics/', 'tea', ']]'],
			['# a', '[[Topics/ Tea ]]'],
		],
		[null, [], [], []],
		['', [], [], []],
	])('reads topics, tags and aliases in %j', (value, topics, tags, aliases) => {
		expect([readTopics(value).map(({ text }) => text), readTags(value), readAliases(value)]).toEqual([
			topics,
			tags,
			aliases,
		]);
	});

	it('takes a text with a comma for two names, or for one', () => {
		expect(readLinks('Ben Kort, Cleo Vann')).toEqual(['Ben Kort', 'Cleo Vann', 'Ben Kort, Cleo Vann']);
	});

	it('reads links without quotes, which arrive as lists in lists', () => {
		expect(readLinks([[['Ada Lovelace']], 'Ben'])).toEqual(['Ada Lovelace', 'Ben']);
	});

	it('reads tags as a list or a text, with and without #, in lower case', () => {
		expect(readTags(['#Network90', 'a b', 'x,y'])).toEqual(['network90', 'a', 'b', 'x', 'y']);
		expect(readTags('list20, #Work/Old  new')).toEqual(['list20', 'work/old', 'new']);
		expect(readTags(20)).toEqual(['20']);
		expect(readTags({ a: 1 })).toEqual([]);
	});

	it('reads plain text, also of a number', () => {
		expect(readText(491234)).toEqual({ value: '491234' });
		expect(readText(['a@b.c', 'd@e.f'])).toEqual({ value: 'a@b.c' });
		expect(readText({})).toEqual({ value: null });
	});
});

describe('readPhone', () => {
	it('takes a number in quotes as it is written', () => {
		expect(readPhone('+44 20 7946 0000')).toEqual({ value: '+44 20 7946 0000' });
		expect(readPhone(['0049 30 1', 7])).toEqual({ value: '0049 30 1' });
		expect(readPhone(null)).toEqual({ value: null });
	});

	it.each([442079460000, [49301234567, 'x']])(
		'names %j as the problem, because its zeros and its sign are lost',
		(value) => {
			expect(readPhone(value).value).toBeNull();
			expect(said(readPhone(value).problem)).toMatch(/^\d+ is written as a number, .* put it in quotes/);
		},
	);
});

it('takes any value that frontmatter can hold without a throw', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			for (const read of [readDay, readCadence, readBirthday, readFlag, readHardTime, readText, readPhone]) {
				const { value: made, problem } = read(value);
				if (problem === undefined) continue;
				expect(made).toBeNull();
				expect((said(problem) ?? '').length).toBeLessThan(160);
				expect(said(problem)).not.toContain('\n');
			}
			for (const item of [...readLinks(value), ...readTags(value), ...readAliases(value), ...textItems(value)])
				expect(item).not.toBe('');
			readTopics(value);
			readDates(value);
		}),
		{ numRuns: runs(300) },
	);
});
