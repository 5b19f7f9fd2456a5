import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBirthday, isNoDate, isUnsureBirthday } from '../../src/contacts/birthdays';
import { runs } from '../support/runs';

describe('a birthday', () => {
	it.each([
		...[
			'1985-05-14',
			'19850514',
			'1985/05/14',
			'1985-5-14',
			'1985.5.14',
			'14.05.1985',
			'14. 5. 1985',
			'5/14/1985',
			'14/5/1985',
			'14-05-1985',
			'1985-05-14T00:00:00Z',
			'1985-05-14 00:00:00',
			'5/14/1985 12:00:00 AM',
		],
		...[
			'May 14, 1985',
			'May 14th, 1985',
			'14 May 1985',
			'14-May-1985',
			'1985 May 14',
			'14. Mai 1985',
			'14 de mayo de 1985',
			'14 de maio de 1985',
			'14 mai 1985',
			'14 мая 1985 г.',
			'14 май 1985',
			'1985年5月14日',
			'14 مايو 1985',
			'١٩٨٥-٠٥-١٤',
			'14 maggio 1985',
			'14 maja 1985',
			'14 května 1985',
			'14 toukokuuta 1985',
			'14 травня 1985',
			'1985년 5월 14일',
		],
		...[
			'Tuesday, May 14, 1985',
			'Tue May 14 1985',
			'Dienstag, 14. Mai 1985',
			'Di., 14. Mai 1985',
			'mardi 14 mai 1985',
			'mar. 14 mai 1985',
			'martes, 14 de mayo de 1985',
			'вторник, 14 мая 1985 г.',
			'1985年5月14日 星期二',
			'1985年5月14日火曜日',
			'"1985-05-14"',
		],
	])('with its year: %s', (text) => {
		expect(anyBirthday(text, null)).toBe('1985-05-14');
	});

	it.each([
		'--0514',
		'--05-14',
		'--5-14',
		'05/14',
		'14.05.',
		'14.5',
		'0000-05-14',
		'1604-05-14',
		'0001-05-14',
		'5/14/85',
		'14.05.85',
		'May 14',
		'14 May',
		'14. Mai',
		'14 de mayo',
		'5月14日',
		'May 14, 85',
	])('without its year: %s', (text) => {
		expect(anyBirthday(text, null)).toBe('05-14');
	});

	it.each(['03/04/1985', '3/4', '03-04-1985', '3/4/85'])('is not guessed: %s', (text) => {
		expect(anyBirthday(text, null)).toBeNull();
		expect(isUnsureBirthday(text)).toBe(true);
		expect(anyBirthday(text, 'day first')).toMatch(/04-03$/);
		expect(anyBirthday(text, 'month first')).toMatch(/03-04$/);
	});

	it.each([
		'31181',
		'1985',
		'May 1985',
		'in spring',
		'1985-02-30',
		'31/31/1985',
		'May 14 or 15',
		'about May 14, 1985',
		'May 14, 1985 Tuesday Wednesday',
		'maybe 14',
		'14 May 1985 (mother)',
		'1985-13-01',
		'May 32',
		'14/05/2528',
	])('is none: %s', (text) => {
		expect(anyBirthday(text, null)).toBeNull();
		expect(isUnsureBirthday(text)).toBe(false);
		expect(isNoDate(text)).toBe(false);
	});

	it.each([
		'',
		'0/0/00',
		'0000-00-00',
		'00.00.0000',
		'1/1/4501',
		'4501-01-01',
		'1601-01-01',
		'1900-01-00',
		'1/0/1900',
		'0001-01-01',
		'1899-12-30',
	])('is what a program writes for none: %s', (text) => {
		expect(anyBirthday(text, 'month first')).toBeNull();
		expect(isNoDate(text)).toBe(true);
	});

	it('is read from any text without an error, and is a day', () => {
		const pieces = fc.constantFrom(
			'14',
			'5',
			'05',
			'1985',
			'85',
			'/',
			'.',
			'-',
			' ',
			'May',
			'мая',
			'de',
			'年',
			'月',
			'T',
			':',
			'00',
			'0',
		);
		fc.assert(
			fc.property(
				fc.array(pieces, { maxLength: 8 }).map((some) => some.join('')),
				(text) => {
					expect(anyBirthday(text, 'day first') ?? '01-01').toMatch(
						/^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
					);
				},
			),
			{ numRuns: runs(500) },
		);
	});
});
