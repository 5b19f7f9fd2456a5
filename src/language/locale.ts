import type { english } from '../locales/en/english';
import type { Dictionary } from './dictionary';
import type { Key } from './message';

type PluralKey = { [K in Key]: (typeof english)[K] extends string ? never : K }[Key];

/**
 * The texts of a language as a file of `locales` holds them, with i18next's keys (JSON v4). Each plural form is a text
 * of its own: `key_one`, `key_few`, `key_other`.
 */
export type Locale = Readonly<Record<Exclude<Key, PluralKey> | `${PluralKey}_other`, string>>;

/** Reads such a file. Keys never contain an underscore, so the part after one is the name of a plural form. */
export function readLocale(locale: Locale): Dictionary {
	const dictionary: Record<string, string | Record<string, string>> = {};
	for (const [name, text] of Object.entries(locale)) {
		const end = name.indexOf('_');
		if (end < 0) {
			dictionary[name] = text;
			continue;
		}
		const key = name.slice(0, end);
		const forms = dictionary[key];
		if (typeof forms === 'object') forms[name.slice(end + 1)] = text;
		else dictionary[key] = { [name.slice(end + 1)]: text };
	}
	return dictionary as Dictionary;
}
