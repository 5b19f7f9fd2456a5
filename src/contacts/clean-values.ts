import { withAsciiDigits } from '../text/digits';
import { latePattern } from '../text/late-pattern';
import { withoutEncodedWords } from './encoded-words';

/** Marks of direction, zero-width spaces, soft hyphens: no part of a name or number. */
const marks = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
const joiner = /[\u200C\u200D]/g;
const joined = latePattern(String.raw`[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$`, 'u');
const joining = latePattern(String.raw`^[\p{L}\p{M}\p{Extended_Pictographic}]`, 'u');
const unjoined = latePattern(String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]`, 'u');

/**
 * Whether a text is clean as it is: printable ASCII without blanks at its ends or beside each other. Most texts are.
 */
function isPlain(text: string): boolean {
	return !/[^ -~]|^ | $| {2}/.test(text);
}

/**
 * Text without invisible marks. Joiners stay where scripts and emoji need them: between letters, and behind a virama.
 */
export function withoutMarks(text: string): string {
	if (/^[\0-\u007F]*$/.test(text)) return text;
	const clean = text.replace(marks, '');
	return clean.replace(joiner, (sign, at: number) => {
		const before = clean.slice(Math.max(0, at - 2), at);
		const after = clean.slice(at + 1, at + 3);
		const isNeeded =
			joined().test(before) &&
			joining().test(after) &&
			!unjoined().test(before.slice(-1)) &&
			!unjoined().test(after.slice(0, 1));
		return isNeeded || /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA]$/.test(before) ? sign : '';
	});
}

/** Replaces every run of white space and control characters by one space, and removes invisible marks. */
export function onOneLine(text: string): string {
	if (isPlain(text)) return text;
	return withoutMarks(text)
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

/** Several lines, without control characters. */
export function onLines(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/(?![\n\t])\p{Cc}/gu, '')
		.trim();
}

const accents: Readonly<Record<string, string>> = {
	uml: '\u0308',
	acute: '\u0301',
	grave: '\u0300',
	circ: '\u0302',
	tilde: '\u0303',
	cedil: '\u0327',
	ring: '\u030A',
	caron: '\u030C',
};
const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	szlig: 'ß',
	oslash: 'ø',
	Oslash: 'Ø',
	aelig: 'æ',
	AElig: 'Æ',
	rsquo: '’',
	lsquo: '‘',
	ndash: '–',
};

/** Resolves HTML entities, which programs on the web leave in names. Once only: `&amp;lt;` becomes `&lt;`. */
function withoutEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
		(whole, decimal?: string, hex?: string, word = '') => {
			if (decimal !== undefined || hex !== undefined) {
				const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
				return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? whole : String.fromCodePoint(code);
			}
			const name = String(word);
			if (Object.hasOwn(entities, name)) return entities[name] ?? whole;
			const accent = Object.hasOwn(accents, name.slice(1)) ? accents[name.slice(1)] : undefined;
			return accent === undefined ? whole : (name.charAt(0) + accent).normalize('NFC');
		},
	);
}

/** Words on one line, as a person would read them. */
export function cleanWords(text: string): string {
	return onOneLine(withoutEntities(withoutEncodedWords(text)));
}

const quotes: readonly (readonly [open: string, close: string])[] = [
	['"', '"'],
	["'", "'"],
	['“', '”'],
	['„', '“'],
	['«', '»'],
	['‘', '’'],
];

/** A name, without the address behind it and the quotes around it that some programs write. */
export function cleanName(text: string): string {
	const name = withoutAddress(cleanWords(text));
	const inner = name.slice(1, -1);
	const isQuoted =
		name.length > 1 &&
		quotes.some(
			([open, close]) =>
				name.startsWith(open) && name.endsWith(close) && !inner.includes(open) && !inner.includes(close),
		);
	return isQuoted ? inner.trim() : name;
}

/** `Ada <ada@example.org>` as the name `Ada`. An address alone stays: the contact has no other name. */
function withoutAddress(name: string): string {
	const close = name.endsWith('>') ? '<' : name.endsWith(')') ? '(' : '';
	const at = close === '' ? -1 : name.lastIndexOf(close);
	return at > 0 && /^[^\s@]+@[^\s@]+$/.test(name.slice(at + 1, -1)) ? name.slice(0, at).trimEnd() : name;
}

/** The address in `mailto:ada@example.org` or `Ada <ada@example.org>`; empty where there is none. */
export function emailIn(text: string): string {
	return emailsIn(text)[0] ?? '';
}

/** All addresses in a value: some programs write several into one. */
export function emailsIn(text: string): string[] {
	if (/^[\w.+-]+@[\w.-]+$/.test(text)) return [text];
	const plain = text.includes('@') ? text : text.replaceAll('%40', '@');
	const words = onOneLine(plain).replace(/^mailto:.*$/i, plainAddress);
	const bracketed = words
		.split('<')
		.slice(1)
		.map((part) => part.split('>', 1)[0] ?? '');
	const found = (
		bracketed.length > 0
			? bracketed.map((part) => part.replace(/^mailto:.*$/i, plainAddress))
			: words.split(/[\s,;]+/)
	).map(bare);
	return found.filter((word) => /^[^\s@]+@[^\s@]+$/.test(word));
}

/** `mailto:` addresses can have percent signs for letters, and a subject. */
function plainAddress(uri: string): string {
	const address = uri.slice('mailto:'.length).split('?', 1)[0] ?? '';
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

function bare(word: string): string {
	const isSign = (at: number): boolean => /["'“”„‘’()]/.test(word.charAt(at));
	let [start, end] = [0, word.length];
	while (start < end && isSign(start)) start += 1;
	while (end > start && isSign(end - 1)) end -= 1;
	return word.slice(start, end).replace(/\s/g, '');
}

/** The numbers of a value: some programs write several into one. A comma alone may be a pause within a number. */
export function numbersIn(text: string): string[] {
	return /^tel:/i.test(text) ? [text] : text.split(/ ::: |\n| , |, (?=[+(0])| \/ (?=[+(0])/);
}

/**
 * A number as the file writes it, in ASCII digits, without the scheme and the parameters of a URI; empty where it has
 * no digit.
 */
export function cleanPhone(text: string): string {
	const value = withAsciiDigits(onOneLine(text));
	if (/^[\d+() ./-]+$/.test(value) && /\d/.test(value)) return value;
	if (/^(?:sips?|xmpp|skype|im|mailto|https?|facetime):/i.test(value)) return '';
	const [number = '', ...parameters] = value.replace(/^tel:(?:\/\/)?/i, '').split(';');
	if (!/\d/.test(number)) return '';
	const extension =
		parameters
			.find((one) => /^\s*ext=/i.test(one))
			?.replace(/^\s*ext=/i, '')
			.trim() ?? '';
	return extension === '' ? plainNumber(number) : `${plainNumber(number)} ext. ${extension}`;
}

/** Some programs write the blanks of a URI as `%20`. */
function plainNumber(number: string): string {
	return number.replaceAll('%20', ' ').replaceAll('%2B', '+').trim();
}
