import { quotesOf, type NoteLine } from './note-lines';

/** The marker of a list item, with its number where it has one. */
const marker = /^[\s>]*(?:[-*+]|(\d{1,9})[.)])[ \t]/;

/** Tags of HTML that can stand in a paragraph. Any other tag begins a block at the start of a line. */
const inlineTags = 'a|abbr|b|br|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr';

/** A line that is no part of a paragraph: blank, a heading or its underline, a rule, a formula, a block of HTML. */
const noParagraph = new RegExp(
	`^[\\s>]*(?:$|#{1,6}(?:[ \\t]|$)|[-*_][ \\t]*[-*_][ \\t]*[-*_][-*_ \\t]*$|[-=]+[ \\t]*$|\\$\\$[^$]*\\$\\$[ \\t]*$|<(?!/?(?:${inlineTags})\\b)[/?!a-z])`,
	'i',
);

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
		if (line === undefined || !line.isProse || (found === null && noParagraph.test(line.text))) break;
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
	const isParagraph = line.isProse && !marker.test(line.text) && !noParagraph.test(line.text);
	return isParagraph && (first === null || quotesOf(line.text) <= quotesOf(first.text));
}

/** Whether a list item begins on a line. */
export function isItem({ text, isProse }: Pick<NoteLine, 'text' | 'isProse'>): boolean {
	return isProse && marker.test(text);
}

/** The indent of a line behind its quote marks, in columns. */
export function indentOf(line: NoteLine): number {
	const prefix = /^[\s>]*/.exec(line.text)?.[0] ?? '';
	return prefix.slice(prefix.lastIndexOf('>') + 1).replaceAll('\t', '    ').length;
}
