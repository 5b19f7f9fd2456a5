import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	compactDay,
	day,
	dayAt,
	dayFromFields,
	daysBetween,
	daysUntil,
	earlier,
	parseCompactDay,
	parseDay,
	weekdayOf,
} from '../src/day';
import { anyDay } from './support/arbitraries';
import { runs } from './support/runs';

describe('reading a day', () => {
	it.each(['2026-11-23', '2024-02-29', '1900-01-01', '2011-12-30', '0001-01-01', '9999-12-31'])(
		'takes %s',
		(text) => {
			expect(parseDay(text)).toBe(text);
		},
	);

	it.each([
		'',
		'2026-02-29',
		'2026-02-30',
		'2026-13-01',
		'2026-00-10',
		'2026-11-00',
		'2026-1-2',
		'0000-01-01',
		' 2026-11-23',
		'2026-11-23T10:00',
		'20261123',
	])('refuses "%s"', (text) => {
		expect(parseDay(text)).toBeNull();
	});

	it('throws for an invalid day from the code itself', () => {
		expect(() => day('2026-11-31')).toThrow(RangeError);
	});

	it('reads the eight digits of a block id', () => {
		expect(parseCompactDay('20261123')).toBe('2026-11-23');
		expect(parseCompactDay('20261131')).toBeNull();
		expect(parseCompactDay('2026-11-23')).toBeNull();
		expect(parseCompactDay('202611234')).toBeNull();
	});
});

describe('the day on the clock', () => {
	it('is the local day, at any hour', () => {
		expect(dayAt(new Date(2026, 10, 23, 0, 0))).toBe('2026-11-23');
		expect(dayAt(new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
	});

	it('is the day before until the hour at which a day starts', () => {
		expect(dayAt(new Date(2026, 10, 23, 3, 59), 4)).toBe('2026-11-22');
		expect(dayAt(new Date(2026, 10, 23, 4, 0), 4)).toBe('2026-11-23');
		expect(dayAt(new Date(2027, 0, 1, 2, 0), 4)).toBe('2026-12-31');
	});

	it('throws if the clock shows no valid time', () => {
		expect(() => dayAt(new Date(Number.NaN))).toThrow(RangeError);
	});
});

describe('arithmetic', () => {
	it('counts correctly over clock changes, leap days and the day that Apia skipped', () => {
		expect(addDays(day('2026-03-28'), 1)).toBe('2026-03-29');
		expect(addDays(day('2026-11-01'), 1)).toBe('2026-11-02');
		expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
		expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
		expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30');
		expect(daysBetween(day('2011-12-29'), day('2011-12-31'))).toBe(2);
		expect(daysBetween(day('2026-11-23'), day('2026-10-20'))).toBe(-34);
	});

	it('goes there and back again over any number of days', () => {
		fc.assert(
			fc.property(anyDay, anyDay, (from, to) => {
				expect(addDays(from, daysBetween(from, to))).toBe(to);
				expect(daysBetween(from, to)).toBe(-daysBetween(to, from) + 0);
			}),
			{ numRuns: runs(1000) },
		);
	});

	it('keeps the order of days as strings', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: 1, max: 20_000 }), (from, count) => {
				const later = addDays(from, count);
				expect(later > from).toBe(true);
				expect(daysBetween(from, later)).toBe(count);
				expect(earlier(from, later)).toBe(from);
				expect(earlier(later, from)).toBe(from);
				expect(weekdayOf(later)).toBe((weekdayOf(from) + count) % 7);
			}),
		);
	});

	it('spells a day without dashes and reads it back', () => {
		fc.assert(
			fc.property(anyDay, (of) => {
				expect(compactDay(of)).toMatch(/^\d{8}$/);
				expect(parseCompactDay(compactDay(of))).toBe(of);
			}),
		);
	});

	it('makes a day of any fields that the calendar has, and of no others', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -5, max: 10_005 }),
				fc.integer({ min: -1, max: 14 }),
				fc.integer({ min: -1, max: 33 }),
				(year, month, date) => {
					const made = dayFromFields(year, month, date);
					const spelled = [
						String(year).padStart(4, '0'),
						String(month).padStart(2, '0'),
						String(date).padStart(2, '0'),
					].join('-');
					expect(made).toBe(parseDay(spelled));
					if (made === null) return;
					expect(made).toBe(spelled);
				},
			),
		);
	});
});

describe('names of days', () => {
	it('knows the day of the week', () => {
		expect(weekdayOf(day('2026-11-23'))).toBe(1);
		expect(weekdayOf(day('2026-11-22'))).toBe(0);
	});
});

describe('the days until an anniversary', () => {
	it.each([
		[11, 23, 0],
		[11, 24, 1],
		[12, 31, 38],
		[1, 1, 39],
		[11, 22, 364],
	])('counts to %i/%i', (month, date, days) => {
		expect(daysUntil({ month, date }, day('2026-11-23'))).toBe(days);
	});

	it('moves 29 February to 1 March in years that lack it', () => {
		expect(daysUntil({ month: 2, date: 29 }, day('2026-02-28'))).toBe(1);
		expect(daysUntil({ month: 2, date: 29 }, day('2026-03-01'))).toBe(0);
		expect(daysUntil({ month: 2, date: 29 }, day('2028-02-28'))).toBe(1);
		expect(daysUntil({ month: 2, date: 29 }, day('2027-03-02'))).toBe(364);
	});

	it('is never negative and never more than a year', () => {
		fc.assert(
			fc.property(anyDay, anyDay, (from, born) => {
				const days = daysUntil({ month: Number(born.slice(5, 7)), date: Number(born.slice(8)) }, from);
				expect(days).toBeGreaterThanOrEqual(0);
				expect(days).toBeLessThanOrEqual(366);
			}),
		);
	});
});
