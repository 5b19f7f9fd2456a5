import { frontmatterBlock } from '../frontmatter/frontmatter-block';
import { endOfRun, matchEnd, nextMatch } from '../text/next-match';

/** A line of a note, or several that belong together, without the last line end. */
export interface LinePlace {
	readonly text: string;
	/** Offsets in the note, in UTF-16 units; `next` is the start of the following line. */
	readonly start: number;
	readonly end: number;
	readonly next: number;
}

/** One line of a note, without its line end. */
export interface NoteLine extends LinePlace {
	/** Whether the app reads the line as Markdown: not frontmatter, code, comment or mathematics. */
	readonly isProse: boolean;
}

/** A note as lines, and whether a block that hides text (a code fence, a comment) is still open at its end. */
export interface NoteLines {
	readonly lines: readonly NoteLine[];
	readonly isOpenAtEnd: boolean;
}

const listMarker = /(?:[-*+]|\d{1,9}[.)])(?=[ \t])/y;
const notInQuotes = /[^\s>]/g;
const notIndent = /[^ \t]/g;

/** Splits a note into lines, and tells which of them the app reads as Markdown. Linear in the length of the note. */
export function readNoteLines(text: string): NoteLines {
	const proseStart = frontmatterBlock(text)?.end ?? 0;
	const lines: NoteLine[] = [];
	let hidden: Hidden | null = null;
	let start = text.startsWith('\uFEFF') ? 1 : 0;
	while (start < text.length) {
		const newline = text.indexOf('\n', start);
		const next = newline === -1 ? text.length : newline + 1;
		const end =
			newline === -1 ? text.length : newline > start && text[newline - 1] === '\r' ? newline - 1 : newline;
		const line = text.slice(start, end);
		if (hidden !== null && quotesOf(line) < hidden.quotes) hidden = null;
		const wasHidden: Hidden | null = hidden;
		if (end > proseStart) hidden = hidden === null ? opens(line) : closes(line, hidden) ? null : hidden;
		lines.push({
			text: line,
			start,
			end,
			next,
			isProse: end > proseStart && hidden === null && wasHidden === null,
		});
		start = next;
	}
	return { lines, isOpenAtEnd: hidden?.quotes === 0 };
}

/**
 * An open block that hides the following lines: a code fence with its own marker, or a comment or formula with its end
 * mark.
 */
type Hidden = ({ readonly fence: string } | { readonly until: string }) & {
	/** The number of quotes around the block. The block ends when they end. */
	readonly quotes: number;
};

/**
 * Comments and formulas that hide whole lines. They count only at the start of a line: inside a paragraph they end with
 * it at the latest.
 */
const hiders = [
	['<!--', '-->'],
	['%%', '%%'],
	['$$', '$$'],
] as const;

function opens(line: string): Hidden | null {
	const start = afterContainers(line);
	const quotes = quotesOf(line);
	const fence = fenceAt(line, start);
	// Backticks with others behind them are code within a line.
	if (fence !== null && !(fence.startsWith('`') && line.includes('`', start + fence.length)))
		return { fence, quotes };
	const hider = hiders.find(([begin]) => line.startsWith(begin, start));
	if (hider === undefined) return null;
	const [begin, until] = hider;
	return line.includes(until, start + begin.length) ? null : { until, quotes };
}

/** The offset after what a line can have before a block that hides text: quote marks, indents, list markers. */
function afterContainers(line: string): number {
	let at = nextMatch(notInQuotes, line, 0);
	for (;;) {
		const marker = matchEnd(listMarker, line, at);
		if (marker === null) return at;
		at = nextMatch(notIndent, line, marker);
	}
}

/** The three or more backticks or tildes at an offset, or null. */
function fenceAt(line: string, start: number): string | null {
	if (!line.startsWith('```', start) && !line.startsWith('~~~', start)) return null;
	return line.slice(start, endOfRun(line, start));
}

function closes(line: string, hidden: Hidden): boolean {
	if ('until' in hidden) return line.includes(hidden.until);
	if (quotesOf(line) !== hidden.quotes) return false;
	const start = nextMatch(notInQuotes, line, 0);
	const fence = fenceAt(line, start);
	// The marks of a fence are all the same, so the longer one begins with the shorter one.
	return fence?.startsWith(hidden.fence) === true && nextMatch(notIndent, line, start + fence.length) === line.length;
}

/** The white space and the quote marks before the text of a line. */
export function prefixOf(line: string): string {
	return line.slice(0, nextMatch(notInQuotes, line, 0));
}

/** The number of quote marks before the text of a line. */
export function quotesOf(line: string): number {
	return prefixOf(line).split('>').length - 1;
}
