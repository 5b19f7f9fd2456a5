import type { english } from '../locales/en/english';

/** A text of a dictionary: words with `{names}` to be filled in, or one such text for each grammatical number. */
export type Text = string | PluralText;

/** The forms of a text by the category (CLDR) of its `{count}`; `other` serves where a language asks for one that is not there. */
export type PluralText = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What a text is called in every language. */
export type Key = keyof typeof english;

/** What can be filled in: words, a number, another message, or a link to a note where the text goes into a line of one. */
export type Value = string | number | Message | NoteValue;

/** A note, by its path, to be shown as a link to it or by its name. */
export interface NoteValue {
	readonly note: string;
}

/** What the user is told, in no language yet: which text, and what to fill in. The core makes messages, and a `Language` puts them into words. */
export interface Message {
	readonly key: Key;
	readonly values?: Readonly<Record<string, Value>>;
}

type NamesIn<Words> = Words extends `${string}{${infer Name}}${infer Rest}` ? (Name extends `{${string}` ? never : Name) | NamesIn<Rest> : never;

type WordsOf<Words> = Words extends string ? Words : Words[keyof Words];

/** The names that the text of a key has to be given values for; the double braces of templates are not among them. */
export type NamesOf<K extends Key> = NamesIn<WordsOf<(typeof english)[K]>>;

/** The values for a text, as arguments: none where there is nothing to fill in. */
export type ValuesOf<K extends Key> = [NamesOf<K>] extends [never] ? [] : [values: Readonly<Record<NamesOf<K>, Value>>];

/** A message of a text and what to fill in. */
export function message<K extends Key>(key: K, ...[values]: ValuesOf<K>): Message {
	return values === undefined ? { key } : { key, values };
}
