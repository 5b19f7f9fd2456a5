import { linesOf } from './lines-of';

/** Lists and quotes that start further to the right than this are not seen; a tab counts as four columns. */
const lastColumn = 128;

/** What can stand before or between the markers of nested lists and quotes on one line. */
const markerOrBlank = /[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|\[[^\r\n]\](?=[ \t\r\n]|$)/uy;

/**
 * In a line longer than this, what could start inline Markdown is hidden, from the column on that blocks do not reach.
 */
const longestLine = 10_000;
const lastColumnOfBlocks = 200;

/**
 * Hides container markers far to the right, leaving every offset as it was.
 * Without a limit, time grows with depth times lines, and some thousand levels exhaust the stack;
 * so do some hundred thousand brackets in one line, as micromark hands all that it finds in a line to one call.
 */
export function limitNesting(text: string): string {
	let limited = '';
	let done = 0;
	for (const { start, end } of linesOf(text)) {
		const line = text.slice(start, end);
		const marker = line.length < lastColumn && !line.includes('\t') ? null : findDeepMarker(text, start);
		if (marker !== null) {
			limited += `${text.slice(done, marker)}x`;
			done = marker + 1;
		}
		if (line.length > longestLine) {
			const blocksEnd = Math.max(done, start + lastColumnOfBlocks);
			limited += text.slice(done, blocksEnd) + text.slice(blocksEnd, end).replace(/[[\]!&*_<`\\]/g, 'x');
			done = end;
		}
	}
	// At the start of what it parses, micromark takes this for a byte-order mark, and leaves it out of offsets.
	return (limited + text.slice(done)).replaceAll('\uFEFF', '\u200B');
}

/** The offset of the first marker of the line beyond the last column, if there is one. */
function findDeepMarker(text: string, lineStart: number): number | null {
	let column = 0;
	let at = lineStart;
	for (;;) {
		markerOrBlank.lastIndex = at;
		const step = markerOrBlank.exec(text)?.[0];
		if (step === undefined) return null;
		const blank = step === ' ' || step === '\t';
		if (column >= lastColumn && !blank) return at;
		column += step === '\t' ? 4 : step.length;
		at += step.length;
	}
}
