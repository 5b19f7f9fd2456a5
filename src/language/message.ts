import type { Day } from '../day';
import type { english } from '../locales/en/english';

/** A text of a dictionary: words with `{names}` to fill in, or one such text for each plural category. */
export type Text = string | PluralText;

/** The forms of a text by the plural category (CLDR) of its `{count}`; `other` is used where a category has no form. */
export type PluralText = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The key of a text, the same in every language. */
export type Key = keyof typeof english;

/**
 * A value to fill in: words, a number, another message, a day, words one after another, or a note, which becomes a link
 * in a line of a note.
 */
export type Value = string | number | Message | NoteValue | DayValue | readonly string[];

/**
 * A day that the interface says as a sentence does, and that notes and the program's output keep as it is written in
 * properties.
 */
export interface DayValue {
	readonly day: Day;
	/** A year other than that of this day is said. */
	readonly today: Day;
}

/** A note, by its path, shown as a link or by its name. */
export interface NoteValue {
	readonly note: string;
	/** The words to show instead of its name. */
	readonly shownAs?: string;
}

/**
 * A text for the user, independent of language: its key and the values to fill in. The core makes messages; a
 * `Language` puts them into words.
 */
export interface Message {
	readonly key: Key;
	readonly values?: Readonly<Record<string, Value>>;
}

type NamesIn<Words> = Words extends `${string}{${infer Name}}${infer Rest}`
	? (Name extends `{${string}` ? never : Name) | NamesIn<Rest>
	: never;

type WordsOf<Words> = Words extends string ? Words : Words[keyof Words];

/** The names for which the text of a key needs values. The double braces of draft templates are not among them. */
export type NamesOf<K extends Key> = NamesIn<WordsOf<(typeof english)[K]>>;

/** The values of a text as rest arguments: none where the text has nothing to fill in. */
export type ValuesOf<K extends Key> = [NamesOf<K>] extends [never] ? [] : [values: Readonly<Record<NamesOf<K>, Value>>];

/** Makes a message from a key and its values. */
export function message<K extends Key>(key: K, ...[values]: ValuesOf<K>): Message {
	return values === undefined ? { key } : { key, values };
}
