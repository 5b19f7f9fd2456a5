import { parseActionId } from '../daily-note/action-line';
import { findBlockId } from '../daily-note/block-id';
import { goesOn } from '../markdown/item-lines';
import { readNoteLines, type NoteLine } from '../markdown/note-lines';
import { onOneLine } from '../markdown/wrapped-item';

/** A task in a note that is still to be done. */
export interface TaskItem {
	/** Its first line as it stands in the note. */
	readonly line: string;
	/** What is behind its checkbox, on one line. */
	readonly content: string;
	/** The mark in its checkbox: a blank, or a stroke where it is begun. */
	readonly mark: string;
	/** The offset of the mark in the note. */
	readonly markAt: number;
}

/** Everything before the mark of a task. A list can begin on the line of another. In quotes it is what others wrote. */
const open = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){1,16}\[)([ /])\](?=[ \t]|$)/;

/** On how many lines below the first a task can go on. */
const mostLinesBelow = 6;

/** Returns a function that finds the open task on a line of a note, counted from 0; null where none begins there, and for lines of ours. */
export function openTasksIn(text: string): (line: number) => TaskItem | null {
	const { lines } = readNoteLines(text);
	return (at) => {
		const first = lines[at];
		const found = first?.isProse === true ? open.exec(first.text) : null;
		if (first === undefined || found === null) return null;
		const item = text.slice(first.start, lines[lastLineOf(lines, at)]?.end);
		const id = findBlockId(item)?.id;
		if (id !== undefined && parseActionId(id) !== null) return null;
		const [whole, before = '', mark = ''] = found;
		return { line: first.text, content: onOneLine(item.slice(whole.length)).trim(), mark, markAt: first.start + before.length };
	};
}

function lastLineOf(lines: readonly NoteLine[], first: number): number {
	let last = first;
	for (let at = first + 1; at <= first + mostLinesBelow; at += 1) {
		const line = lines[at];
		if (line === undefined || !goesOn(line, lines[first] ?? null)) break;
		last = at;
	}
	return last;
}
