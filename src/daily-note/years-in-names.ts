import { dayFromFields } from '../day';
import { withAsciiDigits } from '../text/digits';
import type { DayFormat } from './day-format';

/** More years than these are not looked up for one name, however many digits it has. */
const mostYears = 24;

/** Tokens that write the year of an era, as in 令和8年. In brackets they are plain letters. */
const eraToken = /^(?:\[[^[]*\]|[^[yN])*[yN]/;

/** A token that writes the whole year of the calendar: every name of another year is another. */
const wholeYear = /^(?:\[[^[]*\]|[^[Y])*YYYY(?!Y)/;

/**
 * The years that the name of a daily note can mean. Names are not parsed: these are the years whose names are worth
 * writing.
 */
export class YearsInNames {
	/** Whether names hold the whole year, so that a name can mean no other. */
	readonly areWhole: boolean;
	private eras: ReadonlyMap<string, readonly number[]> | null = null;

	constructor(
		private readonly format: string,
		private readonly dayFormat: DayFormat,
	) {
		this.areWhole = wholeYear.test(format) && !eraToken.test(format) && !format.includes('\\');
	}

	/**
	 * The years, likeliest first: years of an era, years of this century in four digits or two, then others, then their
	 * neighbours, because a week can belong to the year beside the one it names. Digits count in every script, and at
	 * every offset: 12192026 contains 2026.
	 */
	of(name: string): number[] {
		// Most names hold plain letters alone.
		const digits = /[^\0-\x7F]/.test(name) ? withAsciiDigits(name) : name;
		// Two digits are the least that a year is told by.
		if (!(this.areWhole ? /(?:19|2[01])\d\d/ : /\d\d/).test(digits) && !eraToken.test(this.format)) return [];
		const found = (pattern: RegExp): number[] => [...digits.matchAll(pattern)].map((match) => Number(match[1]));
		if (this.areWhole) return [...new Set(found(/(?=((?:19|2[01])\d\d))/g))].slice(0, mostYears);
		const short = found(/(?=(\d\d))/g).map((two) => 2000 + two);
		const named = [...found(/(?=(20\d\d))/g), ...short, ...found(/(?=((?:19|21)\d\d))/g)];
		const neighbours = named.flatMap((year) => [year + 1, year - 1]);
		return [...new Set([...this.ofEras(digits), ...named, ...neighbours])].slice(0, mostYears);
	}

	private ofEras(digits: string): number[] {
		if (!eraToken.test(this.format)) return [];
		this.eras ??= eraYears(this.dayFormat);
		// The first year of an era can be a word.
		const words = [...this.eras].filter(([word]) => !/^\d/.test(word) && digits.includes(word));
		const numbers = (digits.match(/\d{1,4}/g) ?? []).flatMap(
			(number) => this.eras?.get(String(Number(number))) ?? [],
		);
		return [...words.flatMap(([, years]) => years), ...numbers];
	}
}

/**
 * The years from 1900 to 2199 by how moment writes them as years of an era, newest first. An era can begin within a
 * year.
 */
function eraYears(dayFormat: DayFormat): ReadonlyMap<string, readonly number[]> {
	const years = new Map<string, number[]>();
	for (let year = 2199; year >= 1900; year -= 1) {
		const written = [dayFromFields(year, 12, 31), dayFromFields(year, 1, 1)].flatMap((day) =>
			day === null ? [] : [dayFormat.format(day, 'y'), dayFormat.format(day, 'yo')],
		);
		const keys = written.map((word) => withAsciiDigits(word)).map((word) => /^\d+/.exec(word)?.[0] ?? word);
		for (const key of new Set(keys)) years.set(key, [...(years.get(key) ?? []), year]);
	}
	return years;
}
