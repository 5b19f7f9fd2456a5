import { dayFromFields, type MonthDay } from '../day';
import { isEmpty, scalarText } from '../frontmatter/properties';
import { message } from '../language/message';
import { linkTarget } from '../markdown/note-links';
import { withAsciiDigits } from '../text/digits';
import { itemTexts } from './list-texts';
import { absent, quoted, type Reading } from './reading';

/** A day of the year that matters to a person, and why. */
export interface NamedDate extends MonthDay {
	/** Empty where the note only names the day. */
	readonly words: string;
}

/** What a day of the year is counted from, where the note tells. */
export interface WithYear {
	/** Null where the note does not tell. */
	readonly year: number | null;
}

/** A birthday with or without its year, perhaps with a time: `1961-02-14`, `02-14`, `--0214`. */
export function readBirthday(value: unknown): Reading<MonthDay> {
	const { value: birthday, ...reading } = readFullBirthday(value);
	return { ...reading, value: birthday === null ? null : { month: birthday.month, date: birthday.date } };
}

/** The same, with the year. */
export function readFullBirthday(value: unknown): Reading<MonthDay & WithYear> {
	if (isEmpty(value)) return absent;
	const birthday = monthDayIn(onlyText(value) ?? '', /^(?:[T ].*)?$/);
	if (birthday === null) return { value: null, problem: message('problem.birthday', { value: quoted(value) }) };
	return { value: { ...birthday.on, year: birthday.year } };
}

/**
 * Other days of the year, each with its words: `05-12 wedding`, `2019-05-12 moved to Leeds`. A day that cannot be read
 * is left out.
 */
export function readDates(value: unknown): Reading<readonly NamedDate[]> {
	const { value: dates, ...reading } = readFullDates(value);
	return { ...reading, value: (dates ?? []).map(({ month, date, words }) => ({ month, date, words })) };
}

/** The same, with their years. */
export function readFullDates(value: unknown): Reading<readonly (NamedDate & WithYear)[]> {
	const items = namedDates(value);
	const dates = items.map(namedDate);
	const unread = items[dates.indexOf(null)];
	const read = { value: dates.filter((date) => date !== null) };
	return unread === undefined ? read : { ...read, problem: message('problem.dates', { value: quoted(unread) }) };
}

function namedDate(item: string): (NamedDate & WithYear) | null {
	const date = monthDayIn(item, /^(?:T\S*)?(?:[\s:,–—-].*)?$/su);
	if (date === null) return null;
	return {
		...date.on,
		words: date.rest
			.replace(/^(?:T\S*)?[\s:,–—-]+/u, '')
			.replace(/\s+/g, ' ')
			.trim(),
		year: date.year,
	};
}

/** The items of `dates`, also where a colon behind the day has made a mapping of them. */
function namedDates(value: unknown): string[] {
	if (Array.isArray(value))
		return (itemTexts(value)?.map(({ text }) => text) ?? value.flatMap(namedDates)).filter(
			(text) => text.trim() !== '',
		);
	if (typeof value === 'object' && value !== null)
		return Object.entries(value).map(([day, words]) => `${day} ${scalarText(words) ?? ''}`);
	// A comma ends a date only where another follows. With one line end in a row, the search is linear.
	return (scalarText(value) ?? '')
		.replace(/\n\s+/g, '\n')
		.split(/[,;\n]\s*(?=(?:\d{4}-)?\d{1,2}-\d{1,2}\b)/)
		.map((text) => text.trim())
		.filter((text) => text !== '');
}

/** A month and a date at the start of a text, their year, and what follows them; null where there are none. */
function monthDayIn(
	text: string,
	restPattern: RegExp,
): (WithYear & { readonly on: MonthDay; readonly rest: string }) | null {
	const plain = (text.includes('[') ? (linkTarget(text)?.replace(/\.md$/i, '') ?? text) : text).trim();
	const fields = /^(?:(\d{4})([-/])(\d{1,2})\2(\d{1,2})|(?:--)?(\d{2})-(\d{2})|--(\d{2})(\d{2}))(?!\d)(.*)$/s.exec(
		withAsciiDigits(plain),
	);
	if (fields === null) return null;
	const year = fields[1] ?? unknownYear;
	// The words keep the digits that they are written with.
	const rest = plain.slice(plain.length - (fields[9] ?? '').length);
	const month = Number(fields[3] ?? fields[5] ?? fields[7]);
	const date = Number(fields[4] ?? fields[6] ?? fields[8]);
	const isDay = dayFromFields(Number(year === unknownYear ? leapYear : year), month, date) !== null;
	return isDay && restPattern.test(rest)
		? { on: { month, date }, year: year === unknownYear ? null : Number(year), rest }
		: null;
}

/** What some programs write for a year that nobody knows. */
const unknownYear = '0000';

/** The year of a birthday without one, so that 29 February is one. */
const leapYear = '2024';

/** The one text of a property, also of a list of one; null for anything else. */
function onlyText(value: unknown): string | null {
	if (!Array.isArray(value)) return scalarText(value);
	const [first, ...others] = itemTexts(value) ?? [];
	return others.length === 0 ? (first?.text ?? null) : null;
}
