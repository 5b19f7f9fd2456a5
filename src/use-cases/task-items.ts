import { parseActionId } from '../daily-note/action-line';
import { findBlockId } from '../daily-note/block-id';
import { goesOn, indentOf } from '../markdown/item-lines';
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
}

/**
 * The mark of a task and everything before it. A list can begin on the line of another. In quotes it is what others
 * wrote.
 */
const checkbox = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){1,16}\[)(.)\](?=[ \t]|$)/u;

/** The marks of tasks that are still to be done: open, and begun. */
const openMarks = new Set([' ', '/']);

/** On how many lines below the first a task can go on. */
const mostLinesBelow = 6;

/**
 * Returns a function that finds the open task on a line of a note, counted from 0; null where none begins there, and
 * for lines of ours.
 */
export function openTasksIn(text: string): (line: number) => TaskItem | null {
	const { lines } = readNoteLines(text);
	return (at) => {
		const first = lines[at];
		const found = first?.isProse === true ? checkbox.exec(first.text) : null;
		if (first === undefined || found === null || !openMarks.has(found[2] ?? '')) return null;
		const item = text.slice(first.start, lines[lastLineOf(lines, at)]?.end);
		const id = findBlockId(item)?.id;
		if (id !== undefined && parseActionId(id) !== null) return null;
		const [whole, , mark = ''] = found;
		return { line: first.text, content: onOneLine(item.slice(whole.length)).trim(), mark };
	};
}

/** A task as the user has seen it: the line of its note on which it begins, counted from 0, and what stands there. */
export interface SeenTask {
	readonly line: number;
	readonly text: string;
}

/**
 * The note with another mark in the checkbox of a task: one character changes. The task may have moved to another line
 * since, as long as no other reads the same. Null where it reads otherwise now.
 */
export function withTaskMark(note: string, { line, text }: SeenTask, mark: string): string | null {
	const alike = readNoteLines(note).lines.flatMap((one, index) =>
		one.isProse && one.text === text ? [{ index, start: one.start }] : [],
	);
	const found = alike.find(({ index }) => index === line) ?? (alike.length === 1 ? alike[0] : undefined);
	const changed = lineWithMark(text, mark);
	return found === undefined || changed === null
		? null
		: note.slice(0, found.start) + changed + note.slice(found.start + text.length);
}

/**
 * The note without a task, by its line without what stands before its bullet. Null where none reads so, where several
 * do, or where something belongs to it.
 */
export function withoutTask(note: string, task: string): string | null {
	const { lines } = readNoteLines(note);
	const isTask = ({ isProse, text }: NoteLine): boolean =>
		isProse && text.endsWith(task) && /^[\s>]*$/.test(text.slice(0, text.length - task.length));
	const [at, ...others] = lines.flatMap((line, index) => (isTask(line) ? [index] : []));
	const line = lines[at ?? -1];
	if (at === undefined || line === undefined || others.length > 0 || lastLineOf(lines, at) !== at) return null;
	const next = lines.slice(at + 1).find(({ text }) => text.trim() !== '');
	if (next !== undefined && indentOf(next) > indentOf(line)) return null;
	// The last line of a note without a line end leaves none.
	return line.end === note.length
		? note.slice(0, line.start).replace(/\r?\n$/, '')
		: note.slice(0, line.start) + note.slice(line.next);
}

/** A line with another mark in its checkbox; null where it has none. */
export function lineWithMark(line: string, mark: string): string | null {
	const found = checkbox.exec(line);
	if (found === null) return null;
	const [, before = '', old = ''] = found;
	return before + mark + line.slice(before.length + old.length);
}

/** The mark in the checkbox of a line; null where it has none. */
export function markOf(line: string): string | null {
	return checkbox.exec(line)?.[2] ?? null;
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
