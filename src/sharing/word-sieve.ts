/**
 * Tells most texts that hold none of some words, without making anything of them: the notes of a large vault are many,
 * and hardly any speaks of a topic. Compares runs of ASCII letters and digits. A text with other letters passes,
 * because their forms have to be compared closely.
 *
 * The program's `TopicSearch` is no use here. It says no more often, because it looks for all words of a topic and
 * compares letters beyond ASCII, but makes new texts and a set of words for each text. At each start of the app, that
 * would cost more than to read the few short texts of a note that this one lets pass.
 */
export class WordSieve {
	private readonly runs = new Set<number>();
	/** Whether a word holds no such run, so that any text may hold it. */
	private isOpen = false;

	/** @param words as `wordsOf` gives them */
	constructor(words: Iterable<string>) {
		for (const word of words) {
			const run = /[a-z\d]+/.exec(word)?.[0];
			if (/[^\0-\x7F]/.test(word)) continue;
			if (run === undefined) this.isOpen = true;
			else this.runs.add([...run].reduce((sum, letter) => added(sum, letter.charCodeAt(0)), 0));
		}
	}

	/** Whether a text, from an offset on, may hold one of the words. Where it says no, the text holds none. */
	passes(text: string, from = 0): boolean {
		if (this.isOpen) return true;
		let sum = 0;
		let isIn = false;
		for (let at = from; at < text.length; at += 1) {
			const code = text.charCodeAt(at);
			if (code > 127) return true;
			const letter = folded(code);
			if (letter !== 0) {
				sum = added(sum, letter);
				isIn = true;
			} else if (isIn) {
				if (this.runs.has(sum)) return true;
				sum = 0;
				isIn = false;
			}
		}
		return isIn && this.runs.has(sum);
	}

	/** Whether one of some texts passes. */
	passesAny(texts: readonly string[]): boolean {
		for (const text of texts) if (this.passes(text)) return true;
		return false;
	}
}

/** A letter in lower case, or a digit; 0 for any other character of ASCII. */
function folded(code: number): number {
	if (code >= 97) return code <= 122 ? code : 0;
	if (code >= 65) return code <= 90 ? code + 32 : 0;
	return code >= 48 && code <= 57 ? code : 0;
}

function added(sum: number, code: number): number {
	return (sum * 31 + code) & 0x3fffffff;
}
