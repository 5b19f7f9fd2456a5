import type { ListItem, Nodes } from 'mdast';
import type { NoteBlocks } from './blocks';
import type { BlockDetails } from './block-details';
import { readBlockId } from './block-ids';
import type { Position, Positions } from './positions';

/** One item of a list, as in the app. */
export type ListItemEntry = {
	/** From the item's indentation to its own end, items nested in it left out. */
	position: Position;
	/** The line of the item around it, or the negative line of the first item of its list, but -1 for line 0. */
	parent: number;
	/** The character in the brackets, if the item is a task. */
	task?: string;
	/** The block id, without `^`. */
	id?: string;
};

/** Reads all items of all lists of a note, in order. */
export function readListItems(blocks: NoteBlocks, details: BlockDetails, positions: Positions): ListItemEntry[] {
	const entries: ListItemEntry[] = [];

	function read(node: Nodes, itemLine: number | null): void {
		if (node.type !== 'list') {
			if ('children' in node) for (const child of node.children) read(child, itemLine);
			return;
		}
		const listLine = positions.lineOf(blocks.rangeOf(node).start);
		const parent = itemLine ?? -Math.max(1, listLine);
		for (const item of node.children) {
			const isLast = item === node.children.at(-1);
			const entry: ListItemEntry = { position: positionOf(item, details.takesIndent(node), isLast), parent };
			const task = details.taskMarkOf(item);
			const id = readItemId(item, blocks);
			if (task !== undefined) entry.task = task;
			if (id !== undefined) entry.id = id;
			entries.push(entry);
			for (const child of item.children) read(child, positions.lineOf(blocks.rangeOf(item).start));
		}
	}

	/**
	 * The app ends an item at its first nested list, or with its line if that list is on it (`- [ ] 1. text`, capture
	 * `numbered_tasks_issue_3481`); an item that a blank line parts from the next one ends after its line break
	 * (capture `all_link_types`).
	 */
	function positionOf(item: ListItem, takesIndent: boolean, isLast: boolean): Position {
		const { start, end } = takesIndent ? details.withIndent(blocks.rangeOf(item)) : blocks.rangeOf(item);
		const nested = item.children.findIndex((child) => child.type === 'list');
		if (nested >= 0) {
			const last = item.children[nested - 1];
			return positions.between(
				start,
				last ? blocks.rangeOf(last).end : positions.lineEnd(positions.lineOf(start)),
			);
		}
		const nextLine = positions.lineOf(end) + 1;
		const parted = !isLast && positions.isBlankLine(nextLine);
		return positions.between(start, parted ? positions.lineStart(nextLine) : end);
	}

	read(blocks.root, null);
	return entries;
}

/** The id at the end of one of the item's own paragraphs; an id below the item, indented with it, names it too. */
function readItemId(item: ListItem, blocks: NoteBlocks): string | undefined {
	for (const child of item.children) {
		const id = readBlockId(blocks.inlineTextOf(child).text);
		if (id !== undefined && child.type === 'paragraph') return id;
	}
	return undefined;
}
