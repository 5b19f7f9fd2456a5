import type { LanguageCode } from './dictionary';

/** The days of a week, a month and a year, each with the number of days from which its unit is used. */
const units = [
	{ unit: 'year', days: 365.25, from: 730 },
	{ unit: 'month', days: 30.44, from: 60 },
	{ unit: 'week', days: 7, from: 14 },
] as const;

/** How long ago a day was, as people say it: "yesterday", "5 days ago", "5 weeks ago". The day before yesterday is counted, as other days are. */
export function daysAgo(days: number, code: LanguageCode): string {
	const { unit, days: length } = units.find(({ from }) => days >= from) ?? { unit: 'day', days: 1 };
	const format = new Intl.RelativeTimeFormat(code, { numeric: days <= 1 ? 'auto' : 'always' });
	return format.format(-Math.round(days / length), unit);
}
