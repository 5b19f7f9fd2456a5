import { UTCDateMini } from '@date-fns/utc/date/mini';
import {
	addDays as addCalendarDays,
	addMonths as addCalendarMonths,
	differenceInMilliseconds,
	formatISO,
	getDay,
	isValid,
	parseISO,
} from 'date-fns';
import { millisecondsInDay } from 'date-fns/constants';

/**
 * A local calendar day, `YYYY-MM-DD`: never an instant, never UTC.
 *
 * Days compare as strings: an earlier day is a smaller string. Arithmetic is that of date-fns, on dates whose fields
 * are read as UTC: no zone's rules (a day skipped in Apia, midnight missing in Beirut) can bend it.
 */
export type Day = string & { readonly brand: 'Day' };

/** A day with a month and a date only, such as a birthday without a year. */
export interface MonthDay {
	readonly month: number;
	readonly date: number;
}

/** Years begin with 0001. */
const dayPattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** The 1st to the 28th. */
const dayOfEveryMonth = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** The day that `text` spells as `YYYY-MM-DD`, or null where it spells none (2026-02-30 is none). */
export function parseDay(text: string): Day | null {
	// Most days are told by every month, and a start reads tens of thousands.
	if (dayOfEveryMonth.test(text)) return text as Day;
	return dayPattern.test(text) && isValid(parseISO(text, { in: utc })) ? (text as Day) : null;
}

/**
 * The day that `text` spells.
 * @throws RangeError where it spells none: for days the program itself wrote.
 */
export function day(text: string): Day {
	const parsed = parseDay(text);
	if (parsed === null) throw new RangeError(`Not a day: ${text}`);
	return parsed;
}

/** The day of a year, a month (1 to 12) and a date, or null where the calendar has none. */
export function dayFromFields(year: number, month: number, date: number): Day | null {
	const digits = (value: number, count: number): string => String(value).padStart(count, '0');
	return parseDay(`${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`);
}

/**
 * The day it is for somebody whose clock shows `now`, where a day starts at `startHour` (0 to 23): until then it is
 * still the day before.
 */
export function dayAt(now: Date, startHour = 0): Day {
	const today = day(formatISO(now, { representation: 'date' }));
	return now.getHours() < startHour ? addDays(today, -1) : today;
}

/** The whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	// Not `differenceInCalendarDays`: it minds clock changes, which these days do not have, and takes six times as
	// long. By far the most questions about days are this one.
	return differenceInMilliseconds(to, from) / millisecondsInDay;
}

/** The day that is `count` days after `from` (before it where negative). */
export function addDays(from: Day, count: number): Day {
	return formatISO(addCalendarDays(from, count, { in: utc }), { representation: 'date' }) as Day;
}

/**
 * The same date `count` months after `from` (before it where negative), or the last of that month where it has no such
 * date.
 */
export function addMonths(from: Day, count: number): Day {
	return formatISO(addCalendarMonths(from, count, { in: utc }), { representation: 'date' }) as Day;
}

/** The days of the week: 0 for Sunday to 6 for Saturday. */
export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

export type Weekday = (typeof weekdays)[number];

/** The day of the week. */
export function weekdayOf(of: Day): Weekday {
	return getDay(of, { in: utc }) as Weekday;
}

/** `of` without its dashes, as block ids carry it: `20261123`. */
export function compactDay(of: Day): string {
	return of.replaceAll('-', '');
}

/** The day that eight digits spell, or null where they spell none. */
export function parseCompactDay(text: string): Day | null {
	return /^\d{8}$/.test(text) ? parseDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null;
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
	return a < b ? a : b;
}

/** The latest of some days; null for none. */
export function latest(days: readonly Day[]): Day | null {
	return days.reduce<Day | null>((last, one) => (last === null || one > last ? one : last), null);
}

/**
 * How many days after `from` the next `anniversary` falls: 0 for today, up to 365. 29 February falls on 1 March in
 * years that lack it.
 */
export function daysUntil(anniversary: MonthDay, from: Day): number {
	const year = Number(from.slice(0, 4));
	for (const candidate of [year, year + 1]) {
		const falls =
			dayFromFields(candidate, anniversary.month, anniversary.date) ??
			dayFromFields(candidate, anniversary.month + 1, 1);
		if (falls !== null && falls >= from) return daysBetween(from, falls);
	}
	return 365;
}

/**
 * The date that date-fns counts with: what the package's own `utc` makes, in its smaller class. The index of the
 * package must not be imported, because it makes three `Intl.DateTimeFormat` as soon as it is loaded, some 4 ms at each
 * start.
 */
function utc(of: Date | number | string): Date {
	return new UTCDateMini(+new Date(of));
}
