import type { Dictionary, LanguageCode } from './dictionary';
import { readLocale } from './locale';

/**
 * The languages, each loaded when it is opened. `main.js` is one file: esbuild turns each import into a function there, and
 * the texts inside are no objects until it is called. Without `with`, it would make a getter for each text as well.
 */
const dictionaries: Readonly<Record<LanguageCode, () => Promise<Dictionary>>> = {
	en: async () => (await import('../locales/en/english')).english,
	de: async () => readLocale((await import('../locales/de.json', { with: { type: 'json' } })).default),
	es: async () => readLocale((await import('../locales/es.json', { with: { type: 'json' } })).default),
	fr: async () => readLocale((await import('../locales/fr.json', { with: { type: 'json' } })).default),
	pt: async () => readLocale((await import('../locales/pt.json', { with: { type: 'json' } })).default),
	ru: async () => readLocale((await import('../locales/ru.json', { with: { type: 'json' } })).default),
	zh: async () => readLocale((await import('../locales/zh.json', { with: { type: 'json' } })).default),
	ja: async () => readLocale((await import('../locales/ja.json', { with: { type: 'json' } })).default),
	ar: async () => readLocale((await import('../locales/ar.json', { with: { type: 'json' } })).default),
};

/** All texts of a language. */
export async function dictionaryOf(code: LanguageCode): Promise<Dictionary> {
	return dictionaries[code]();
}
