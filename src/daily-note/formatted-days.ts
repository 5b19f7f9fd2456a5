import { dayFromFields, type Day } from '../day';

const months = words('january february march april may june july august september october november december');
const weekdays = words('monday tuesday wednesday thursday friday saturday sunday');
const anyOf = (names: readonly string[], length = 9): string => names.map((name) => name.slice(0, length)).join('|');

/** The fields of a date that make its day. Others, as those of the time of day, are only passed over. */
type Field = 'year' | 'yearOfCentury' | 'month' | 'monthName' | 'date';

/** The tokens of Luxon that stand for one field: their pattern, and the field where it makes the day. */
const tokens: Readonly<Record<string, readonly [pattern: string, field?: Field]>> = {
	y: ['\\d{1,6}', 'year'],
	yy: ['\\d{2}', 'yearOfCentury'],
	yyyy: ['\\d{4}', 'year'],
	yyyyyy: ['\\d{6}', 'year'],
	M: ['\\d{1,2}', 'month'],
	MM: ['\\d{2}', 'month'],
	L: ['\\d{1,2}', 'month'],
	LL: ['\\d{2}', 'month'],
	MMM: [anyOf(months, 3), 'monthName'],
	MMMM: [anyOf(months), 'monthName'],
	LLL: [anyOf(months, 3), 'monthName'],
	LLLL: [anyOf(months), 'monthName'],
	d: ['\\d{1,2}', 'date'],
	dd: ['\\d{2}', 'date'],
	E: ['\\d'],
	EEE: [anyOf(weekdays, 3)],
	EEEE: [anyOf(weekdays)],
	c: ['\\d'],
	ccc: [anyOf(weekdays, 3)],
	cccc: [anyOf(weekdays)],
	W: ['\\d{1,2}'],
	WW: ['\\d{2}'],
	kk: ['\\d{2}'],
	kkkk: ['\\d{4}'],
	o: ['\\d{1,3}'],
	ooo: ['\\d{3}'],
	q: ['\\d'],
	qq: ['\\d{2}'],
	h: ['\\d{1,2}'],
	hh: ['\\d{2}'],
	H: ['\\d{1,2}'],
	HH: ['\\d{2}'],
	m: ['\\d{1,2}'],
	mm: ['\\d{2}'],
	s: ['\\d{1,2}'],
	ss: ['\\d{2}'],
	S: ['\\d{1,3}'],
	SSS: ['\\d{3}'],
	u: ['\\d{1,3}'],
	uu: ['\\d{2}'],
	uuu: ['\\d'],
	a: ['[ap]m'],
	Z: ['[+-]\\d{1,2}(?::\\d{2})?'],
	ZZ: ['[+-]\\d{2}:\\d{2}'],
	ZZZ: ['[+-]\\d{4}'],
	ZZZZ: ['[a-z]{1,5}(?:[+-]\\d{1,2}(?::\\d{2})?)?'],
};

/** The tokens of Luxon that stand for several fields. */
const longTokens: Readonly<Record<string, string>> = {
	D: 'M/d/yyyy',
	DD: 'MMM d, yyyy',
	DDD: 'MMMM d, yyyy',
	DDDD: 'EEEE, MMMM d, yyyy',
	t: 'h:mm a',
	tt: 'h:mm:ss a',
	T: 'HH:mm',
	TT: 'HH:mm:ss',
	f: 'M/d/yyyy, h:mm a',
	ff: 'MMM d, yyyy, h:mm a',
	F: 'M/d/yyyy, h:mm:ss a',
	FF: 'MMM d, yyyy, h:mm:ss a',
};

/** Words in quotes, a run of one letter, or anything else. */
const parts = /'[^']*'?|([a-zA-Z])\1*|[^a-zA-Z']+/g;

/** The longest date and format that are read, in characters. */
const longest = 80;

/**
 * The day that a text states in a format of Luxon, with the names of English, as Dataview writes them; null where the
 * text has another format, or the format states no whole day. Time and zone are passed over: the day is the one that is
 * written.
 *
 * date-fns would read most of these tokens, but takes a zone into account, which moves the day.
 */
export function dayInFormat(text: string, format: string): Day | null {
	if (text.length > longest || format.length > longest) return null;
	const fields: (Field | undefined)[] = [];
	const pattern = patternOf(format, fields);
	const found = pattern === null ? null : new RegExp(`^${pattern}$`, 'iu').exec(withPlainBlanks(text));
	if (found === null) return null;
	const read = new Map(fields.map((field, index) => [field, found[index + 1] ?? '']));
	const year = read.get('year') ?? `20${read.get('yearOfCentury') ?? '?'}`;
	return dayFromFields(
		Number(year),
		Number(read.get('month') ?? monthOf(read.get('monthName') ?? '')),
		Number(read.get('date') ?? '?'),
	);
}

/** The number of a month from 1 on; 0 for what names none. */
function monthOf(name: string): number {
	const folded = name.toLowerCase();
	return months.findIndex((month) => month === folded || month.slice(0, 3) === folded) + 1;
}

/** A format as a pattern with a group for each of its fields; null where it holds another token. */
function patternOf(format: string, fields: (Field | undefined)[]): string | null {
	let pattern = '';
	for (const [word] of format.matchAll(parts)) {
		const several = longTokens[word];
		const next = several === undefined ? patternOfOne(word, fields) : patternOf(several, fields);
		if (next === null) return null;
		pattern += next;
	}
	return pattern;
}

function patternOfOne(word: string, fields: (Field | undefined)[]): string | null {
	const token = tokens[word];
	if (token === undefined)
		return /^[a-z]/i.test(word)
			? null
			: withPlainBlanks(word.replaceAll("'", '')).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
	fields.push(token[1]);
	// What a token has matched stays matched, so that no format costs more than one pass.
	return `(?=(${token[0]}))(?:\\${fields.length})`;
}

/** Engines write other blanks into a time than a format has. */
function withPlainBlanks(text: string): string {
	return text.replace(/\s+/g, ' ');
}

function words(separated: string): string[] {
	return separated.split(' ');
}
