import { actionKinds } from '../actions/action';
import type { Day } from '../day';
import { editableBlock, lineEnding } from '../frontmatter/frontmatter-block';
import { goesOn, isItem } from '../markdown/item-lines';
import { prefixOf, quotesOf, readNoteLines, type LinePlace, type NoteLines } from '../markdown/note-lines';
import type { Settings } from '../settings/settings';
import { nextMatch } from '../text/next-match';
import { actionLinesIn, type FoundLine } from './action-block';
import { parseActionLine, type LineKind } from './action-line';
import { usualSigns } from './done-signs';
import { findHeading, type FoundHeading } from './headings';
import { endOfNested, lastNested } from './nested-lines';

/** A line to add: its Markdown, and its kind, which decides its place among the others. */
export interface NewLine {
	readonly kind: LineKind;
	readonly text: string;
}

/** Where lines go in a note that has none of the day yet. */
export type BlockSettings = Pick<Settings, 'heading' | 'place'>;

/**
 * Adds lines to a note. A line goes next to the lines of its day, in the order of the kinds; else right after the
 * heading; else under a new heading, after a blank line. Every other byte stays the same.
 */
export function addLines(text: string, additions: readonly NewLine[], settings: BlockSettings): string {
	return additions.reduce((edited, addition) => addLine(edited, addition, settings), text);
}

/**
 * Adds a task that is none of ours below the lines of a day, at the end of the list in which the last of them stands;
 * else where lines of the day would go.
 */
export function addBelow(text: string, task: string, day: Day, settings: BlockSettings): string {
	const read = readNoteLines(text);
	const last = actionLinesIn(text, read.lines, '', usualSigns)
		.filter(({ line }) => line.day === day)
		.at(-1);
	if (last === undefined) return addLine(text, { kind: 'touch', text: task }, settings);
	const prefix = prefixOf(last.at.text);
	const { lines } = read;
	let first = lines.findIndex(({ start }) => start === last.at.start);
	let end = lines.findIndex(({ next }) => next === last.at.next) + 1;
	// Tasks that were added before stay above it, each with what belongs to it.
	for (;;) {
		end = endOfItem(read, first, end);
		const next = lines[end];
		if (next === undefined || !isItem(next) || prefixOf(next.text) !== prefix) break;
		[first, end] = [end, end + 1];
	}
	return insertAfter(text, lines[end - 1] ?? last.at, prefix + task, lineEnding(text));
}

/**
 * The index behind an item that begins on line `first` and ends before line `from` or later: lines that go on with it
 * are its own.
 */
function endOfItem(read: NoteLines, first: number, from: number): number {
	const goesOnAt = (index: number): boolean => {
		const line = read.lines[index];
		return line !== undefined && goesOn(line, read.lines[first] ?? null);
	};
	let end = from;
	while (goesOnAt(end)) end += 1;
	return endOfNested(read, first, end);
}

function addLine(text: string, addition: NewLine, settings: BlockSettings): string {
	const read = readNoteLines(text);
	const eol = lineEnding(text);
	const day = parseActionLine(addition.text)?.day;
	const ofDay = actionLinesIn(text, read.lines, '', usualSigns).filter(({ line }) => line.day === day);
	const before = ofDay.filter(({ line }) => orderOf(line.kind) <= orderOf(addition.kind)).at(-1);
	// The user's notes that are nested under an item stay with it.
	if (before !== undefined)
		return insertAfter(text, lastNested(read, before.at) ?? before.at, indented(addition, before), eol);
	const after = ofDay[0];
	if (after !== undefined)
		return text.slice(0, after.at.start) + indented(addition, after) + eol + text.slice(after.at.start);
	const heading = findHeading(read.lines, settings.heading);
	if (heading !== null) return addUnder(text, heading, addition, eol);
	const block = `${settings.heading}${eol}${addition.text}`;
	return settings.place === 'top' || read.isOpenAtEnd ? addAtTop(text, block, eol) : addAtEnd(text, block, eol);
}

/** The line with the prefix of the line next to it, so that it stays in the same quote or list. */
function indented(addition: NewLine, beside: FoundLine): string {
	return prefixOf(beside.at.text) + addition.text;
}

function orderOf(kind: LineKind): number {
	return kind === 'touch' ? actionKinds.length : actionKinds.indexOf(kind);
}

function insertAfter(text: string, line: LinePlace, added: string, eol: string): string {
	const isLast = line.next === line.end;
	return (
		text.slice(0, line.end) +
		(isLast ? eol + added : text.slice(line.end, line.next) + added + eol + text.slice(line.next))
	);
}

/** Adds a block at the end. A note without a final line end stays without one. */
function addAtEnd(text: string, block: string, eol: string): string {
	const endsLine = text === '' || /[\n\uFEFF]$/.test(text);
	if (text.trim() === '') return `${text}${endsLine ? '' : eol}${block}${eol}`;
	const isSetOff = /\n[ \t]*\r?\n$/.test(text);
	return `${text}${endsLine ? '' : eol}${isSetOff ? '' : eol}${block}${endsLine ? eol : ''}`;
}

/** Adds a line right below a heading, in the same quote: behind what would be nested under it there. */
function addUnder(text: string, { at, quote }: FoundHeading, addition: NewLine, eol: string): string {
	const added = addRightBelow(text, at, quote, addition, eol);
	const nested = at.next === at.end ? null : nestedAt(added, at.next);
	if (nested === null) return added;
	const shift = added.length - text.length;
	const last = { ...nested, end: nested.end - shift, next: nested.next - shift };
	return addRightBelow(text, last, quote, addition, eol);
}

function addRightBelow(text: string, at: LinePlace, quote: string, addition: NewLine, eol: string): string {
	const behind = text.slice(at.next, nextMatch(/[\r\n]/g, text, at.next));
	const words =
		quotesOf(behind) < quotesOf(quote) ? behind : behind.slice(quote === '' ? 0 : prefixOf(behind).length);
	// A paragraph right after a list item would become part of it.
	const isFollowed = /\S/.test(words) && !blockStart.test(words);
	return insertAfter(text, at, quote + addition.text + (isFollowed ? eol + quote.trimEnd() : ''), eol);
}

/** The last line that is nested under the item that begins at an offset; null where none is. */
function nestedAt(text: string, start: number): LinePlace | null {
	const read = readNoteLines(text);
	const item = read.lines.find((line) => line.start === start);
	return item === undefined ? null : lastNested(read, item);
}

/**
 * Adds a block at the top, behind the frontmatter. Indented lines there would become part of its item, so it goes
 * behind them.
 */
function addAtTop(text: string, block: string, eol: string): string {
	const top = /^\uFEFF?/.exec(text)?.[0].length ?? 0;
	const frontmatterEnd = editableBlock(text)?.end;
	const newline = frontmatterEnd === undefined ? top - 1 : text.indexOf('\n', frontmatterEnd);
	if (frontmatterEnd !== undefined && newline === -1) return `${text}${eol}${block}`;
	const start = newline + 1;
	const added = `${text.slice(0, start)}${block}${eol}${setOff(text.slice(start), eol)}`;
	const nested = nestedAt(added, start + block.indexOf(eol) + eol.length);
	if (nested === null) return added;
	const end = nested.next - (added.length - text.length);
	const rest = text.slice(end);
	return `${addAtEnd(text.slice(0, end), block, eol)}${rest === '' ? '' : setOff(rest, eol)}`;
}

/** Text with a blank line before it. */
function setOff(text: string, eol: string): string {
	return `${text === '' || /^[ \t]*\r?\n/.test(text) ? '' : eol}${text}`;
}

/** The start of a block that ends a list item. */
const blockStart = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]|#{1,6}$)/;
