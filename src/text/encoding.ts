/** UTF-16 that was read as UTF-8: two bytes that are no text for its mark, or a zero beside each of the first letters. */
const utf16 = /^(?:\uFFFD\uFFFD|(?:\0[^\0]){3}|(?:[^\0]\0){3})/;

/** Stands for bytes that are no UTF-8. */
const replacement = '\uFFFD';

/** Whether a text that was read as UTF-8 is in UTF-16, so that nothing in it can be recognised. */
export function isUtf16(text: string): boolean {
	return utf16.test(text);
}

/** Whether words that were read as UTF-8 hold bytes in another encoding. */
export function isGarbled(words: string): boolean {
	return words.includes(replacement);
}
