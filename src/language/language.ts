import type { Day } from '../day';
import { formerLines } from '../locales/former-lines';
import { noteName } from '../note-path';
import { dayInWords } from './days-in-words';
import { languageOf, relativesOf, type Dictionary, type LanguageCode, type LocaleCode } from './dictionary';
import {
	message,
	type DayValue,
	type Key,
	type Message,
	type NoteValue,
	type Text,
	type Value,
	type ValuesOf,
} from './message';

/** The languages that are written from right to left. */
const rightToLeft: ReadonlySet<LanguageCode> = new Set(['ar']);

/** What stands between words that are listed, in languages that do not use a comma and a space. */
const separators: Readonly<Partial<Record<LanguageCode, string>>> = { zh: '、', ja: '、', ar: '، ' };

/** What the parts of a text are written by. */
type Show = (value: string | number | NoteValue) => string;

/** A language: puts messages into words. */
export class Language {
	private readonly code: LanguageCode;
	private readonly plurals: Intl.PluralRules;
	private readonly lists: Intl.ListFormat;

	/** The same language for texts that leave the interface: without marks of direction around what is filled in. */
	readonly plain: Language;

	/**
	 * @param locale the language or variant: what `Intl` formats by
	 * @param relatives the texts of the same language in its other variants
	 * @param plain the language that this one is the interface's form of; null for a language as it is
	 */
	constructor(
		readonly locale: LocaleCode,
		private readonly dictionary: Dictionary,
		private readonly relatives: readonly Dictionary[] = [],
		plain: Language | null = null,
	) {
		this.plain = plain ?? this;
		this.code = languageOf(locale);
		this.plurals = new Intl.PluralRules(locale);
		this.lists = new Intl.ListFormat(locale, { type: 'conjunction' });
	}

	/**
	 * The language as the interface speaks it: days are said as a sentence has them. From right to left, each value is
	 * isolated: a day, a path or a tag between Arabic letters would be shown with its parts in another order.
	 */
	inInterface(): Language {
		return new Language(this.locale, this.dictionary, this.relatives, this);
	}

	/** The text of a key, filled in. A bound function, so that it can be passed on alone. */
	readonly t = <K extends Key>(key: K, ...values: ValuesOf<K>): string => this.say(message(key, ...values));

	/**
	 * Puts a message into words.
	 *
	 * @param show writes a value that is not a message; by default a note is written by its name, any other value as it
	 * is
	 */
	say({ key, values = {} }: Message, show: Show = this.show): string {
		return this.filled(this.form(this.dictionary[key], values.count), values, show);
	}

	/**
	 * The text of a key, filled in, and behind it what it is in the variants of the language and what it was in earlier
	 * versions: notes keep the lines that these wrote.
	 */
	wordings<K extends Key>(key: K, ...values: ValuesOf<K>): readonly string[] {
		const [filledIn = {}] = values;
		const inVariants = this.relatives.map((dictionary) => this.form(dictionary[key], undefined));
		const former = [this.locale, ...relativesOf(this.locale)].flatMap((locale) => formerLines[locale]?.[key] ?? []);
		return [
			...new Set([
				this.t(key, ...values),
				...[...inVariants, ...former].map((text) => this.filled(text, filledIn, this.show)),
			]),
		];
	}

	/** Words as a list: "a, b and c". */
	list(words: readonly string[]): string {
		return this.lists.format(words);
	}

	/** Words one after another, without a word between the last two: "a, b, c". */
	separated(words: readonly string[]): string {
		return words.join(separators[this.code] ?? ', ');
	}

	/**
	 * A value that stands beside a text or alone, and is filled into none: a telephone number between Arabic words
	 * would be shown from its end.
	 */
	isolated(words: string): string {
		return this.show(words);
	}

	/** A day as a sentence has it: "December 4", and with its year where `today` is of another. */
	date(day: Day, today: Day): string {
		return dayInWords(day, today, this.locale);
	}

	/**
	 * A number that may have a fraction, rounded to one place: "1.5". Older systems know other digits for Arabic than
	 * all texts have.
	 */
	number(value: number): string {
		return new Intl.NumberFormat(`${this.locale}-u-nu-latn`, { maximumFractionDigits: 1 }).format(value);
	}

	private filled(text: string, values: Readonly<Record<string, Value>>, show: Show): string {
		return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
			const value = values[name];
			if (value === undefined) return whole;
			return this.words(value, show);
		});
	}

	private words(value: Value, show: Show): string {
		if (typeof value !== 'object') return show(value);
		if (isMessage(value)) return this.say(value, show);
		if (isDay(value)) return show(this.plain === this ? value.day : this.date(value.day, value.today));
		return 'note' in value ? show(value) : this.separated(value.map(show));
	}

	/** Writes a value that is filled in. Digits alone keep their order between any letters. */
	private readonly show: Show = (value) => {
		const words = typeof value === 'object' ? (value.shownAs ?? noteName(value.note)) : String(value);
		return this.plain === this || !rightToLeft.has(this.code) || /^\d*$/.test(words)
			? words
			: `\u2068${words}\u2069`;
	};

	private form(text: Text, count: Value | undefined): string {
		if (typeof text === 'string') return text;
		return text[typeof count === 'number' ? this.plurals.select(count) : 'other'] ?? text.other;
	}
}

function isMessage(value: object): value is Message {
	return 'key' in value;
}

function isDay(value: object): value is DayValue {
	return 'day' in value;
}
