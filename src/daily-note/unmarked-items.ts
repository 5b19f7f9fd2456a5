import { goesOn } from '../markdown/item-lines';
import { withEdits } from '../markdown/line-edits';
import { readNoteLines, type LinePlace, type NoteLine } from '../markdown/note-lines';
import { findActionLines, type FoundLine } from './action-block';
import { parseActionId } from './action-line';
import { lastBlockId } from './block-id';
import { usualSigns, type DoneSigns } from './done-signs';
import { said, saySame, type Said } from './said';

/** A list item with a checkbox that is no line of ours, because no id of ours is at its end. */
export interface UnmarkedItem {
	/**
	 * Its first line alone, and with lines below that go on with its paragraph: they may be its own, wrapped, or the
	 * user's.
	 */
	readonly readings: readonly [ItemReading, ...ItemReading[]];
	/** Whether it ends with another block id, to which links may lead. */
	readonly hasOtherId: boolean;
	/** Whether its first line holds an id of ours, with words behind it. */
	readonly hasIdAmid: boolean;
}

/** A list item as one that ends on a line. */
export interface ItemReading {
	readonly at: LinePlace;
	readonly said: Said;
}

/** On how many lines below the first a formatter may have wrapped an item. */
const mostLinesBelow = 6;

/** The bound is there for the stack, of which each blank can take a piece. */
const checkbox = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]{1,99}\[(.)\][ \t]/u;
/** How much of the words of a line an item must hold before it is read. A formatter may have wrapped the rest. */
export const shortStart = 12;

const otherId = /\s\^[A-Za-z0-9-]+$/;

/**
 * Finds the items with a checkbox that are not among the lines of ours that the caller has found; none in code or
 * comments.
 *
 * @param isWanted a test of the first line, because to read an item costs more than to find it
 */
export function unmarkedItems(
	text: string,
	found: readonly FoundLine[],
	isWanted: (line: string, mark: string) => boolean,
	signs: DoneSigns = usualSigns,
): UnmarkedItem[] {
	const ours = new Set(found.map(({ at }) => at.start));
	const { lines } = readNoteLines(text);
	return lines.flatMap((line, index): UnmarkedItem[] => {
		const mark = line.isProse && !ours.has(line.start) ? checkbox.exec(line.text)?.[1] : undefined;
		if (mark === undefined || !isWanted(line.text, mark)) return [];
		const places = linesBelow(lines, index).map(
			(last): LinePlace => ({ ...last, start: line.start, text: text.slice(line.start, last.end) }),
		);
		const id = lastBlockId(line.text);
		return [
			{
				readings: [readingOf(line, signs), ...places.map((place) => readingOf(place, signs))],
				hasOtherId: otherId.test(line.text.trimEnd()),
				hasIdAmid: id !== null && parseActionId(id.id) !== null && !isInCode(line.text, id.start),
			},
		];
	});
}

/**
 * The items without any id that say the same as a line.
 *
 * @param isMark a test of the mark in their checkboxes
 */
export function itemsThatSay(
	wanted: Said,
	text: string,
	isMark: (mark: string) => boolean,
	signs: DoneSigns = usualSigns,
): ItemReading[] {
	// Most notes do not hold the words: this search is all that they cost.
	const start = wanted.words.slice(0, shortStart);
	if (start === '' || !text.includes(start)) return [];
	const items = unmarkedItems(
		text,
		findActionLines(text, '', signs),
		(line, mark) => isMark(mark) && line.includes(start),
		signs,
	);
	return items.flatMap(({ readings, hasOtherId, hasIdAmid }) =>
		hasOtherId || hasIdAmid ? [] : readings.filter((reading) => saySame(reading.said, wanted)).slice(0, 1),
	);
}

/**
 * Gives items back the ids that they have lost. Every other byte stays, but for blanks at the end of the items. An id
 * that is there with no blank before it gets the blank, for an item has one id.
 */
export function withIds(text: string, given: readonly { readonly at: LinePlace; readonly id: string }[]): string {
	if (given.length === 0) return text;
	const edits = given.map(({ at, id }) => {
		const item = at.text.trimEnd();
		const words = item.endsWith(`^${id}`) ? item.slice(0, -id.length - 1) : item;
		return { at, text: `${words.trimEnd()} ^${id}` };
	});
	return withEdits(
		text,
		edits.sort((a, b) => a.at.start - b.at.start),
	);
}

/** Whether an offset is within code: an id there is none. */
function isInCode(line: string, offset: number): boolean {
	return line.slice(0, offset).split('`').length % 2 === 0;
}

function readingOf({ text, start, end, next }: LinePlace, signs: DoneSigns): ItemReading {
	return { at: { text, start, end, next }, said: said(text, signs) };
}

/** The lines that go on with the paragraph of the item that begins on line `index`. */
function linesBelow(lines: readonly NoteLine[], index: number): readonly NoteLine[] {
	const below = lines.slice(index + 1, index + 1 + mostLinesBelow);
	const end = below.findIndex((line) => !goesOn(line, lines[index] ?? null));
	return end === -1 ? below : below.slice(0, end);
}
