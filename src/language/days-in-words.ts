import type { Day } from '../day';
import type { LocaleCode } from './dictionary';

/**
 * The units in which so many days are said: how long (days) one is on average, and from how many days on it is used. A
 * reader wants to know roughly.
 */
const units = [
	{ unit: 'year', length: 365.25, from: 730 },
	{ unit: 'month', length: 30.44, from: 61 },
	{ unit: 'week', length: 7, from: 14 },
	{ unit: 'day', length: 1, from: -Infinity },
] as const;

/** How languages write the first of a month that do not call it one. Their formats write a plain 1. */
const firstOfMonth: Readonly<Partial<Record<LocaleCode, string>>> = { fr: '1er', pt: '1º' };

const relative = new Map<string, Intl.RelativeTimeFormat>();
const absolute = new Map<string, Intl.DateTimeFormat>();

/** How long ago it was, as one would say it: "yesterday", "5 weeks ago". */
export function timeAgo(days: number, locale: LocaleCode): string {
	const { unit, length } = units.find(({ from }) => days >= from) ?? units[3];
	const format = kept(relative, locale, (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
	return format.format(-Math.round(days / length) || 0, unit);
}

/**
 * A day as a sentence has it, with its year where `today` is of another: "December 4", or "Dec 4" where room is short.
 */
export function dayInWords(on: Day, today: Day, locale: LocaleCode, month: 'long' | 'short' = 'long'): string {
	const isThisYear = on.slice(0, 4) === today.slice(0, 4);
	return formatted(on, locale, { day: 'numeric', month, ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** A day in full, with its weekday: "Friday, November 20, 2026". */
export function wholeDay(on: Day, locale: LocaleCode): string {
	return formatted(on, locale, { dateStyle: 'full' });
}

/** The month of a day, with its year: "November 2026". */
export function monthInWords(on: Day, locale: LocaleCode): string {
	return formatted(on, locale, { month: 'long', year: 'numeric' });
}

function formatted(on: Day, locale: LocaleCode, options: Intl.DateTimeFormatOptions): string {
	const format = kept(
		absolute,
		locale,
		(tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }),
		JSON.stringify(options),
	);
	const first = firstOfMonth[locale];
	if (first === undefined) return format.format(Date.parse(on));
	return format
		.formatToParts(Date.parse(on))
		.map(({ type, value }) => (type === 'day' && value === '1' ? first : value))
		.join('');
}

/**
 * The formats are made when they are first used, because that takes a millisecond. Numbers are written as in all other
 * texts.
 */
function kept<Format>(
	formats: Map<string, Format>,
	locale: LocaleCode,
	make: (tag: string) => Format,
	form = '',
): Format {
	const key = `${locale} ${form}`;
	const format = formats.get(key) ?? make(`${locale}-u-ca-gregory-nu-latn`);
	formats.set(key, format);
	return format;
}
