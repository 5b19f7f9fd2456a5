import { withAsciiDigits } from '../text/digits';

/** Characters that show nothing: marks of direction, which `Intl` puts into Arabic dates, and joiners. */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * A text as it is typed with the plainest keyboard: digits 0 to 9, compatible forms (full width) as usual ones, no
 * invisible characters.
 */
export function plainDigits(text: string): string {
	return withAsciiDigits(text.normalize('NFKC').replace(invisible, ''));
}

/**
 * A phrase for a day in a form for comparing: plain digits, lower case, without accents, vowel signs, dots and commas,
 * with single spaces, none beside Chinese and Japanese characters, and none for the hyphen of *segunda-feira*.
 */
export function foldedPhrase(text: string): string {
	return plainDigits(text)
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[.,،、。]/gu, ' ')
		.replace(/[\u2019\u02BC`\u00B4]/gu, "'")
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/(\p{L})-(?=\p{L})/gu, '$1 ')
		.replace(/\s+/gu, ' ')
		.replace(/ ?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) ?/gu, '$1')
		.trim();
}
