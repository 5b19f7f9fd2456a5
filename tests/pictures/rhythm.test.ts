import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addsUp, rhythmOf, rhythmSteps } from '../../src/pictures/rhythm';
import { crowd, personNote, today } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

describe('the rhythm of a list', () => {
	it('says how many touches a day the cadences need, how many are planned, and which change balances the two', () => {
		const { roster, settings } = routineOf(crowd(90, { cadence: 14 }));
		const rhythm = rhythmOf('network90', roster, settings, today);
		expect(rhythm).toMatchObject({ people: 90, planned: 4, fittingCadence: 23 });
		expect(rhythm.needed).toBeCloseTo(6.43, 2);
		expect(addsUp(rhythm)).toBe(false);
	});

	it('is balanced with the automatic cadences', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 120 }),
				fc.constantFrom([1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6], [3]),
				(count, activeWeekdays) => {
					const { roster, settings } = routineOf(crowd(count), { settings: { activeWeekdays } });
					const rhythm = rhythmOf('network90', roster, settings, today);
					// The automatic cadence is at most 90 days.
					if (rhythm.fittingCadence <= 90) expect(addsUp(rhythm)).toBe(true);
				},
			),
			{ numRuns: runs(25) },
		);
	});

	it('asks for more a day where fewer days are active', () => {
		const { roster, settings } = routineOf(crowd(10, { cadence: 14 }), { settings: { activeWeekdays: [1] } });
		expect(rhythmOf('network90', roster, settings, today).needed).toBeCloseTo(5, 5);
	});

	it('spreads every person over the steps once, except people who are paused or snoozed', () => {
		const notes = ['2026-11-23', '2026-11-11', '2026-10-30', '2026-10-01', '2020-01-01'].map((lastTouched, index) =>
			personNote(`P${index}`, { lastTouched, cadence: 20 }),
		);
		const { roster, settings } = routineOf([...notes, personNote('Q', { paused: true })]);
		const { spread, people } = rhythmOf('network90', roster, settings, today);
		expect(spread).toEqual([1, 1, 1, 0, 0, 1, 1]);
		expect(spread.length).toBe(rhythmSteps.length);
		expect(people).toBe(5);
	});

	it('counts those with whom the user never was in touch by themselves: nobody knows how long they have waited', () => {
		const { roster, settings } = routineOf([personNote('New'), personNote('Old', { lastTouched: '2020-01-01' })]);
		const { spread, fresh, people } = rhythmOf('network90', roster, settings, today);
		expect([spread.at(-1), spread.reduce((sum, count) => sum + count), fresh, people]).toEqual([1, 1, 1, 2]);
	});
});
