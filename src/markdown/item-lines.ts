import { endOfRun, nextMatch } from '../text/next-match';
import { prefixOf, quotesOf, type NoteLine } from './note-lines';

/** The marker of a list item, with its number where it has one. */
const marker = /^[\s>]*(?:[-*+]|(\d{1,9})[.)])[ \t]/;

/** Tags of HTML that can stand in a paragraph. Any other tag begins a block at the start of a line. */
const inlineTags = 'a|abbr|b|br|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr';

/** A heading, or a block of HTML. */
const otherBlock = new RegExp(`^(?:#{1,6}(?:[ \\t]|$)|<(?!/?(?:${inlineTags})\\b)[/?!a-z])`, 'i');

/**
 * The index of the line on which the list item begins that line `at` belongs to: this line, or one above it whose
 * paragraph it goes on with. Null where it belongs to no item. Looks no further up than line `from`.
 */
export function itemStart(lines: readonly NoteLine[], at: number, from: number): number | null {
	let start: number | null = null;
	let first: NoteLine | null = null;
	for (let index = at; index >= from; index -= 1) {
		const line = lines[index];
		const found = line === undefined ? null : marker.exec(line.text);
		if (line === undefined || !line.isProse || (found === null && !mayBeParagraph(line.text))) break;
		if (found === null) continue;
		if (first !== null && indentOf(first) <= indentOf(line)) break;
		[start, first] = [index, line];
		// Within the paragraph of another item, only `1.` begins a list. Any other number there is a number that was
		// wrapped.
		if (found[1] === undefined || Number(found[1]) === 1) break;
	}
	if (start === null || first === null) return null;
	const quotes = quotesOf(first.text);
	return lines.slice(start + 1, at + 1).some(({ text }) => quotesOf(text) > quotes) ? null : start;
}

/**
 * Whether a line goes on with the paragraph of an item that begins on line `first`, or for null of any item, if it has
 * not ended before.
 */
export function goesOn(line: Pick<NoteLine, 'text' | 'isProse'>, first: Pick<NoteLine, 'text'> | null): boolean {
	const isParagraph = line.isProse && !marker.test(line.text) && mayBeParagraph(line.text);
	return isParagraph && (first === null || quotesOf(line.text) <= quotesOf(first.text));
}

/** Whether a list item begins on a line. */
export function isItem({ text, isProse }: Pick<NoteLine, 'text' | 'isProse'>): boolean {
	return isProse && marker.test(text);
}

/** The indent of a line behind its quote marks, in columns. */
export function indentOf(line: NoteLine): number {
	const prefix = prefixOf(line.text);
	return prefix.slice(prefix.lastIndexOf('>') + 1).replaceAll('\t', '    ').length;
}

/** Whether a line can be part of a paragraph: it is not blank, no heading and no underline of one, rule, formula or HTML. */
function mayBeParagraph(line: string): boolean {
	const words = line.slice(prefixOf(line).length);
	return !(words === '' || otherBlock.test(words) || isRule(words) || isRuleOfOneSign(words) || isFormula(words));
}

/** Whether words are three or more signs of a rule, with blanks between them or not. */
function isRule(words: string): boolean {
	return /^[-*_]/.test(words) && !/[^-*_ \t]/.test(words) && words.replace(/[ \t]/g, '').length >= 3;
}

/** Whether words are a run of `-` or `=`, which makes the line above it a heading. */
export function isRuleOfOneSign(words: string): boolean {
	return /^[-=]/.test(words) && isBlankFrom(words, endOfRun(words, 0));
}

/** Whether words are one formula between `$$` and `$$`. */
function isFormula(words: string): boolean {
	if (!words.startsWith('$$')) return false;
	const end = words.indexOf('$', 2);
	return end !== -1 && words.startsWith('$$', end) && isBlankFrom(words, end + 2);
}

function isBlankFrom(words: string, from: number): boolean {
	return nextMatch(/[^ \t]/g, words, from) === words.length;
}
