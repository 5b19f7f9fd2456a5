import type { english } from '../locales/en/english';
import type { Key, PluralText } from './message';

/** The languages of the product: the app's language code, and the language's own name. */
export const languageNames = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', pt: 'Português', ru: 'Русский', zh: '中文', ja: '日本語', ar: 'العربية' } as const;

export type LanguageCode = keyof typeof languageNames;

export const languageCodes = Object.keys(languageNames) as LanguageCode[];

/** All texts of one language. A text has plural forms where the English text has them, and is a plain string elsewhere. */
export type Dictionary = { readonly [K in Key]: (typeof english)[K] extends string ? string : PluralText };

/** The language for a code of the app, such as `pt-BR` or `zh-TW`; English where the product does not have it. */
export function languageFor(code: string): LanguageCode {
	const [main = ''] = code.toLowerCase().split(/[-_]/, 1);
	return languageCodes.find((one) => one === main) ?? 'en';
}
