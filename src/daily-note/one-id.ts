/** Looks like a caret (U+02C6), and is none. */
const likeCaret = '\u02c6';

/** A character without width (U+2060). Behind `likeCaret` it says that the words held just that. */
const wordJoiner = '\u2060';

const carets = /[\^\u02c6]/g;
const writtenCarets = /\u02c6\u2060?/g;

/**
 * Words without a caret, which look the same. Some plugins take the first `^word` of a line for its id, inside links
 * too (`CO^2 prices`), and would drop ours.
 */
export function withoutIds(words: string): string {
	return words.replace(carets, (one) => (one === '^' ? likeCaret : likeCaret + wordJoiner));
}

/** Words of a line as they were before they were written into it. */
export function asMeant(words: string): string {
	return words.includes(likeCaret)
		? words.replace(writtenCarets, (one) => (one === likeCaret ? '^' : likeCaret))
		: words;
}
