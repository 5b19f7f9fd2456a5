import { relativesOf, type LocaleCode } from './dictionary';
import { dictionaryOf } from './dictionary-of';
import { Language } from './language';

/** Loads a language with its texts, and with those of its variants: the lines of a note may be in them. */
export async function openLanguage(locale: LocaleCode): Promise<Language> {
	const relatives = await Promise.all(relativesOf(locale).map(dictionaryOf));
	return new Language(locale, await dictionaryOf(locale), relatives);
}
