import { describe, expect, it } from 'vitest';
import { daysAgo } from '../../src/language/days-ago';
import { languageCodes } from '../../src/language/dictionary';

describe('how long ago a day was', () => {
	it.each([
		[0, 'today'],
		[1, 'yesterday'],
		[2, '2 days ago'],
		[13, '13 days ago'],
		[14, '2 weeks ago'],
		[35, '5 weeks ago'],
		[60, '2 months ago'],
		[365, '12 months ago'],
		[730, '2 years ago'],
	])('%i days is said in the unit that people count in', (days, words) => {
		expect(daysAgo(days, 'en')).toBe(words);
	});

	it('is said in each language', () => {
		expect(daysAgo(35, 'de')).toBe('vor 5 Wochen');
		for (const code of languageCodes) expect(new Set([0, 1, 5, 40, 100, 1000].map((days) => daysAgo(days, code))).size).toBe(6);
	});
});
