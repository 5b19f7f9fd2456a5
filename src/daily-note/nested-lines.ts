import { goesOn, isItem } from '../markdown/item-lines';
import { prefixOf, quotesOf, type LinePlace, type NoteLine, type NoteLines } from '../markdown/note-lines';
import { nextMatch } from '../text/next-match';

/** How much deeper (in columns) a line has to be than an item to be nested under it. */
const nestedFrom = 2;

/** A line as it will be written: one line of the note, or an item of several. */
export interface WrittenLine extends Pick<NoteLine, 'text' | 'isProse'> {
	/** The line end; empty at the end of a note that has none. */
	readonly eol: string;
}

/**
 * The index behind the last line that is nested under an item: the user's own notes on it. The item begins on line
 * `first` and ends before line `from`.
 */
export function endOfNested({ lines, isOpenAtEnd }: NoteLines, first: number, from: number): number {
	const prefix = prefixOf(lines[first]?.text ?? '');
	const quotes = quotesOf(prefix);
	const nestedIndent = (indentBehind(prefix, quotes) ?? 0) + nestedFrom;
	let end = from;
	// A code block or comment counts only once it has ended, so that no line is written into it.
	let hiddenEnd = from;
	for (let at = from; at < lines.length; at += 1) {
		const line = lines[at];
		if (line === undefined || isBlank(line.text)) continue;
		if (line.isProse) end = Math.max(end, hiddenEnd);
		if ((indentBehind(line.text, quotes) ?? -1) < nestedIndent) return end;
		if (line.isProse) end = at + 1;
		else hiddenEnd = at + 1;
	}
	return isOpenAtEnd ? end : Math.max(end, hiddenEnd);
}

/** The last line that is nested under the item at a place; null where none is. */
export function lastNested(note: NoteLines, { start, next }: LinePlace): NoteLine | null {
	const first = note.lines.findIndex((line) => line.start === start);
	const from = note.lines.findIndex((line) => line.next === next) + 1;
	const end = endOfNested(note, first, from);
	return end === from ? null : (note.lines[end - 1] ?? null);
}

/** A line that is nested under an item with the prefix `from`, as it has to be under one with the prefix `to`. */
export function movedUnder(line: string, from: string, to: string): string {
	if (from === to) return line;
	const quotes = quotesOf(from);
	const behind = line.slice(endOfQuotes(line, quotes) ?? line.length);
	let missing = indentBehind(from, quotes) ?? 0;
	let at = 0;
	for (; missing > 0 && /[ \t]/.test(behind.charAt(at)); at += 1) missing -= behind[at] === '\t' ? 4 : 1;
	const rest = ' '.repeat(Math.max(0, -missing)) + behind.slice(at);
	return rest.trim() === '' ? to.trimEnd() : to + rest;
}

/**
 * The parts of nested lines, each with the blank lines above it: an item with all that is under it, a paragraph, a
 * block of code.
 */
export function partsOf(lines: readonly WrittenLine[], quotes: number): WrittenLine[][] {
	const parts: WrittenLine[][] = [];
	const first = lines.find(({ text }) => !isBlank(text));
	const base = indentBehind(first?.text ?? '', quotes) ?? 0;
	let gap: WrittenLine[] = [];
	let above: WrittenLine | null = null;
	for (const line of lines) {
		const isHidden = above?.isProse === false && !line.isProse;
		if (isBlank(line.text) && !isHidden) gap.push(line);
		else {
			const isFirst = above === null || !above.isProse || !line.isProse || isBlank(above.text) || isItem(line);
			const part = parts.at(-1);
			if (part === undefined || (isFirst && !isHidden && (indentBehind(line.text, quotes) ?? 0) <= base))
				parts.push([...gap, line]);
			else part.push(...gap, line);
			gap = [];
		}
		above = line;
	}
	return parts;
}

/** Whether a part begins with a paragraph, which would go on with the paragraph above it. */
export function isParagraph(part: readonly WrittenLine[]): boolean {
	const [first] = part;
	return first !== undefined && goesOn(first, null);
}

/** Whether a line holds nothing but white space and quote marks. */
export function isBlank(line: string): boolean {
	return prefixOf(line) === line;
}

/** The indent (in columns) of a line's text after `quotes` quote marks; null where the line has fewer marks. */
function indentBehind(line: string, quotes: number): number | null {
	const at = endOfQuotes(line, quotes);
	if (at === null || /[^ \t>]/.test(line.slice(0, at))) return null;
	return line.slice(at, nextMatch(/[^ \t]/g, line, at)).replaceAll('\t', '    ').length;
}

/** The end of the first `quotes` quote marks of a line; null where it has fewer. */
function endOfQuotes(line: string, quotes: number): number | null {
	let at = 0;
	for (let quote = 0; quote < quotes; quote += 1) {
		at = line.indexOf('>', at) + 1;
		if (at === 0) return null;
	}
	return at;
}
