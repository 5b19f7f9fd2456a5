import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInFormat } from '../../src/daily-note/formatted-days';

const names = 'January February March April May June July August September October November December'.split(' ');
const two = (value: number): string => String(value).padStart(2, '0');

describe('a day in a format of Dataview', () => {
	it.each([
		['2026-11-22', 'yyyy-MM-dd'],
		['2026-11-22T09:00', "yyyy-MM-dd'T'HH:mm"],
		['2026-11-22T09:00:05.123-11:00', "yyyy-MM-dd'T'HH:mm:ss.SSSZZ"],
		['22.11.2026', 'dd.MM.yyyy'],
		['22.11.26 9:05', 'd.M.yy H:mm'],
		['11/22/2026, 9:05 AM', 'f'],
		['11/22/2026', 'D'],
		['Nov 22, 2026', 'DD'],
		['November 22, 2026', 'DDD'],
		['Sunday, November 22, 2026', 'DDDD'],
		['Sun 22 Nov 2026 21:05', 'ccc d LLL yyyy T'],
		['[[2026-11-22]] 09:00', "'[['yyyy-MM-dd']]' HH:mm"],
		['20261122T0905', "yyyyMMdd'T'HHmm"],
		['November  22,\t2026', 'MMMM d, yyyy'],
		['9:05\u202Fpm (November 22 2026)', "t '('MMMM d yyyy')'"],
		['on 2026.11.22', "'on 'yyyy.MM.dd"],
		['2026-11-22 at 9', "yyyy-MM-dd 'at 9"],
		['2026 47 22 11', 'yyyy WW d M'],
	])('%j in %j is 22 November 2026', (text, format) => {
		expect(dayInFormat(text, format)).toBe('2026-11-22');
	});

	it.each([
		['2026-11-22', 'dd.MM.yyyy'],
		['30.02.2026', 'dd.MM.yyyy'],
		['22.13.2026', 'dd.MM.yyyy'],
		['22.11.2026 and more', 'dd.MM.yyyy'],
		['09:00', 'HH:mm'],
		['22.11.', 'dd.MM.'],
		[`${'a'.repeat(80)}22.11.2026`, `'${'a'.repeat(80)}'dd.MM.yyyy`],
		['11 2026', 'MM yyyy'],
		['22 Foo 2026', 'd MMM yyyy'],
		['1795424400', 'X'],
		['2026-11-22', 'BBBB-MM-dd'],
		['', 'yyyy-MM-dd'],
		['2026-11-22', ''],
		['2026-11-22', "'"],
		['(2026', '(yyyy'],
		['x'.repeat(5_000), 'x'],
		['2026-11-22', 'yyyy-MM-dd'.padEnd(5_000)],
	])('%j in %j is none', (text, format) => {
		expect(dayInFormat(text, format)).toBeNull();
	});

	it('is the day that was written, in any order of its fields with words between them', () => {
		const tokens: Record<string, (year: number, month: number, date: number) => string> = {
			yyyy: (year) => String(year),
			MM: (_, month) => two(month),
			M: (_, month) => String(month),
			MMM: (_, month) => names[month - 1]?.slice(0, 3) ?? '',
			MMMM: (_, month) => names[month - 1] ?? '',
			LL: (_, month) => two(month),
			dd: (_year, _month, date) => two(date),
			d: (_year, _month, date) => String(date),
			HH: () => '07',
			a: () => 'PM',
			cccc: () => 'Wednesday',
		};
		const separator = fc.constantFrom(
			'-',
			'/',
			' ',
			'. ',
			', ',
			"'T'",
			"' of '",
			"'[['",
			':',
			'·',
			'(',
			')',
			'\\',
			'^',
			'$',
			'*',
			'日',
		);
		const format = fc
			.tuple(
				fc.constant('yyyy'),
				fc.constantFrom('M', 'MM', 'MMM', 'MMMM', 'LL'),
				fc.constantFrom('d', 'dd'),
				fc.array(fc.constantFrom('HH', 'a', 'cccc'), { maxLength: 3 }),
			)
			.chain(([year, month, date, more]) =>
				fc.shuffledSubarray([year, month, date, ...more], { minLength: 3 + more.length }),
			)
			.chain((parts) =>
				fc.tuple(
					fc.constant(parts),
					fc.array(separator, { minLength: parts.length + 1, maxLength: parts.length + 1 }),
				),
			);
		fc.assert(
			fc.property(
				format,
				fc.integer({ min: 1000, max: 9999 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 28 }),
				([parts, separators], year, month, date) => {
					const joined = (write: (part: string) => string, plain: (words: string) => string): string =>
						parts.map((part, index) => plain(separators[index] ?? '') + write(part)).join('') +
						plain(separators.at(-1) ?? '');
					const text = joined(
						(part) => tokens[part]?.(year, month, date) ?? '',
						(words) => words.replaceAll("'", ''),
					);
					expect(
						dayInFormat(
							text,
							joined(
								(part) => part,
								(words) => words,
							),
						),
					).toBe(`${year}-${two(month)}-${two(date)}`);
				},
			),
		);
	});

	it('is looked for in any text and format without an error, and in no time', () => {
		const pieces = fc.string({
			unit: fc.constantFrom(
				'y',
				'M',
				'd',
				'H',
				'S',
				'D',
				"'",
				'[',
				'(',
				'\\',
				'1',
				'12',
				' ',
				'-',
				'Nov',
				'x',
				'🙂',
			),
			maxLength: 79,
		});
		fc.assert(
			fc.property(pieces, pieces, (text, format) => {
				expect(dayInFormat(text, format) ?? '2026-11-22').toMatch(/^\d{4}-\d{2}-\d{2}$/);
			}),
		);
		expect(dayInFormat('1'.repeat(79), 'ySoMydW'.repeat(11))).toBeNull();
	});
});
