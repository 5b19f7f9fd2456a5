import { dayFromFields } from '../day';

/** The order of day and month in dates such as 3/4/1961. */
export type DateOrder = 'month first' | 'day first';

/** The year that Apple's programs write for an unknown year: the first leap year of their calendar. */
const noYear = '1604';

/** The dates that Windows and Exchange write for no date. */
const noDates = ['1601-01-01', '4501-01-01'];

/**
 * Parses a birthday in the formats of ISO 8601 and vCard: `1961-02-14`, `19610214`, `--0214`, `--02-14`, with or without a
 * time. Returns `YYYY-MM-DD`, or `MM-DD` without a year; null for anything else, also for a year or a month alone.
 */
export function isoBirthday(text: string): string | null {
	const fields = /^(?:(\d{4})-?|--)(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text.trim());
	return fields === null ? null : birthdayOf(fields[1], fields[2], fields[3]);
}

/**
 * Parses a birthday like `isoBirthday`, and in national formats: `2/14/1961`, `14.2.1961`, `1961/2/14`. A year of two digits
 * is dropped, because the century is unknown.
 *
 * @param order how the file writes dates with slashes; null where its dates do not tell
 */
export function anyBirthday(text: string, order: DateOrder | null): string | null {
	const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\s.*)?$/.exec(text.trim());
	if (yearFirst !== null) return birthdayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
	const iso = isoBirthday(text);
	const fields = countryFields(text);
	if (iso !== null || fields === null) return iso;
	const [first, second, year] = fields;
	const by = orderOf(text) ?? order;
	if (by === null) return null;
	return by === 'day first' ? birthdayOf(year, second, first) : birthdayOf(year, first, second);
}

/** The order that the dates of one file share: a number above 12 must be a day. Null where no date tells, or where two disagree. */
export function dateOrderOf(texts: readonly string[]): DateOrder | null {
	const orders = new Set(texts.map(orderOf).filter((order) => order !== null));
	return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

function orderOf(text: string): DateOrder | null {
	const [first, second] = countryFields(text) ?? [];
	if (first === undefined || second === undefined) return null;
	if (text.includes('.')) return 'day first';
	if (first === second) return 'month first';
	return Number(first) > 12 ? 'day first' : Number(second) > 12 ? 'month first' : null;
}

function countryFields(text: string): readonly [string, string, string] | null {
	const fields = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:\s.*)?$/.exec(text.trim());
	return fields === null ? null : [fields[1] ?? '', fields[3] ?? '', fields[4] ?? ''];
}

function birthdayOf(year = noYear, month = '', date = ''): string | null {
	const isKnown = year.length === 4 && year !== noYear;
	// An unknown year counts as a leap year, so that 29 February is valid.
	const day = dayFromFields(Number(isKnown ? year : noYear), Number(month), Number(date));
	if (day === null || noDates.includes(day)) return null;
	return isKnown ? day : day.slice(5);
}
