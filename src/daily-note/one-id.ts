/** A character without width. Behind a caret it keeps other plugins from reading the word after it as a block id. */
const wordJoiner = '\u2060';

const caret = new RegExp(String.raw`\^(?=[^\s${wordJoiner}])`, 'g');
const joinedCaret = new RegExp(String.raw`\^${wordJoiner}`, 'g');

/**
 * Words in which no reader finds a block id, and which look the same. Some plugins take the first `^word` of a line for its id, inside
 * links too (`CO^2 prices`), and would drop ours.
 */
export function withoutIds(words: string): string {
	return words.replace(caret, `^${wordJoiner}`);
}

/** Words of a line as they were before they were written into it. */
export function asMeant(words: string): string {
	return words.includes(wordJoiner) ? words.replace(joinedCaret, '^') : words;
}
