import type { Dictionary, LanguageCode } from './dictionary';
import { english } from './english/english';

/**
 * The other languages, each fetched when it is needed. The build of the plugin puts packed texts in the place of these
 * modules (`scripts/build/packed-dictionaries.mjs`): as they stand they would be half of it.
 */
const others: Readonly<Record<Exclude<LanguageCode, 'en'>, () => Promise<Dictionary>>> = {
	de: async () => (await import('./dictionaries/de')).german,
	es: async () => (await import('./dictionaries/es')).spanish,
	fr: async () => (await import('./dictionaries/fr')).french,
	pt: async () => (await import('./dictionaries/pt')).portuguese,
	ru: async () => (await import('./dictionaries/ru')).russian,
	zh: async () => (await import('./dictionaries/zh')).chinese,
	ja: async () => (await import('./dictionaries/ja')).japanese,
	ar: async () => (await import('./dictionaries/ar')).arabic,
};

/** All texts of a language. */
export async function dictionaryOf(code: LanguageCode): Promise<Dictionary> {
	return code === 'en' ? english : others[code]();
}
