import { dayFromFields } from '../day';
import { withAsciiDigits } from '../text/digits';
import { isWeekday, monthOf } from './month-names';

/** The order of day and month in dates such as 3/4/1961. */
export type DateOrder = 'month first' | 'day first';

/** A leap year, so that 29 February is a day where the year is not known. */
const leapYear = '1604';

/** Years that programs write for an unknown year: Apple the first leap year of its calendar, others zero or one. */
const noYears = [leapYear, '0000', '0001'];

/** The dates that Windows, Exchange, .NET and Excel write for no date. */
const noDates = ['1601-01-01', '4501-01-01', '0001-01-01', '1899-12-30', '1899-12-31'];

/** The fields of a date as they are written. */
interface Fields {
	readonly year: string | undefined;
	readonly month: string;
	readonly date: string;
	/** Whether month and date may be the other way round. */
	readonly isUnsure: boolean;
}

/**
 * Parses a birthday in the formats of ISO 8601 and vCard: `1961-02-14`, `19610214`, `--0214`, `--02-14`, with or
 * without a time. Returns `YYYY-MM-DD`, or `MM-DD` without a year; null for anything else, also for a year or a month
 * alone.
 */
export function isoBirthday(text: string): string | null {
	const fields = /^(?:(\d{4})-?|--)(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text.trim());
	return fields === null ? null : birthdayOf(fields[1], fields[2], fields[3]);
}

/**
 * Parses a birthday like `isoBirthday`, and as people and national programs write it: `2/14/1961`, `14.2.1961`,
 * `14.2.`, `1961/2/14`, `14 February 1961`, `Feb 14`, `1961年2月14日`, in the digits of any script. A year of two digits
 * is dropped, because the century is unknown.
 *
 * @param order how the file writes dates such as 3/4/1961; null where its dates do not tell
 */
export function anyBirthday(text: string, order: DateOrder | null): string | null {
	const iso = isoBirthday(plain(text));
	if (iso !== null) return iso;
	const fields = fieldsOf(text, order);
	return fields === null || fields.isUnsure ? null : birthdayOf(fields.year, fields.month, fields.date);
}

/** Whether a text is a date whose day and month cannot be told apart. */
export function isUnsureBirthday(text: string): boolean {
	const fields = isoBirthday(plain(text)) === null ? fieldsOf(text, null) : null;
	return fields?.isUnsure === true && birthdayOf(fields.year, fields.month, fields.date) !== null;
}

/** Whether a program has written this text for no date: nothing, `0/0/00`, `00.00.0000`, `1/1/4501`, `1900-01-00`. */
export function isNoDate(text: string): boolean {
	const date = plain(text);
	if (!/[1-9\p{L}]/u.test(date)) return true;
	const fields = fieldsOf(text, 'month first');
	if (fields === null) return false;
	if (Number(fields.date) === 0 || Number(fields.month) === 0) return true;
	return noDates.includes(
		[fields.year ?? '', ...[fields.month, fields.date].map((field) => field.padStart(2, '0'))].join('-'),
	);
}

/** The order that the dates of one file share: a number above 12 is a day. Null where none tells, or two disagree. */
export function dateOrderOf(texts: readonly string[]): DateOrder | null {
	const orders = new Set(texts.map(orderOf).filter((order) => order !== null));
	return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** In digits of ASCII, on one line, without invisible marks and without the time of the day. */
function plain(text: string): string {
	return withAsciiDigits(text.slice(0, 100).normalize('NFKC'))
		.replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.replace(/([日일]) ?(?:星期[一二三四五六日天]|[月火水木金土日]曜日|[월화수목금토일]요일)$/, '$1')
		.replace(
			/[T, ]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?Z| ?[+-]\d{2}:?\d{2}| UTC| GMT)?$/i,
			'',
		);
}

function fieldsOf(text: string, order: DateOrder | null): Fields | null {
	const date = plain(text);
	const noYear = /^--(\d{1,2})-(\d{1,2})$/.exec(date);
	if (noYear !== null) return { year: undefined, month: noYear[1] ?? '', date: noYear[2] ?? '', isUnsure: false };
	const yearFirst =
		/^(\d{4}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?$/.exec(date) ??
		/^(\d{4})() ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?$/.exec(date);
	if (yearFirst !== null)
		return { year: yearFirst[1], month: yearFirst[3] ?? '', date: yearFirst[4] ?? '', isUnsure: false };
	const monthFirst = /^(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?$/.exec(date);
	if (monthFirst !== null)
		return { year: undefined, month: monthFirst[1] ?? '', date: monthFirst[2] ?? '', isUnsure: false };
	const [first, second, year] = countryFields(date) ?? [];
	if (first === undefined || second === undefined) return fieldsInWords(date);
	const by = orderOf(text) ?? order;
	return by === 'day first'
		? { year, month: second, date: first, isUnsure: false }
		: { year, month: first, date: second, isUnsure: by === null };
}

function orderOf(text: string): DateOrder | null {
	const date = plain(text);
	const [first, second] = countryFields(date) ?? [];
	if (first === undefined || second === undefined) return null;
	if (date.includes('.')) return 'day first';
	if (first === second) return 'month first';
	return Number(first) > 12 ? 'day first' : Number(second) > 12 ? 'month first' : null;
}

function countryFields(date: string): readonly [string, string, string | undefined] | null {
	const fields = /^(\d{1,2}) ?([./-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2})?)?\.?$/.exec(date);
	return fields === null ? null : [fields[1] ?? '', fields[3] ?? '', fields[4]];
}

/** Words around a date that say nothing about it: `14 de mayo de 1985`, `May 14th`, `14 мая 1985 г.`. */
const fillers = new Set('of de del den the st nd rd th er o a г р року года il le el am'.split(' '));

/** A date with the name of a month. Any other word may change its meaning: then it is none. */
function fieldsInWords(date: string): Fields | null {
	const parts = date.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
	const said = parts.filter((part) => !/\d/.test(part) && !fillers.has(part.toLowerCase()));
	// A long date begins with the day of the week.
	const words = said.length === 2 && said[0] === parts[0] && isWeekday(said[0] ?? '') ? said.slice(1) : said;
	const numbers = parts.filter((part) => /\d/.test(part));
	const month = words.length === 1 ? monthOf(words[0] ?? '') : undefined;
	const year = numbers.find((number) => number.length === 4);
	const [day, shortYear, ...others] = numbers.filter((number) => number !== year);
	if (month === undefined || day === undefined || day.length > 2 || others.length > 0) return null;
	if (shortYear !== undefined && (year !== undefined || shortYear.length !== 2)) return null;
	return { year, month: String(month), date: day, isUnsure: false };
}

/** Whether two birthdays are the same day, one of them perhaps without its year. */
export function agree(a: string, b: string): boolean {
	return a === b || (a.slice(-5) === b.slice(-5) && (a.length === 5 || b.length === 5));
}

/** A later year is of another calendar: Thailand counts from 543 years before ours. */
const lastYear = '2100';

function birthdayOf(year = leapYear, month = '', date = ''): string | null {
	const isKnown = year.length === 4 && !noYears.includes(year);
	const day = dayFromFields(Number(isKnown ? year : leapYear), Number(month), Number(date));
	if (
		day === null ||
		(isKnown && year > lastYear) ||
		noDates.includes(day) ||
		(year === '0001' && day.endsWith('-01-01'))
	)
		return null;
	return isKnown ? day : day.slice(5);
}
