import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, weekdayOf, weekdays } from '../../src/day';
import { firstUse, monthsOf, practiceOf, sumOf, weeksBetween } from '../../src/pictures/practice';
import { anyDay } from '../support/arbitraries';
import { plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const line = (kind: string, on: string, mark = 'x'): string => `- [${mark}] Something with [[Ada]] ^tom-${on}-${kind}`;

describe('what was done', () => {
	it('is counted by the day of the note that holds the line, each kind once a day', () => {
		const { record, dailyNotes } = routineOf([
			plainNote(
				'Journal/2026-11-22.md',
				[
					line('outreach', '20261121'),
					line('outreach', '20261122'),
					line('sharing', '20261122'),
					line('compassion', '20261122', ' '),
				].join('\n'),
			),
			plainNote(
				'Elsewhere.md',
				[line('touch-1', '20261120'), line('touch-2', '20261120'), line('compassion', '20261120')].join('\n'),
			),
		]);
		const practice = practiceOf(record, dailyNotes);
		expect([...practice.keys()].sort()).toEqual(['2026-11-20', '2026-11-22']);
		expect([...(practice.get(day('2026-11-22'))?.kinds ?? [])].sort()).toEqual(['outreach', 'sharing']);
		expect(practice.get(day('2026-11-20'))).toMatchObject({ touches: 2 });
		expect(sumOf(practice, day('2026-11-20'), day('2026-11-22'))).toEqual({
			days: 2,
			kinds: { outreach: 1, introduction: 0, sharing: 1, compassion: 1, touch: 2 },
		});
		expect(sumOf(practice, day('2026-11-21'), day('2026-11-21')).days).toBe(0);
	});

	it('counts a touch once, however many copies of its line there are', () => {
		const touch = line('touch-1', '20261120');
		const { record, dailyNotes } = routineOf([plainNote('One.md', touch), plainNote('Other.md', touch)]);
		expect(practiceOf(record, dailyNotes).get(day('2026-11-20'))).toMatchObject({ touches: 1 });
	});
});

describe('the first use', () => {
	it('is the first day within the days shown on which anything was done, else the last of them', () => {
		const { record, dailyNotes } = routineOf(
			['2026-01-05', '2026-11-20'].map((on) =>
				plainNote(`Journal/${on}.md`, line('sharing', on.replaceAll('-', ''))),
			),
		);
		const practice = practiceOf(record, dailyNotes);
		const first = (from: string) => firstUse(practice, day(from), day('2026-11-23'));
		expect([first('2025-01-01'), first('2026-02-01'), first('2026-11-21')]).toEqual([
			'2026-01-05',
			'2026-11-20',
			'2026-11-23',
		]);
	});
});

describe('months', () => {
	it('hold what was done in them, the latest first, within the days that are asked for', () => {
		const { record, dailyNotes } = routineOf(
			['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-23'].map((on) =>
				plainNote(`Journal/${on}.md`, line('sharing', on.replaceAll('-', ''))),
			),
		);
		const months = monthsOf(practiceOf(record, dailyNotes), day('2026-10-01'), day('2026-11-22'));
		expect(months.map(([month, { days, kinds }]) => [month, days, kinds.sharing])).toEqual([['2026-10', 2, 2]]);
		expect(
			monthsOf(practiceOf(record, dailyNotes), day('2026-01-01'), day('2026-12-31')).map(([month]) => month),
		).toEqual(['2026-11', '2026-10', '2026-09']);
	});
});

describe('weeks', () => {
	it('hold every day once, in its row, and no other', () => {
		fc.assert(
			fc.property(
				anyDay,
				fc.integer({ min: 0, max: 400 }),
				fc.constantFrom(...weekdays),
				(from, count, first) => {
					const to = addDays(from, count);
					const weeks = weeksBetween(from, to, first);
					const days = weeks.flat().filter((one) => one !== null);
					expect(days.length).toBe(daysBetween(from, to) + 1);
					expect([days[0], days.at(-1)]).toEqual([from, to]);
					for (const week of weeks)
						for (const [row, one] of week.entries())
							if (one !== null) expect(weekdayOf(one)).toBe((row + first) % 7);
				},
			),
			{ numRuns: runs(100) },
		);
	});
});
