import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/day';
import { languageCodes } from '../../src/language/dictionary';
import { dayInWords, timeAgo } from '../../src/language/days-in-words';

const today = day('2026-11-23');

describe('how long ago a day was', () => {
	it.each([
		[0, 'today'],
		[1, 'yesterday'],
		[13, '13 days ago'],
		[14, '2 weeks ago'],
		[34, '5 weeks ago'],
		[60, '9 weeks ago'],
		[61, '2 months ago'],
		[365, '12 months ago'],
		[729, '24 months ago'],
		[730, '2 years ago'],
	])('is said of %d days as "%s"', (days, words) => {
		expect(timeAgo(addDays(today, -days), today, 'en')).toBe(words);
	});

	it('is said in each language, with the digits of its other texts', () => {
		const said = languageCodes.map((code) => timeAgo(addDays(today, -34), today, code));
		expect(new Set(said).size).toBe(said.length);
		for (const words of said) expect(words).toContain('5');
	});
});

describe('a day in words', () => {
	it('has its year where that is another', () => {
		expect(dayInWords(day('2026-11-12'), today, 'en')).toBe('Nov 12');
		expect(dayInWords(day('2025-11-12'), today, 'en')).toBe('Nov 12, 2025');
		expect(dayInWords(day('2026-11-12'), today, 'de')).toBe('12. Nov.');
		expect(dayInWords(day('2026-01-01'), today, 'ar')).toMatch(/^1 /);
	});
});
