import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/day';
import { inEnglish } from '../../src/language/in-english';
import { standingWords } from '../../src/people/standing';
import { personNote, today, type PersonFields } from '../support/builders';
import { routineOf } from '../support/routine-of';

/** How it stands with a person whose cadence is 23 days. */
function standing(fields: PersonFields): string {
	const { roster } = routineOf([personNote('Ada', { cadence: 23, ...fields })]);
	return roster
		.standing(today, () => true)
		.map((entry) => standingWords(entry, today, inEnglish))
		.join();
}

describe('how it stands with a person', () => {
	it.each([
		[57, '57 days · 34 over'],
		[24, '24 days · 1 over'],
		[23, '23 days · due today'],
		[12, '12 days · due in 11'],
		[1, '1 day · due in 22'],
		[0, 'today · due in 23'],
	])('is said in days since they were in touch, and days until or after their turn: %i', (days, words) => {
		expect(standing({ lastTouched: addDays(today, -days) })).toBe(words);
	});

	it('has no number for somebody new', () => {
		expect(standing({})).toBe('not in touch yet');
	});

	it('says of those who rest that they do, and until when', () => {
		expect(standing({ lastTouched: '2026-11-03', paused: true })).toBe('20 days · paused');
		expect(standing({ lastTouched: '2026-11-03', snoozeUntil: '2026-12-04' })).toBe(
			'20 days · snoozed until December 4',
		);
		expect(standing({ lastTouched: '2026-11-03', snoozeUntil: '2027-01-04' })).toBe(
			'20 days · snoozed until January 4, 2027',
		);
		expect(standing({ paused: true })).toBe('not in touch yet · paused');
		expect(standing({ lastTouched: '2026-11-03', snoozeUntil: '2026-11-23' })).toBe('20 days · due in 3');
	});
});
