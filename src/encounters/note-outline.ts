import type { TextRange } from '../markdown/text-range';
import { readInline } from '../markdown/inline-links';
import type { ItemStructure, NoteStructure } from '../vault/note';

/** What decides how an item of a list counts. */
export interface ItemRules {
	/** Whether the mark of a task says that it is done. */
	isDone(mark: string): boolean;
	/** Whether a block id is one of our lines. */
	isOurs(id: string): boolean;
}

/** Sections in which nothing counts: what others wrote, and what the app hides or does not read. */
const silentSections = new Set(['blockquote', 'callout', 'code', 'comment', 'html', 'math', 'yaml']);

/** Finds the blocks and the list items of a note by offset, in logarithmic time. */
export class NoteOutline {
	private readonly items: readonly ItemStructure[];
	private byLine: ReadonlyMap<number, ItemStructure> | null = null;

	/** @param ours where lines of ours stand, as far as that is known, in their order */
	constructor(
		private readonly structure: NoteStructure,
		private readonly rules: ItemRules,
		private readonly ours: readonly TextRange[] = [],
	) {
		this.items = structure.listItems ?? [];
	}

	/** Whether what stands at an offset is read as the user's own words, be it in a list or not. */
	isProse(offset: number): boolean {
		const section = lastUpTo(this.structure.sections ?? [], offset, offsetOf);
		if (section === undefined || silentSections.has(section.type)) return false;
		return (
			section.type !== 'heading' ||
			!onlyListsLinks(lastUpTo(this.structure.headings ?? [], offset, offsetOf)?.heading ?? '')
		);
	}

	/**
	 * The list item to which an offset belongs, the last that begins before it in the same block; null outside of
	 * lists.
	 */
	itemAt(offset: number): ItemStructure | null {
		const section = lastUpTo(this.structure.sections ?? [], offset, offsetOf);
		return section?.type === 'list' ? (lastUpTo(this.items, offset, offsetOf) ?? null) : null;
	}

	/** Whether an item is a line of ours. */
	isOurs({ id, position: { start } }: ItemStructure): boolean {
		return (id !== undefined && this.rules.isOurs(id)) || this.isInOurs(start.offset);
	}

	/** Whether an offset is within a line that is known to be ours, be it an item for the app or not. */
	isInOurs(offset: number): boolean {
		const range = lastUpTo(this.ours, offset, ({ start }) => start);
		return range !== undefined && offset < range.end;
	}

	/** Whether an item, or one around it, is a task that is not done: what is meant to happen. */
	isMeant(item: ItemStructure): boolean {
		for (let around: ItemStructure | undefined = item; around !== undefined; around = this.parentOf(around)) {
			if (around.task !== undefined && !this.rules.isDone(around.task)) return true;
		}
		return false;
	}

	private parentOf({ parent, position }: ItemStructure): ItemStructure | undefined {
		// An item on the line of the one around it would be its own parent.
		if (parent < 0 || parent >= position.start.line) return undefined;
		this.byLine ??= new Map([...this.items].reverse().map((item) => [item.position.start.line, item]));
		return this.byLine.get(parent);
	}
}

/** Whether a heading, or another piece of Markdown, holds links and no word beside them. */
export function onlyListsLinks(heading: string): boolean {
	let words = '';
	let from = 0;
	for (const link of readInline(heading).links) {
		words += heading.slice(from, Math.max(from, link.start));
		from = Math.max(from, link.end);
	}
	return !/[\p{L}\p{N}]/u.test(words + heading.slice(from));
}

/** The last of some entries, in order, that begins at an offset or before it. */
function lastUpTo<Entry>(
	entries: readonly Entry[],
	offset: number,
	startOf: (entry: Entry) => number,
): Entry | undefined {
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const entry = entries[middle];
		if (entry !== undefined && startOf(entry) <= offset) low = middle + 1;
		else high = middle;
	}
	return entries[low - 1];
}

function offsetOf({ position: { start } }: Pick<ItemStructure, 'position'>): number {
	return start.offset;
}
