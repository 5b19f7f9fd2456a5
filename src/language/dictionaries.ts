import type { Dictionary, LanguageCode } from './dictionary';
import { english } from './english/english';

/** The dictionary of each language, fetched when it is needed. */
const dictionaries: Partial<Record<LanguageCode, () => Promise<Dictionary>>> = {};

/** All texts of a language. */
export async function dictionaryOf(code: LanguageCode): Promise<Dictionary> {
	return (await dictionaries[code]?.()) ?? english;
}
