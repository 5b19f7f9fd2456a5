import type { ItemStructure, NoteStructure } from '../vault/note';
import { targetOf } from './counted-links';
import type { NoteOutline } from './note-outline';

/** A task that is open, and to which notes it links. */
export interface OpenTask {
	/** The line on which it begins, counted from 0. */
	readonly line: number;
	readonly targets: readonly string[];
}

/** The marks of tasks that are still to be done: open, and begun. */
const openMarks = new Set([' ', '/']);

/** Whether a note has an item with the mark of an open task, be it one that counts or not. */
export function holdsOpenMark({ listItems }: NoteStructure): boolean {
	if (listItems === undefined) return false;
	for (const { task } of listItems) if (task !== undefined && openMarks.has(task)) return true;
	return false;
}

/** The open tasks of a note, without lines of ours and what stands in quotes, in their order. */
export function openTasks(structure: NoteStructure, outline: NoteOutline): OpenTask[] {
	const open = (structure.listItems ?? []).filter((item) => isOpen(item, outline));
	if (open.length === 0) return [];
	const targets = new Map(open.map((item): [ItemStructure, string[]] => [item, []]));
	for (const { link, position } of structure.links ?? []) {
		const item = outline.itemAt(position.start.offset);
		if (item !== null) targets.get(item)?.push(...targetOf(link));
	}
	return open.map((item) => ({ line: item.position.start.line, targets: targets.get(item) ?? [] }));
}

function isOpen(item: ItemStructure, outline: NoteOutline): boolean {
	return (
		item.task !== undefined &&
		openMarks.has(item.task) &&
		outline.itemAt(item.position.start.offset) === item &&
		outline.isProse(item.position.start.offset) &&
		!outline.isOurs(item)
	);
}
