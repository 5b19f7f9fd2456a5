import type { Dictionary, LanguageCode } from './dictionary';

/**
 * The languages, each fetched when it is needed. The build of the plugin puts packed texts in the place of this file
 * (`scripts/build/packed-dictionaries.mjs`).
 */
const dictionaries: Readonly<Record<LanguageCode, () => Promise<Dictionary>>> = {
	en: async () => (await import('./english/english')).english,
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
	return dictionaries[code]();
}
