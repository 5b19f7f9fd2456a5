import type { english } from '../locales/en/english';
import type { Key, PluralText } from './message';

/** The languages of the product and their variants: the code that `Intl` takes, and the language's own name. */
export const languageNames = {
	en: 'English',
	de: 'Deutsch',
	es: 'Español',
	fr: 'Français',
	pt: 'Português (Brasil)',
	'pt-PT': 'Português (Portugal)',
	ru: 'Русский',
	zh: '简体中文',
	'zh-TW': '繁體中文',
	ja: '日本語',
	ar: 'العربية',
} as const;

/** The code of a language, or of a variant of one. */
export type LocaleCode = keyof typeof languageNames;

/**
 * A variant is a language as another part of the world writes it. It has the grammar and the day words of that
 * language, formats of `Intl` of its own, and a file of the texts that differ. Its codes are those of the app and of
 * systems that mean it.
 */
const variants = {
	// The app calls the Portuguese of Portugal `pt`, and that of Brazil `pt-BR`. The others, such as Angola, write as
	// Portugal does.
	'pt-PT': { of: 'pt', codes: /^pt(?!-br\b)/ },
	// The app has `zh-TW`. Hong Kong and Macau read traditional characters, too, and these rather than simplified ones.
	'zh-TW': { of: 'zh', codes: /^zh-(?:hant|tw|hk|mo)\b/ },
} as const;

type VariantCode = keyof typeof variants;

/** The code of a language: what grammar, day words and whole files of texts are known by. */
export type LanguageCode = Exclude<LocaleCode, VariantCode>;

export const localeCodes = Object.keys(languageNames) as LocaleCode[];
export const variantCodes = Object.keys(variants) as VariantCode[];
export const languageCodes = localeCodes.filter((one): one is LanguageCode => !isVariant(one));

/**
 * All texts of one language. A text has plural forms where the English text has them, and is a plain string elsewhere.
 */
export type Dictionary = { readonly [K in Key]: (typeof english)[K] extends string ? string : PluralText };

/** The language that a variant is one of; a language itself. */
export function languageOf(locale: LocaleCode): LanguageCode {
	return isVariant(locale) ? variants[locale].of : locale;
}

/** The other ways in which a language is written: its variants, and the language itself for one of these. */
export function relativesOf(locale: LocaleCode): LocaleCode[] {
	return localeCodes.filter((one) => one !== locale && languageOf(one) === languageOf(locale));
}

/**
 * The language or variant for a code of the app, such as `pt-BR` or `zh-TW`; English where the product does not have
 * it.
 */
export function languageFor(code: string): LocaleCode {
	const whole = code.toLowerCase().replaceAll('_', '-');
	const [main = ''] = whole.split('-', 1);
	const language = languageCodes.find((one) => one === main) ?? 'en';
	return variantCodes.find((one) => variants[one].of === language && variants[one].codes.test(whole)) ?? language;
}

function isVariant(locale: LocaleCode): locale is VariantCode {
	return locale in variants;
}
