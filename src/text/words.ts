/** Scripts written without spaces between words. Each character counts as one word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** White space, and the characters that replace it in tags and in names of notes. */
const separators = /[\s\-_/]+/u;

/** Punctuation after a word that is not part of it. `#` is part of it (C#). */
const trailingSign = /(?!#)\p{P}/u;

/**
 * The words of a text in a form for comparing: NFC, lower case, without punctuation around them. `#public-speaking`, `Public
 * speaking` and `"public speaking"` give the same words. Plurals are not reduced.
 */
export function wordsOf(text: string): string[] {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(unspaced, ' $& ')
		.split(separators)
		.map(withoutSigns)
		.filter((word) => word !== '');
}

/** A name in a form for comparing: lower case and NFC, because keyboards and file systems compose letters differently. */
export function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

/** The words of a text joined by single spaces. Two texts with the same words give the same phrase. */
export function normalised(text: string): string {
	return wordsOf(text).join(' ');
}

/** Cuts a text to `most` characters (code points) and adds an ellipsis where it was longer. No character is cut in two. */
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
