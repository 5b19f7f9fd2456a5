import { addDays, parseDay, type Day } from '../day';
import { readDate } from './dates-in-digits';
import type { DayWords } from './day-words';
import { dayWordsOf } from './day-words-of-languages';
import { languageOf, type LocaleCode } from './dictionary';
import { foldedPhrase } from './folded-phrase';
import { withHanNumbers } from './han-numbers';
import { RelativeDays } from './relative-days';
import { WeekdayPhrases, type Direction } from './weekday-phrases';

/** No phrase for a day is longer, in characters. */
const longest = 60;

/** What reads the days of one language. */
interface Reader {
	readonly words: DayWords;
	readonly days: ReadonlyMap<string, number>;
	readonly numbers: ReadonlyMap<string, string>;
	readonly relative: RelativeDays;
	readonly weekdays: WeekdayPhrases;
}

/**
 * Reads days as people type them, in the language of the interface and in English: *yesterday*, *last Friday*, *3 weeks
 * ago*, `23.11.2026`, `2026-11-23`. A text has to be such a phrase as a whole: a day in the middle of other words is
 * none. See [decision 14](../../docs/decisions/0014-own-reader-of-typed-days.md).
 */
export class TypedDays {
	private readonly readers: readonly Reader[];
	/** The order of dates in digits. */
	private readonly order: DayWords['order'];

	constructor(locale: LocaleCode) {
		this.order = dayWordsOf[languageOf(locale)]().order;
		// What a variant's formats do not say, those of its language may: the words of days are of both.
		this.readers = [...new Set<LocaleCode>([locale, languageOf(locale), 'en'])].map(readerOf);
	}

	/**
	 * The day that a text means as of `today`; null where it is none.
	 *
	 * @param direction which *Friday* or *23 November* is meant. *Tomorrow* is read either way: the caller decides
	 * whether it fits.
	 */
	read(text: string, today: Day, direction: Direction): Day | null {
		const typed = text.trim();
		if (typed === '' || typed.length > longest) return null;
		const date = parseDay(typed) ?? readDate(typed, this.order, today, direction);
		if (date !== null) return date;
		for (const reader of this.readers) {
			for (const phrase of spellingsOf(foldedPhrase(typed), reader)) {
				const found = readPhrase(phrase, reader, today, direction);
				if (found !== null) return found;
			}
		}
		return null;
	}
}

function readerOf(locale: LocaleCode): Reader {
	const words = dayWordsOf[languageOf(locale)]();
	const relative = new RelativeDays(locale);
	const numbers = words.numbers.flatMap((forms, index) =>
		forms.split('/').map((form): [string, string] => [foldedPhrase(form), String(index + 1)]),
	);
	return {
		words,
		days: new Map(Object.entries(words.days).map(([phrase, distance]) => [foldedPhrase(phrase), distance])),
		numbers: new Map(numbers),
		relative,
		weekdays: new WeekdayPhrases(locale, words, relative),
	};
}

/** A phrase as it was typed, then as `Intl` would say it, then with its number in digits. */
function spellingsOf(phrase: string, { words, numbers }: Reader): Set<string> {
	const digits = (text: string): string =>
		withHanNumbers(text).replace(/[\p{L}']+/gu, (word) => numbers.get(word) ?? word);
	const said = (text: string): string =>
		words.sayings.reduce((before, [pattern, own]) => before.replace(pattern, own), text);
	return new Set([phrase, said(phrase), said(digits(phrase))]);
}

function readPhrase(
	phrase: string,
	{ days, relative, weekdays }: Reader,
	today: Day,
	direction: Direction,
): Day | null {
	const distance = days.get(phrase);
	if (distance !== undefined) return addDays(today, distance);
	return relative.read(phrase, today) ?? weekdays.read(phrase, today, direction);
}
