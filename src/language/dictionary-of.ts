import type { Dictionary, LanguageCode } from './dictionary';
import { readLocale } from './locale';

/**
 * One loader a language. `main.js` is a single file: esbuild turns each dynamic import into a function, so the texts become
 * objects only when it is called. Without `with`, esbuild would also make a getter for each text.
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

/** Loads all texts of a language. */
export async function dictionaryOf(code: LanguageCode): Promise<Dictionary> {
	return dictionaries[code]();
}
