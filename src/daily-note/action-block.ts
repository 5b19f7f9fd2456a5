import { goesOn, indentOf, itemStart } from '../markdown/item-lines';
import { withEdits } from '../markdown/line-edits';
import { prefixOf, readNoteLines, type LinePlace, type NoteLine } from '../markdown/note-lines';
import type { TextRange } from '../markdown/text-range';
import { parseActionId, parseActionLine, withMark, type ActionLine } from './action-line';
import { lastBlockId } from './block-id';
import { usualSigns, type DoneSigns } from './done-signs';
import { areMovable, endOfSigns } from './other-signs';

/**
 * An action line and its place in the note: from the bullet to the block id and the signs behind it, over one line or
 * several.
 */
export interface FoundLine {
	readonly line: ActionLine;
	readonly at: LinePlace;
}

/** On how many lines below the one with the block id a formatter may have wrapped signs of other plugins. */
const mostLinesOfSigns = 8;

/**
 * Finds the action lines of a note, in their order; none in code, comments or frontmatter.
 *
 * @param signs what says that a line is done: to be given wherever that, or the day of it, matters
 */
export function findActionLines(text: string, appended = '', signs = usualSigns): FoundLine[] {
	// Most notes hold none: this search is all that they cost.
	return text.includes('^tom-') ? actionLinesIn(text, readNoteLines(text).lines, appended, signs) : [];
}

/** Where the action lines of a note stand, in their order. */
export function rangesOfActionLines(text: string): TextRange[] {
	return findActionLines(text).map(({ at: { start, end } }) => ({ start, end }));
}

/**
 * Selects lines: all with a block id, or only those with that id that name the same people. After a merge, two lines of
 * one id can name different people.
 */
export type LineSelector = string | Pick<ActionLine, 'id' | 'mentions'>;

/** Changes the selected lines, copies included. Every other byte stays the same. */
export function changeLines(
	text: string,
	which: LineSelector,
	change: (line: string) => string,
	signs = usualSigns,
): string {
	const found = findActionLines(text, '', signs).filter(({ line }) => isSelected(line, which));
	return withEdits(
		text,
		found.map(({ at }) => ({ at, text: change(at.text) })),
	);
}

/** Removes the selected lines. */
export function removeLines(text: string, which: LineSelector, signs = usualSigns): string {
	const found = findActionLines(text, '', signs).filter(({ line }) => isSelected(line, which));
	return withEdits(
		text,
		found.map(({ at }) => ({ at, text: null })),
	);
}

/** Sets the checkboxes of the selected lines to a mark. */
export function markLines(text: string, which: LineSelector, mark: string, signs = usualSigns): string {
	return changeLines(text, which, (line) => withMark(line, mark), signs);
}

/** A line without its indent and its quote marks. */
function withoutPrefix(line: NoteLine | undefined): string {
	return line?.text.slice(prefixOf(line.text).length) ?? '';
}

function isSelected(line: ActionLine, which: LineSelector): boolean {
	if (typeof which === 'string') return line.id === which;
	const targets = ({ mentions }: Pick<ActionLine, 'mentions'>): string =>
		mentions.map(({ target }) => target).join('\n');
	return line.id === which.id && targets(line) === targets(which);
}

/** Finds the action lines among the lines of a note. Linear in the length of the note. */
export function actionLinesIn(
	text: string,
	lines: readonly NoteLine[],
	appended: string,
	signs: DoneSigns,
): FoundLine[] {
	const found: FoundLine[] = [];
	// The items above this line have ended: each ends with its id.
	let from = 0;
	for (const [index, at] of lines.entries()) {
		const end = at.isProse && at.text.includes('^tom-') ? lastLineOfItem(lines, index, null) : null;
		if (end === null) continue;
		const first = lines[itemStart(lines, index, from) ?? -1];
		from = index + 1;
		if (first === undefined) continue;
		const last = end === at ? at : lastLineOfItem(lines, index, first);
		if (last === null) continue;
		const place = first === last ? first : { ...last, start: first.start, text: text.slice(first.start, last.end) };
		const line = parseActionLine(place.text, appended, signs);
		if (line !== null) found.push({ line, at: place });
	}
	return found;
}

/**
 * The line on which an item ends whose block id stands on line `index`, if it begins on line `first` or, for null, on
 * any line; null where words follow the id. A line of signs without an indent may be the user's own, unless a sign
 * before it has not ended.
 */
function lastLineOfItem(lines: readonly NoteLine[], index: number, first: NoteLine | null): NoteLine | null {
	const words = withoutPrefix(lines[index]);
	const id = lastBlockId(words);
	if (id === null || parseActionId(id.id) === null) return null;
	let behind = words.slice(id.end).trimEnd();
	const ends = [behind.length];
	for (const line of lines.slice(index + 1, index + 1 + mostLinesOfSigns)) {
		if (!goesOn(line, first) || (first !== null && indentOf(line) <= indentOf(first) && areMovable(behind))) break;
		behind += `\n${withoutPrefix(line).trimEnd()}`;
		ends.push(behind.length);
	}
	const end = endOfSigns(behind);
	const linesOfSigns = ends.filter((one) => one <= end).length;
	return linesOfSigns === 0 ? null : (lines[index + linesOfSigns - 1] ?? null);
}
