import type { LanguageCode } from './dictionary';
import { dictionaryOf } from './dictionary-of';
import { Language } from './language';

/** Loads a language with its texts. */
export async function openLanguage(code: LanguageCode): Promise<Language> {
	return new Language(code, await dictionaryOf(code));
}
