import { latePattern } from '../../text/late-pattern';

/** Letters that Unicode does not decompose, as a keyboard without them would write them. */
const plainLetters: Readonly<Record<string, string>> = {
	ı: 'i',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	æ: 'a',
	œ: 'o',
	å: 'a',
};

const camelCase = latePattern(String.raw`(\p{Ll})(\p{Lu})`, 'gu');
const punctuation = latePattern(String.raw`[^\p{L}\p{M}\p{Nd}]+`, 'gu');
const numberInWord = latePattern(String.raw`(\d)(\p{L})|(\p{L})(\d)`, 'gu');

/** Words that forms add to any heading. */
const noise = new Set(
	'required optional mandatory pflichtfeld pflicht obligatoire obligatorio obligatorisch'.split(' '),
);

/**
 * A heading in a form for comparing: words in lower case with single spaces, without accents and punctuation.
 * `first_name`, `firstName`, `First-Name:` and `FIRST NAME*` give the same, `Geschäftlich` and `Geschaeftlich`,
 * `E-Mail` and `email`, too.
 */
export function headingKey(heading: string): string {
	return plainKey(accentedKey(heading));
}

/** The key with its accents, which tell `Aniversário` (a birthday) from `Aniversario` (an anniversary). */
export function accentedKey(heading: string): string {
	const words = heading
		.slice(0, 200)
		.normalize('NFKC')
		.replace(camelCase(), '$1 $2')
		.toLowerCase()
		.replace(/['\u2019\u02BC]/g, '')
		.replace(punctuation(), ' ')
		.replace(numberInWord(), '$1$3 $2$4')
		.trim();
	return ` ${words}`
		.replace(/ e (?=mail|post)/g, ' e')
		.split(' ')
		.filter((word) => word !== '' && !noise.has(word))
		.join(' ');
}

/** A key without its accents. */
function plainKey(key: string): string {
	return key
		.normalize('NFD')
		.replace(/[\u0300-\u036F]+/g, '')
		.replace(/\u0640|[\u064B-\u0652]/g, '')
		.normalize('NFC')
		.replace(/[ıøłđðþßæœå]/g, (letter) => plainLetters[letter] ?? letter)
		.replace(/ae|oe|ue/g, (pair) => pair.charAt(0));
}

/** The key without its numbers: `phone` for `Phone 2`. */
export function withoutNumbers(key: string): string {
	return key.replace(/\d+/g, ' ').replace(/ +/g, ' ').trim();
}
