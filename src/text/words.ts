/** Scripts written without spaces between words. Each character counts as one word. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** White space, and the characters that replace it in tags and in names of notes. */
const separators = /[\s\-_/]/u;

/** The apostrophes that keyboards, phones and word processors write within words. */
const curlyApostrophe = /[\u2018\u2019\u02BC]/g;

/** Punctuation after a word that is not part of it. `#` is part of it (C#). */
const trailingSign = /(?!#)\p{P}/u;

/**
 * The words of a text in a form for comparing: NFC, lower case, with straight apostrophes, without punctuation around
 * them. `#public-speaking`, `Public speaking` and `"public speaking"` give the same words. Plurals are not reduced.
 */
export function wordsOf(text: string): string[] {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(curlyApostrophe, "'")
		.replace(unspaced, ' $& ')
		.split(separators)
		.map(withoutSigns)
		.filter((word) => word !== '');
}

/** What plain names do not have. They are words of ASCII with single spaces between them, as most names are. */
const notInPlainName = /[^ -_a-~]|^ | $| {2}/;

/**
 * Zero-width joiners, marks of direction, soft hyphens, variation selectors and others that most fonts show as nothing.
 */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What keyboards, phones and transliterations write for an apostrophe: quotes, primes, accents, letters such as the
 * okina.
 */
const apostrophe = /[`\u00B4\u02B9\u02BB-\u02BF\u02C8\u055A\u05F3\u2018\u2019\u201B\u2032\u2035\uA78B\uA78C\uFF07]/g;

/** Hyphens and dashes of every width and script, and the minus sign. */
const hyphen = /[\p{Pd}\u02D7\u2043\u2212]/gu;

/**
 * A name as a plain keyboard would type it: NFC, straight apostrophes, ASCII hyphens, single ordinary spaces between
 * the words, no invisible characters. Letters stay as they are.
 */
export function plainlySpelled(name: string): string {
	if (!notInPlainName.test(name)) return name;
	return name
		.replace(invisible, '')
		.normalize('NFC')
		.replace(apostrophe, "'")
		.replace(hyphen, '-')
		.split(/[\s\p{Zs}]/u)
		.filter((word) => word !== '')
		.join(' ');
}

/**
 * A name in a form for comparing: plainly spelled, in lower case. Only names are compared so; topics have `normalised`.
 */
export function folded(name: string): string {
	const lower = plainlySpelled(name).toLowerCase();
	// Lower case of two capitals: a dotted İ becomes an i with a dot above it, and a sigma at the end of a word another
	// sigma.
	return /[\u0307\u03C2]/.test(lower)
		? lower
				.replace(/i\u0307{1,99}/g, 'i')
				.replace(/\u03C2/g, '\u03C3')
				.normalize('NFC')
		: lower;
}

/** The words of a text joined by single spaces. Two texts with the same words give the same phrase. */
export function normalised(text: string): string {
	return wordsOf(text).join(' ');
}

/**
 * Cuts a text to `most` characters (code points) and adds an ellipsis where it was longer. No character is cut in two.
 */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	const characters = [...text];
	return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : text;
}

/** A word without punctuation around it. Linear in the length of the word. */
function withoutSigns(word: string): string {
	const start = word.search(/\P{P}/u);
	let end = word.length;
	while (start !== -1 && end > start && trailingSign.test(word.charAt(end - 1))) end -= 1;
	return start === -1 ? '' : word.slice(start, end);
}
