import { expect, it } from 'vitest';
import { day } from '../../src/day';
import { isResting, lastTouchedBy } from '../../src/people/person';
import { person, today } from '../support/builders';

it('counts a last touch in the future as unknown', () => {
	expect(lastTouchedBy(person('Ada', { lastTouched: '2026-12-24' }), today)).toBeNull();
	expect(lastTouchedBy(person('Ada', { lastTouched: '2026-12-24' }), day('2026-12-25'))).toBe('2026-12-24');
	expect(lastTouchedBy(person('Ada', { lastTouched: '2026-11-01' }), today)).toBe('2026-11-01');
	expect(lastTouchedBy(person('Ada'), today)).toBeNull();
});

it('leaves people alone while they are paused or until their snooze ends', () => {
	expect(isResting(person('Ada'), today)).toBe(false);
	expect(isResting(person('Ada', { paused: true }), today)).toBe(true);
	expect(isResting(person('Ada', { snoozeUntil: '2026-11-24' }), today)).toBe(true);
	expect(isResting(person('Ada', { snoozeUntil: '2026-11-23' }), today)).toBe(false);
});
