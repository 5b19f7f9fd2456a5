import { goesOn } from '../markdown/item-lines';
import { prefixOf, quotesOf, type LinePlace, type NoteLine, type NoteLines } from '../markdown/note-lines';
import { doubledHeadings } from './doubled-headings';
import { endOfNested, isParagraph, movedUnder, partsOf, type WrittenLine } from './nested-lines';

/** Items of a note that become one. */
export interface JoinedItem {
	/** The place of the item that stays. */
	readonly at: LinePlace;
	/** Its new text. */
	readonly text: string;
	/** The items further down that go. What is nested under them moves under the one that stays. */
	readonly others: readonly LinePlace[];
}

/** How the note is written. */
export interface NoteStyle {
	/** The heading that the plugin writes. */
	readonly heading: string;
	readonly eol: string;
}

/**
 * Joins items of a note. All other lines stay, in their order. Of parts that are equal under two of the items, one
 * stays.
 */
export function joinItems(
	text: string,
	note: NoteLines,
	items: readonly JoinedItem[],
	{ heading, eol }: NoteStyle,
): string {
	const written = new Joining(text, note, items, heading).lines();
	const joined = written
		.map((line, at) => line.text + (line.eol === '' && at < written.length - 1 ? eol : line.eol))
		.join('');
	return text.slice(0, note.lines[0]?.start ?? 0) + (text.endsWith('\n') ? joined : joined.replace(/\r?\n$/, ''));
}

/**
 * An item with all that is nested under it: from line `first` to before line `end`. The item itself ends before line
 * `from`.
 */
interface ItemRange {
	readonly first: number;
	readonly from: number;
	readonly end: number;
	readonly prefix: string;
}

interface KeptItem extends ItemRange {
	readonly text: string;
	readonly others: readonly ItemRange[];
}

/** One run over a note that joins its items. */
class Joining {
	private readonly indexes: ReadonlyMap<number, number>;
	/** By the lines on which they begin. */
	private readonly kept = new Map<number, KeptItem>();
	private readonly gone = new Map<number, ItemRange>();
	private readonly headings: ReadonlySet<NoteLine>;

	constructor(
		private readonly text: string,
		private readonly note: NoteLines,
		items: readonly JoinedItem[],
		heading: string,
	) {
		this.indexes = new Map(note.lines.map(({ start }, index) => [start, index]));
		for (const { at, text: kept, others } of items) {
			const ranges = others.map((other) => this.rangeOf(other));
			const range = this.rangeOf(at);
			this.kept.set(range.first, { ...range, text: kept, others: ranges });
			for (const other of ranges) this.gone.set(other.first, other);
		}
		const gone = new Set([...this.gone.values()].flatMap(({ first, end }) => note.lines.slice(first, end)));
		this.headings = new Set(gone.size === 0 ? [] : doubledHeadings(note.lines, (line) => gone.has(line), heading));
	}

	/** The lines of the note as they will be written. */
	lines(): WrittenLine[] {
		const written: WrittenLine[] = [];
		this.write(0, this.note.lines.length, written);
		return written;
	}

	private rangeOf({ start, next, text }: LinePlace): ItemRange {
		const first = this.indexes.get(start) ?? 0;
		const from = this.indexes.get(next) ?? this.note.lines.length;
		return { first, from, end: endOfNested(this.note, first, from), prefix: prefixOf(text) };
	}

	/** Writes the lines from one index to before another, with items joined. */
	private write(from: number, to: number, written: WrittenLine[]): void {
		for (let at = from; at < to; ) {
			const [line, item] = [this.note.lines[at], this.kept.get(at)];
			if (item !== undefined) at = this.writeItem(item, to, written);
			else {
				const gone = this.gone.get(at);
				if (gone === undefined && line !== undefined && !this.headings.has(line))
					written.push({ ...line, eol: this.text.slice(line.end, line.next) });
				at = gone?.end ?? at + 1;
			}
		}
	}

	/**
	 * Writes an item, what is nested under it, and what moves there. Returns the index behind it, which is not above
	 * `to`.
	 */
	private writeItem(item: KeptItem, to: number, written: WrittenLine[]): number {
		const last = this.note.lines[item.from - 1];
		written.push({
			text: item.text,
			isProse: true,
			eol: last === undefined ? '' : this.text.slice(last.end, last.next),
		});
		let end = Math.min(item.end, to);
		const own: WrittenLine[] = [];
		this.write(item.from, end, own);
		const moved = this.movedUnder(item, own);
		for (const line of own) written.push(line);
		// A line without indent that goes on with the paragraph above it stays with it.
		while (moved.length > 0 && end < to && this.goesOnAt(end)) {
			this.write(end, end + 1, written);
			end += 1;
		}
		for (const line of moved) written.push(line);
		return end;
	}

	private goesOnAt(index: number): boolean {
		const line = this.note.lines[index];
		return line !== undefined && goesOn(line, null);
	}

	/** What is nested under the other items, as it moves under the one that stays, which has lines of its `own`. */
	private movedUnder(item: KeptItem, own: readonly WrittenLine[]): WrittenLine[] {
		const quotes = quotesOf(item.prefix);
		const moved: WrittenLine[] = [];
		const there = new Map<string, number>();
		for (const part of partsOf(own, quotes)) there.set(keyOf(part), (there.get(keyOf(part)) ?? 0) + 1);
		for (const other of item.others) {
			const nested: WrittenLine[] = [];
			this.write(other.from, other.end, nested);
			const seen = new Map<string, number>();
			for (const part of partsOf(
				nested.map((line) => ({ ...line, text: placedUnder(line.text, other, item) })),
				quotes,
			)) {
				const key = keyOf(part);
				const number = (seen.get(key) ?? 0) + 1;
				seen.set(key, number);
				if (number <= (there.get(key) ?? 0)) continue;
				there.set(key, number);
				if (own.length + moved.length > 0 && isParagraph(part))
					moved.push({ text: item.prefix.trimEnd(), isProse: true, eol: '' });
				for (const line of part) moved.push(line);
			}
		}
		return moved;
	}
}

/** A line, or an item of several, from under one item as it has to be under another. */
function placedUnder(text: string, from: ItemRange, to: ItemRange): string {
	return text.includes('\n')
		? text
				.split('\n')
				.map((line) => movedUnder(line, from.prefix, to.prefix))
				.join('\n')
		: movedUnder(text, from.prefix, to.prefix);
}

/** A part in a form for comparing: equal for two parts of equal lines. */
function keyOf(part: readonly WrittenLine[]): string {
	return part
		.map(({ text }) => text.trimEnd())
		.join('\n')
		.trim();
}
