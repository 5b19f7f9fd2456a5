/** Scripts that are written without spaces between words: there each character counts as one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** White space, and what stands for it in tags and in names of notes. */
const separators = /[\s\-_/]+/u;

/** What can stand behind a word and is no part of it; a # is (C#). */
const behind = /(?!#)\p{P}/u;

/**
 * The words of a text by which it is compared: `#public-speaking`, `Public speaking` and `"public speaking"` have the
 * same. In lower case, however their letters are composed; a plural stays one.
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

/** A name for comparing: one in any letter case, however a keyboard or a file system composes its letters. */
export function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

/** The same words as one text, with a space between two: equal where two texts say the same. */
export function phraseOf(text: string): string {
	return wordsOf(text).join(' ');
}

/** A text of at most so many characters, with an ellipsis in place of the rest; no character is cut in two. */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	const characters = [...text];
	return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : text;
}

/** A word without quotes, brackets, commas and full stops around it. Linear, whatever the word is. */
function withoutSigns(word: string): string {
	const start = word.search(/\P{P}/u);
	let end = word.length;
	while (start !== -1 && end > start && behind.test(word.charAt(end - 1))) end -= 1;
	return start === -1 ? '' : word.slice(start, end);
}
