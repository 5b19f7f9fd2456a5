import type { Key, PluralText } from './message';
import type { english } from '../locales/en/english';

/** The languages that the product speaks, by the codes that the app has for them, as they call themselves. */
export const languageNames = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', pt: 'Português', ru: 'Русский', zh: '中文', ja: '日本語', ar: 'العربية' } as const;

export type LanguageCode = keyof typeof languageNames;

export const languageCodes = Object.keys(languageNames) as LanguageCode[];

/** All texts of one language: each is a plain text where the English is, and has forms by number where that has. */
export type Dictionary = { readonly [K in Key]: (typeof english)[K] extends string ? string : PluralText };

/**
 * The language for a code of the app, such as `pt-BR` or `zh-TW`; English where the product does not speak it.
 */
export function languageFor(code: string): LanguageCode {
	const [main = ''] = code.toLowerCase().split(/[-_]/, 1);
	return languageCodes.find((one) => one === main) ?? 'en';
}
