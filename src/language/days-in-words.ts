import { daysBetween, type Day } from '../day';
import type { LanguageCode } from './dictionary';

/** From so many days on, weeks are said in place of days, then months, then years: a reader wants to know roughly. */
const fromWeeks = 14;
const fromMonths = 61;
const fromYears = 730;

/** How long (days) a month and a year are on average. */
const month = 30.44;
const year = 365.25;

const relative = new Map<string, Intl.RelativeTimeFormat>();
const absolute = new Map<string, Intl.DateTimeFormat>();

/** How long ago a day was, as one would say it: "yesterday", "5 weeks ago". */
export function timeAgo(on: Day, today: Day, code: LanguageCode): string {
	const days = daysBetween(on, today);
	const format = kept(relative, code, (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
	if (days < fromWeeks) return format.format(-days || 0, 'day');
	if (days < fromMonths) return format.format(-Math.round(days / 7), 'week');
	return days < fromYears ? format.format(-Math.round(days / month), 'month') : format.format(-Math.round(days / year), 'year');
}

/** A day as one would write it, with its year where that is not the year of `today`: "12 Nov". */
export function dayInWords(on: Day, today: Day, code: LanguageCode): string {
	const isThisYear = on.slice(0, 4) === today.slice(0, 4);
	const make = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }), timeZone: 'UTC' });
	return kept(absolute, code, make, isThisYear ? '' : 'year').format(Date.parse(on));
}

/** The formats are made when they are first used, because that takes a millisecond. Numbers are written as in all other texts. */
function kept<Format>(formats: Map<string, Format>, code: LanguageCode, make: (locale: string) => Format, variant = ''): Format {
	const key = `${code} ${variant}`;
	const format = formats.get(key) ?? make(`${code}-u-ca-gregory-nu-latn`);
	formats.set(key, format);
	return format;
}
