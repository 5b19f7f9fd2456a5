import type { Day } from '../day';
import { formerLines } from '../locales/former-lines';
import { noteName } from '../note-path';
import type { Dictionary, LanguageCode } from './dictionary';
import { message, type Key, type Message, type Text, type Value, type ValuesOf } from './message';

/** A language: puts messages into words. */
export class Language {
	private readonly plurals: Intl.PluralRules;
	private readonly lists: Intl.ListFormat;
	/** The format of dates with and without their year. Made when first used, because that takes milliseconds. */
	private readonly dates = new Map<boolean, Intl.DateTimeFormat>();

	constructor(
		readonly code: LanguageCode,
		private readonly dictionary: Dictionary,
	) {
		this.plurals = new Intl.PluralRules(code);
		this.lists = new Intl.ListFormat(code, { type: 'conjunction' });
	}

	/** The text of a key, filled in. A bound function, so that it can be passed on alone. */
	readonly t = <K extends Key>(key: K, ...values: ValuesOf<K>): string => this.say(message(key, ...values));

	/**
	 * Puts a message into words.
	 *
	 * @param show writes a value that is not a message; by default a note is written by its name, any other value as it is
	 */
	say({ key, values = {} }: Message, show: (value: Exclude<Value, Message>) => string = asText): string {
		return this.filled(this.form(this.dictionary[key], values.count), values, show);
	}

	/** The text of a key, filled in, and behind it what the text was in earlier versions: notes keep the lines that these wrote. */
	wordings<K extends Key>(key: K, ...values: ValuesOf<K>): readonly string[] {
		const [filledIn = {}] = values;
		return [this.t(key, ...values), ...(formerLines[this.code]?.[key] ?? []).map((text) => this.filled(text, filledIn, asText))];
	}

	/** Words as a list: "a, b and c". */
	list(words: readonly string[]): string {
		return this.lists.format(words);
	}

	/** A day as a sentence has it, in the digits of all other texts: "December 4", and with its year where `today` is of another. */
	date(day: Day, today: Day): string {
		const hasYear = day.slice(0, 4) !== today.slice(0, 4);
		const format = this.dates.get(hasYear) ?? new Intl.DateTimeFormat(`${this.code}-u-ca-gregory-nu-latn`, { day: 'numeric', month: 'long', ...(hasYear ? { year: 'numeric' } : {}), timeZone: 'UTC' });
		this.dates.set(hasYear, format);
		return format.format(new Date(day));
	}

	/** Words from a note in a text of the interface. Among words from right to left, their digits and hyphens would change places. */
	isolated(words: string): string {
		return this.code === 'ar' ? `\u2068${words}\u2069` : words;
	}

	private filled(text: string, values: Readonly<Record<string, Value>>, show: (value: Exclude<Value, Message>) => string): string {
		return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
			const value = values[name];
			if (value === undefined) return whole;
			return isMessage(value) ? this.say(value, show) : show(value);
		});
	}

	private form(text: Text, count: Value | undefined): string {
		if (typeof text === 'string') return text;
		return text[typeof count === 'number' ? this.plurals.select(count) : 'other'] ?? text.other;
	}
}

function isMessage(value: Value): value is Message {
	return typeof value === 'object' && 'key' in value;
}

function asText(value: Exclude<Value, Message>): string {
	return typeof value === 'object' ? (value.shownAs ?? noteName(value.note)) : String(value);
}
