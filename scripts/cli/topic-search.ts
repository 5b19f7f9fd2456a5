import { normalised } from '../../src/text/words';

/** A word of a topic that can be looked for. A number can be written in many ways: `0x10` in YAML is 16. */
const plainWord = /^(?!\d+(?:e\d*)?$|infinity$|nan$)[a-z\d]+$/;
const plainWords = /[a-z\d]+/g;

/** Letters that have one lower case wherever they stand, as the Greek sigma has not. */
const letters = /(?:(?![\u03C2\u03C3])\p{L})+/gu;

/** What hides letters: escapes in YAML, in links and in their destinations. */
const escapes = /\\|%[\dA-Fa-f]{2}/;

/** A line of these alone makes a heading of the lines above. */
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/m;

/** A Markdown link whose destination stands on another line. */
const brokenLink = /\]\([ \t]*[\r\n]/;

/** What a heading, a tag or a link has in its line. */
const telling = /[#[\]()]/;

/**
 * Finds out, without reading its Markdown, that a note holds no topic in its name, properties, tags, headings and
 * links. It is true where it does, and seldom where it does not. The words of a topic stand in a note as they are, but
 * for escapes, letter case and Unicode form.
 *
 * The app's `WordSieve` is no use here. It looks at titles, headings and links that have been read, where the first word
 * of a topic is rare. The text of a whole note holds the first word of some topic nearly always, and in most languages
 * letters beyond ASCII as well. So all words of the topic are looked for, and such letters are compared.
 */
export class TopicSearch {
	/** What each topic must have, by the first of its plain words. */
	private readonly byFirst = new Map<string, string[][]>();
	/** For topics without plain words: letters that stand together in them. */
	private readonly others: string[][] = [];
	/** Whether there is a topic that can be written in too many ways. */
	private isUnsure = false;

	/** @param phrases the names of topics, normalised */
	constructor(phrases: Iterable<string>) {
		for (const phrase of phrases) this.add(phrase);
	}

	/** Whether a note may hold a topic. */
	mayBeIn(name: string, text: string, yaml: string): boolean {
		if (this.isUnsure || this.holds(normalised(name))) return true;
		const body = text.slice(text.indexOf(yaml) + yaml.length);
		if (escapes.test(yaml) || (body.includes('](') && escapes.test(body))) return true;
		return this.holds(`${yaml}\n${tellingLines(body)}`);
	}

	private add(phrase: string): void {
		const plain = (phrase.match(plainWords) ?? []).filter((word) => plainWord.test(word));
		const [first] = plain;
		if (first !== undefined) {
			const known = this.byFirst.get(first);
			if (known === undefined) this.byFirst.set(first, [plain]);
			else known.push(plain);
			return;
		}
		const others = phrase.match(letters);
		if (others === null) this.isUnsure = true;
		else this.others.push(others);
	}

	private holds(text: string): boolean {
		const lower = text.normalize('NFC').toLowerCase();
		if (this.others.some((all) => all.every((one) => lower.includes(one)))) return true;
		if (this.byFirst.size === 0) return false;
		const words = new Set(lower.match(plainWords));
		for (const word of words) {
			if (this.byFirst.get(word)?.some((all) => all.every((one) => words.has(one))) === true) return true;
		}
		return false;
	}
}

/** The lines of a note that may hold a heading, a tag or a link; all of them where one may reach over several. */
function tellingLines(body: string): string {
	if (underline.test(body) || brokenLink.test(body)) return body;
	return body
		.split(/[\r\n]+/)
		.filter((line) => telling.test(line))
		.join('\n');
}
