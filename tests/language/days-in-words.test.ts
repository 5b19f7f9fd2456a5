import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { languageCodes, localeCodes } from '../../src/language/dictionary';
import { dayInWords, monthInWords, timeAgo, wholeDay } from '../../src/language/days-in-words';

const today = day('2026-11-23');

describe('how long ago a day was', () => {
	it.each([
		[0, 'today'],
		[1, 'yesterday'],
		[2, '2 days ago'],
		[13, '13 days ago'],
		[14, '2 weeks ago'],
		[34, '5 weeks ago'],
		[35, '5 weeks ago'],
		[60, '9 weeks ago'],
		[61, '2 months ago'],
		[365, '12 months ago'],
		[729, '24 months ago'],
		[730, '2 years ago'],
	])('is said of %d days as "%s"', (days, words) => {
		expect(timeAgo(days, 'en')).toBe(words);
	});

	it('is said in each language, with the digits of its other texts', () => {
		const said = languageCodes.map((code) => timeAgo(34, code));
		expect(new Set(said).size).toBe(said.length);
		for (const words of said) expect(words).toContain('5');
		expect(timeAgo(35, 'de')).toBe('vor 5 Wochen');
		for (const code of localeCodes)
			expect(new Set([0, 1, 5, 40, 100, 1000].map((days) => timeAgo(days, code))).size).toBe(6);
	});
});

describe('a day in words', () => {
	it('has its year where that is another', () => {
		expect(dayInWords(day('2026-11-12'), today, 'en', 'short')).toBe('Nov 12');
		expect(dayInWords(day('2025-11-12'), today, 'en', 'short')).toBe('Nov 12, 2025');
		expect(dayInWords(day('2026-11-12'), today, 'de', 'short')).toBe('12. Nov.');
		expect(dayInWords(day('2026-01-01'), today, 'ar', 'short')).toMatch(/^1 /);
	});

	it('is the first in French and Portuguese where others say one, and no other day', () => {
		expect([day('2026-12-01'), day('2026-12-11')].map((on) => dayInWords(on, today, 'fr'))).toEqual([
			'1er décembre',
			'11 décembre',
		]);
		expect([dayInWords(day('2026-12-01'), today, 'fr', 'short'), wholeDay(day('2026-12-01'), 'fr')]).toEqual([
			'1er déc.',
			'mardi 1er décembre 2026',
		]);
		expect([dayInWords(day('2026-12-01'), today, 'pt'), dayInWords(day('2026-12-21'), today, 'pt')]).toEqual([
			'1º de dezembro',
			'21 de dezembro',
		]);
		expect(dayInWords(day('2026-12-01'), today, 'es')).toBe('1 de diciembre');
	});

	it.each([
		['en', 'Friday, November 20, 2026'],
		['de', 'Freitag, 20. November 2026'],
		['zh', '2026年11月20日星期五'],
	] as const)('is whole in %s', (code, words) => {
		expect(wholeDay(day('2026-11-20'), code)).toBe(words);
	});

	it('has the digits of all other texts, whole and as a month', () => {
		for (const code of localeCodes) {
			expect(wholeDay(day('2026-11-20'), code)).toMatch(/20.*2026|2026.*20/);
			expect(monthInWords(day('2026-11-20'), code)).toContain('2026');
		}
	});
});
