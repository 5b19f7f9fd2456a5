/** A zero beside each of the first letters. */
const zeros = /^(?:(?:\0[^\0]){3}|(?:[^\0]\0){3})/;

/** Stands for bytes that are no UTF-8. */
const replacement = '\uFFFD';

/**
 * Whether a text that was read as UTF-8 is in UTF-16, so that nothing in it can be recognised. Its mark is two bytes
 * that are no UTF-8.
 */
export function isUtf16(text: string): boolean {
	return text.startsWith(replacement + replacement) || isSpaced(text);
}

/**
 * Whether a text that was read as UTF-8 is in UTF-16 without a mark. Its bytes can be UTF-8 all the same: zeros, and
 * letters of English.
 */
export function isSpaced(text: string): boolean {
	return zeros.test(text);
}

/** Whether words that were read as UTF-8 hold bytes in another encoding. */
export function isGarbled(words: string): boolean {
	return words.includes(replacement);
}

/** Whether bytes are UTF-8: a text that was read from them can be written back with every byte as it was. */
export function isUtf8(bytes: ArrayBuffer): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
