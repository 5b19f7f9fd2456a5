import { isRuleOfOneSign } from '../markdown/item-lines';
import { prefixOf, quotesOf, type LinePlace, type NoteLine } from '../markdown/note-lines';
import { folded } from '../text/words';
import { endOfSigns } from './other-signs';

/** A heading of a note. */
export interface FoundHeading {
	/** Its line; two where its words stand above an underline. */
	readonly at: LinePlace;
	/** The quote marks before it; empty outside quotes. */
	readonly quote: string;
}

/**
 * How much longer (in characters) a heading may be than its words: room for emphasis, tags, a block id and comments.
 */
const longestBeside = 200;

const underlineStart = /^ {0,3}[-=]/;
const startOfOtherBlock = /^\s*(?:[-*+>]|\d{1,9}[.)])(?:\s|$)/;

/**
 * The heading in a note that says what the heading of the settings says. Level, letter case and emphasis do not matter,
 * nor what other plugins write behind the words, because users and linters change all of that. One that is spelled
 * exactly so counts first, one in a quote last.
 */
export function findHeading(lines: readonly NoteLine[], heading: string): FoundHeading | null {
	const words = headingWords(heading) ?? '';
	let found: FoundHeading | null = null;
	for (const [index, line] of lines.entries()) {
		if (!line.isProse) continue;
		if (line.text === heading) return { at: line, quote: '' };
		if (found !== null && found.quote === '') continue;
		const other = headingAt(lines, index, words);
		if (other !== null && (found === null || other.quote === '')) found = other;
	}
	return found;
}

/** The words of a heading; null where the line is not a heading. */
export function headingWords(line: string): string | null {
	const marks = /^ {0,3}#{1,6}[ \t]/.exec(line)?.[0];
	if (marks === undefined) return null;
	const words = line.slice(marks.length).trim();
	let end = words.length;
	while (words[end - 1] === '#') end -= 1;
	const hasClosing = end < words.length && /[ \t]/.test(words[end - 1] ?? '');
	return hasClosing ? words.slice(0, end).trimEnd() : words;
}

/** The heading of these words that begins on a line; null for any other. */
function headingAt(lines: readonly NoteLine[], index: number, words: string): FoundHeading | null {
	const line = lines[index];
	if (line === undefined) return null;
	const quote = quotesOf(line.text) === 0 ? '' : prefixOf(line.text);
	const own = headingWords(line.text.slice(quote.length));
	if (own !== null) return isCalled(own, words) ? { at: line, quote } : null;
	const below = lines[index + 1];
	if (below?.isProse !== true || !isUnderline(below.text) || startOfOtherBlock.test(line.text)) return null;
	const above = lines[index - 1];
	const isAlone = above?.isProse !== true || above.text.trim() === '' || headingWords(above.text) !== null;
	return isAlone && isCalled(line.text.trim(), words)
		? { at: { ...below, text: line.text, start: line.start }, quote: '' }
		: null;
}

/** Whether a line makes the line above it a heading. */
function isUnderline(line: string): boolean {
	return underlineStart.test(line) && isRuleOfOneSign(line.trimStart());
}

/** Whether a heading has these words, and nothing else but what other plugins write behind them. */
function isCalled(own: string, words: string): boolean {
	if (own === words) return own !== '';
	const name = bare(words);
	if (name === '' || own.length > words.length + longestBeside) return false;
	if (bare(own) === name) return true;
	return [...own.matchAll(/\s(?=[#^%<[(])/g)].some(
		({ index }) => bare(own.slice(0, index)) === name && endOfSigns(own.slice(index)) === own.length - index,
	);
}

/** Words in a form for comparing: without emphasis, and without the punctuation at the end that linters remove. */
function bare(words: string): string {
	return folded(words.replace(/[*`]|==|~~/g, '')).replace(/^[_ ]+|[_ .,;:!?\u3002\uFF1A]+$/g, '');
}
