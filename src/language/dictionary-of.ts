import type { Dictionary, LocaleCode } from './dictionary';
import { readLocale, type Locale } from './locale';

/**
 * One loader a language and variant, whose texts lie over those of its language. `main.js` is a single file: esbuild
 * turns each dynamic import into a function, so the texts become objects only when it is called. Without `with`,
 * esbuild would also make a getter for each text.
 */
const dictionaries: Readonly<Record<LocaleCode, () => Promise<Dictionary>>> = {
	en: async () => (await import('../locales/en/english')).english,
	de: async () => readLocale((await import('../locales/de.json', { with: { type: 'json' } })).default),
	es: async () => readLocale((await import('../locales/es.json', { with: { type: 'json' } })).default),
	fr: async () => readLocale((await import('../locales/fr.json', { with: { type: 'json' } })).default),
	pt: async () => readLocale(await portuguese()),
	'pt-PT': async () =>
		readLocale({
			...(await portuguese()),
			...(await import('../locales/pt-PT.json', { with: { type: 'json' } })).default,
		}),
	ru: async () => readLocale((await import('../locales/ru.json', { with: { type: 'json' } })).default),
	zh: async () => readLocale(await chinese()),
	'zh-TW': async () =>
		readLocale({
			...(await chinese()),
			...(await import('../locales/zh-TW.json', { with: { type: 'json' } })).default,
		}),
	ja: async () => readLocale((await import('../locales/ja.json', { with: { type: 'json' } })).default),
	ar: async () => readLocale((await import('../locales/ar.json', { with: { type: 'json' } })).default),
};

async function portuguese(): Promise<Locale> {
	return (await import('../locales/pt.json', { with: { type: 'json' } })).default;
}

async function chinese(): Promise<Locale> {
	return (await import('../locales/zh.json', { with: { type: 'json' } })).default;
}

/** Loads all texts of a language or variant. */
export async function dictionaryOf(code: LocaleCode): Promise<Dictionary> {
	return dictionaries[code]();
}
