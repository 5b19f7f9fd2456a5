import type { Dictionary, LanguageCode } from './dictionary';
import { english } from './english/english';

/**
 * The other languages, each fetched when it is needed. The build of the plugin puts packed texts in the place of these
 * modules (`scripts/build/packed-dictionaries.mjs`): as they stand they would be half of it.
 */
const others: Partial<Record<LanguageCode, () => Promise<Dictionary>>> = {
	de: async () => (await import('./dictionaries/de')).german,
	es: async () => (await import('./dictionaries/es')).spanish,
	fr: async () => (await import('./dictionaries/fr')).french,
	pt: async () => (await import('./dictionaries/pt')).portuguese,
};

/** All texts of a language. */
export async function dictionaryOf(code: LanguageCode): Promise<Dictionary> {
	return (await others[code]?.()) ?? english;
}
