import { UTCDateMini } from '@date-fns/utc';
import { format } from 'date-fns';
import type { DayFormat } from '../../src/daily-note/daily-notes';
import { weekdayOf, type Day } from '../../src/day';

/**
 * The tokens of moment.js for days, as date-fns writes them. The app formats with moment in the user's language; here
 * it is English, because a folder does not say which language its owner reads.
 */
const dayTokens: Readonly<Record<string, string>> = {
	YYYYYY: "'+'yyyyyy", YYYYY: 'yyyyy', YYYY: 'yyyy', YY: 'yy', Y: 'yyyy',
	y: 'y', yo: 'yo', yy: 'yyyy', yyy: 'yyyy', yyyy: 'yyyy',
	N: "'AD'", NN: "'AD'", NNN: "'AD'", NNNN: "'Anno Domini'", NNNNN: "'AD'",
	Q: 'Q', Qo: 'Qo',
	MMMM: 'MMMM', MMM: 'MMM', MM: 'MM', Mo: 'Mo', M: 'M',
	DDDD: 'DDD', DDDo: 'Do', DDD: 'D',
	DD: 'dd', Do: 'do', D: 'd',
	dddd: 'EEEE', ddd: 'EEE', dd: 'EEEEEE',
	E: 'i',
	GGGGG: 'RRRRR', GGGG: 'RRRR',
	WW: 'II', Wo: 'Io', W: 'I',
	ggggg: 'YYYYY', gggg: 'YYYY', gg: 'YY',
	ww: 'ww', wo: 'wo', w: 'w',
};

/** Tokens for days that date-fns has none for. */
const otherDayTokens: Readonly<Record<string, (day: Day) => string>> = {
	GG: (day) => formatDay(day, 'RRRR').slice(-2),
	d: (day) => String(weekdayOf(day)),
	do: (day) => ordinal(weekdayOf(day)),
	e: (day) => String(weekdayOf(day)),
};

const timeTokens: Readonly<Record<string, (hours: number, minutes: number) => string>> = {
	HH: (hours) => twoDigits(hours),
	H: (hours) => String(hours),
	Hmm: (hours, minutes) => `${hours}${twoDigits(minutes)}`,
	Hmmss: (hours, minutes) => `${hours}${twoDigits(minutes)}00`,
	hh: (hours) => twoDigits(hours % 12 || 12),
	h: (hours) => String(hours % 12 || 12),
	hmm: (hours, minutes) => `${hours % 12 || 12}${twoDigits(minutes)}`,
	hmmss: (hours, minutes) => `${hours % 12 || 12}${twoDigits(minutes)}00`,
	kk: (hours) => twoDigits(hours || 24),
	k: (hours) => String(hours || 24),
	mm: (_, minutes) => twoDigits(minutes),
	m: (_, minutes) => String(minutes),
	ss: () => '00',
	s: () => '0',
	A: (hours) => (hours < 12 ? 'AM' : 'PM'),
	a: (hours) => (hours < 12 ? 'am' : 'pm'),
	// Moment names no zone for local times.
	z: () => '',
	zz: () => '',
};

/** Tokens that stand for several others. */
const longTokens: Readonly<Record<string, string>> = {
	LTS: 'h:mm:ss A', LT: 'h:mm A',
	L: 'MM/DD/YYYY', LL: 'MMMM D, YYYY', LLL: 'MMMM D, YYYY h:mm A', LLLL: 'dddd, MMMM D, YYYY h:mm A',
	l: 'M/D/YYYY', ll: 'MMM D, YYYY', lll: 'MMM D, YYYY h:mm A', llll: 'ddd, MMM D, YYYY h:mm A',
};

// Both are moment's own, quirks included: a bracket closes at the last `]` before the next `[`.
const longToken = /\[[^[]*\]|\\?(?:LTS|LT|LL?L?L?|l{1,4})/g;
const token =
	/\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[o|w]?|W[o|W]?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|y{2,4}|yo?|gg(?:ggg?)?|GG(?:GGG?)?|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|.)/g;

/** The time of day that templates are filled with. */
export interface ClockTime {
	readonly hours: number;
	readonly minutes: number;
}

/** Days in the tokens of moment.js, in English. Tokens of an instant (`X`, `x`, `Z`, `ZZ`) stay as they are: a day is none. */
export function momentFormat(time: ClockTime): DayFormat {
	return {
		format: (day, tokens) =>
			tokens
				.replace(longToken, (piece) => longTokens[piece] ?? piece)
				.replace(token, (piece) => writeToken(piece, day, time) ?? literal(piece)),
	};
}

function writeToken(name: string, day: Day, { hours, minutes }: ClockTime): string | null {
	const pattern = dayTokens[name];
	if (pattern !== undefined) return formatDay(day, pattern);
	if (/^S+$/.test(name)) return '0'.repeat(name.length);
	return otherDayTokens[name]?.(day) ?? timeTokens[name]?.(hours, minutes) ?? null;
}

/** A day in a pattern of date-fns (Unicode tokens), in English. */
export function formatDay(day: Day, pattern: string): string {
	return format(new UTCDateMini(day), pattern, { useAdditionalDayOfYearTokens: true, useAdditionalWeekYearTokens: true });
}

/** Text that is no token: what brackets or a backslash keep from being one. */
function literal(piece: string): string {
	return /\[[^]/.test(piece) ? piece.replace(/^\[|\]$/g, '') : piece.replaceAll('\\', '');
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}

function ordinal(value: number): string {
	return `${value}${['th', 'st', 'nd', 'rd'][value] ?? 'th'}`;
}
