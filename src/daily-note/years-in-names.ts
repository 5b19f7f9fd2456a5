import { dayFromFields } from '../day';
import { withAsciiDigits } from '../text/digits';
import type { DayFormat } from './day-format';

/** More years than these are not looked up for one name, however many digits it has. */
const mostYears = 24;

/** Tokens that write the year of an era, as in 令和8年. In brackets they are plain letters. */
const eraToken = /^(?:\[[^[]*\]|[^[yN])*[yN]/;

/** The years that the name of a daily note can mean. Names are not parsed: these are the years whose names are worth writing. */
export class YearsInNames {
	private eras: ReadonlyMap<string, readonly number[]> | null = null;
	/** Whether each name holds the four digits of its year: then no other year is worth the names of its days. */
	private readonly isWhole: boolean;

	constructor(
		private readonly format: string,
		private readonly dayFormat: DayFormat,
	) {
		this.isWhole = !format.includes('\\') && format.replace(/\[[^[]*\]/g, '').includes('YYYY');
	}

	/**
	 * The years, likeliest first: years of an era, years of this century in four digits or two, then others, then their
	 * neighbours, because a week can belong to the year beside the one it names. Digits count in every script, and at every
	 * offset: 12192026 contains 2026.
	 */
	of(name: string): number[] {
		// Most names hold plain letters alone.
		const digits = /[^\0-\x7F]/.test(name) ? withAsciiDigits(name) : name;
		// Two digits are the least that a year is told by.
		if (!/\d\d/.test(digits) && !eraToken.test(this.format)) return [];
		const found = (pattern: RegExp): number[] => [...digits.matchAll(pattern)].map((match) => Number(match[1]));
		const [century, others] = [found(/(?=(20\d\d))/g), found(/(?=((?:19|21)\d\d))/g)];
		if (this.isWhole) return [...new Set([...century, ...others])].slice(0, mostYears);
		const short = found(/(?=(\d\d))/g).map((two) => 2000 + two);
		const named = [...century, ...short, ...others];
		return [...new Set([...this.ofEras(digits), ...named, ...named.flatMap((year) => [year + 1, year - 1])])].slice(0, mostYears);
	}

	private ofEras(digits: string): number[] {
		if (!eraToken.test(this.format)) return [];
		this.eras ??= eraYears(this.dayFormat);
		// The first year of an era can be a word.
		const words = [...this.eras].filter(([word]) => !/^\d/.test(word) && digits.includes(word));
		const numbers = (digits.match(/\d{1,4}/g) ?? []).flatMap((number) => this.eras?.get(String(Number(number))) ?? []);
		return [...words.flatMap(([, years]) => years), ...numbers];
	}
}

/** The years from 1900 to 2199 by how moment writes them as years of an era, newest first. An era can begin within a year. */
function eraYears(dayFormat: DayFormat): ReadonlyMap<string, readonly number[]> {
	const years = new Map<string, number[]>();
	for (let year = 2199; year >= 1900; year -= 1) {
		const written = [dayFromFields(year, 12, 31), dayFromFields(year, 1, 1)].flatMap((day) => (day === null ? [] : [dayFormat.format(day, 'y'), dayFormat.format(day, 'yo')]));
		const keys = written.map((word) => withAsciiDigits(word)).map((word) => /^\d+/.exec(word)?.[0] ?? word);
		for (const key of new Set(keys)) years.set(key, [...(years.get(key) ?? []), year]);
	}
	return years;
}
