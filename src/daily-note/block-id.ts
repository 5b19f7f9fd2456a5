import type { TextRange } from '../markdown/text-range';
import { withBareBreaks } from '../markdown/wrapped-item';
import { nextMatch } from '../text/next-match';
import { areMovable, breakAtEnd, endOfSigns } from './other-signs';

/** The block id of an action line: from its caret, as offsets in UTF-16 units. */
export interface BlockId extends TextRange {
	/** The id without its caret. */
	readonly id: string;
}

const blockId = /\^(tom-[\da-z-]+)/y;

/**
 * The last block id in a text that begins like ours and stands behind a blank or at the start of a line, whatever
 * follows it.
 */
export function lastBlockId(text: string): BlockId | null {
	const start = text.lastIndexOf('^tom-');
	if (start === -1 || (start > 0 && !' \t\n'.includes(text.charAt(start - 1)))) return null;
	blockId.lastIndex = start;
	const id = blockId.exec(text)?.[1];
	return id === undefined ? null : { id, start, end: start + 1 + id.length };
}

/** The block id at the end of an item, with nothing behind it but signs of other plugins; null where there is none. */
export function findBlockId(item: string): BlockId | null {
	const text = withBareBreaks(item);
	const found = lastBlockId(text);
	if (found === null) return null;
	const behind = text.slice(found.end).trimEnd();
	return endOfSigns(behind) === behind.length ? found : null;
}

/**
 * The item with its block id at the end, where the app looks for it: signs of other plugins go before it. A line break
 * that is before it already is dropped, because a linter would add another each time. Nothing changes while a sign is
 * being typed, nor before another block id, to which links may lead.
 */
export function withIdLast(item: string): string {
	const found = findBlockId(item);
	if (found === null || item.slice(found.end).trim() === '' || !areMovable(withBareBreaks(item.slice(found.end))))
		return item;
	const [before, behind] = around(item.trimEnd(), found);
	return `${isBrokenTwice(before, behind) ? before.trimEnd() : before + behind} ^${found.id}`;
}

/**
 * The same for an item in its note. Where words go on directly below, a linter that breaks each line adds the break
 * again as often as it runs. There it stays, so that the two come to rest.
 *
 * @param below the text of the note below the item
 */
export function withIdLastAbove(item: string, below: string): string {
	const moved = withIdLast(item);
	const found = findBlockId(item);
	if (found === null || !isBrokenTwice(...around(item.trimEnd(), found))) return moved;
	const next = nextMatch(/[^ \t>]/g, below, 0);
	const isBlank = below.charAt(nextMatch(/\S|[\r\n]/g, below, next)).trim() === '';
	return isBlank || /^(?:[-*+]|#{1,6})[ \t]/.test(below.slice(next, next + 7)) ? moved : item;
}

/** Whether a line break is behind the id as well as before it, and nothing else is behind it. */
function isBrokenTwice(before: string, behind: string): boolean {
	return breakAtEnd(behind) === behind.trim() && breakAtEnd(before.trimEnd()) !== '';
}

/** The item without its block id. */
export function withoutId(item: string): string {
	const found = findBlockId(item);
	return found === null ? item : around(item.trimEnd(), found).join('');
}

/** What stands before a block id and behind it, so that both can be joined without it. */
function around(item: string, { start, end }: BlockId): [before: string, behind: string] {
	const [before, behind] = [item.slice(0, start), item.slice(end)];
	const lineStart = before.lastIndexOf('\n') + 1;
	const isFirstOnLine = lineStart > 0 && /^[ \t>]*$/.test(before.slice(lineStart));
	if (!isFirstOnLine) return [/^\s|^$/.test(behind) ? before.slice(0, -1) : before, behind];
	const above = before.slice(0, withBareBreaks(before).trimEnd().length);
	const rest = behind.replace(/^[ \t]+/, '');
	// A comment at the start of a line would hide what follows it.
	if (/^(?:%%|<!--)/.test(rest)) return [above, ` ${rest}`];
	return /^(?:\r?\n|$)/.test(rest) ? [above, rest] : [before, rest];
}
