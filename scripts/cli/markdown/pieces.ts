import type { RootContent } from 'mdast';

/**
 * micromark needs time quadratic in the length of what it parses once lists nest, so a note is parsed in pieces of
 * about this many characters.
 */
const usualPiece = 1_024;

/** A piece this long is cut at any line, which is wrong inside of a list or quote, but nothing that people write. */
const longestPiece = 65_536;

/** A heading always starts a block of its own, except inside of a fence, comment or HTML block that is still open. */
const headingProbe = '# probe';

/** An item in an item, which micromark takes for words where the line interrupts a block. */
const itemProbe = '- +';

/** A line with an item that micromark takes for words there: one that is empty, or has another number than 1. */
const weakItem = /^(?:[>\-+* \t]|1[.)]|\[.\])*(?:(?:[-+*]|\d{1,9}[.)])[ \t]*$|(?!1[.)])\d{1,9}[.)])/u;

/** Where a piece may end. */
interface PieceEnd {
	readonly offset: number;
	/** The line before underlines a heading, if it is not something else: then the piece may not end here after all. */
	readonly afterUnderline: boolean;
}

/**
 * Parses a piece that starts at the offset `base` of the note. Its first line may interrupt a block: words, or indented
 * code above blank lines.
 */
type ParsePiece = (piece: string, base: number, isInterrupting: boolean) => RootContent[];

/**
 * Parses a note from an offset on in pieces, and joins what they hold: as if it had been parsed in one.
 *
 * @param usual about how many characters a piece has
 */
export function parseInPieces(text: string, from: number, parse: ParsePiece, usual = usualPiece): RootContent[] {
	const blocks: RootContent[] = [];
	let start = from;
	let isInterrupting = false;
	while (start < text.length) {
		let end = findPieceEnd(text, start, usual);
		let piece: RootContent[] | null = null;
		while (!(piece = parseUpTo(end))) end = findPieceEnd(text, start, 2 * (end.offset - start));
		isInterrupting = interruptsAt(end.offset);
		join(blocks, piece, text);
		start = end.offset;
	}
	return blocks;

	/** The blocks of the piece, or null if its last one would go on after it. */
	function parseUpTo({ offset, afterUnderline }: PieceEnd): RootContent[] | null {
		const piece = text.slice(start, offset);
		if (offset === text.length) return parse(piece, start, isInterrupting);
		const children = parse(piece + headingProbe, start, isInterrupting);
		const probe = children.pop();
		const last = children.at(-1);
		if (probe?.type !== 'heading' || probe.position?.start.offset !== offset) return null;
		if (afterUnderline && last?.type !== 'heading' && last?.type !== 'thematicBreak') return null;
		const leaf = lastLeaf(last);
		// What is open in a quote or list item ends before or behind the line ending, by what the next line is.
		const isOpen = leaf !== last && (leaf?.type === 'html' || leaf?.type === 'code');
		return isOpen
			? withoutWhatFollows(parse(piece + lineAt(text, offset), start, isInterrupting), offset)
			: children;
	}

	/** Whether the next piece interrupts a block of this one, where it makes a difference. */
	function interruptsAt(offset: number): boolean {
		if (!weakItem.test(lineAt(text, offset))) return false;
		const list = parse(text.slice(start, offset) + itemProbe, start, isInterrupting).at(-1);
		const item = list?.type === 'list' ? list.children.at(-1) : undefined;
		return item?.children[0]?.type === 'paragraph';
	}
}

function lineAt(text: string, offset: number): string {
	const ending = /[\r\n]|$/g;
	ending.lastIndex = offset;
	return text.slice(offset, ending.exec(text)?.index);
}

/** The last block in a block: the one that may be open at its end. */
function lastLeaf(block: RootContent | undefined): RootContent | undefined {
	let leaf = block;
	while (leaf !== undefined && 'children' in leaf && leaf.children.length > 0) leaf = leaf.children.at(-1);
	return leaf;
}

/** The blocks that start before an offset. A list that goes on there loses the items behind it. */
function withoutWhatFollows(blocks: RootContent[], offset: number): RootContent[] {
	const isBefore = ({ position }: RootContent): boolean => (position?.start.offset ?? 0) < offset;
	const kept = blocks.filter(isBefore);
	const last = kept.at(-1);
	if (last?.type === 'list') last.children = last.children.filter(isBefore);
	return kept;
}

/** Adds the blocks of the next piece. A list goes on with it if its first block is a list with the same marker. */
function join(blocks: RootContent[], piece: RootContent[], text: string): void {
	const last = blocks.at(-1);
	const first = piece[0];
	if (last?.type === 'list' && first?.type === 'list' && markerOf(last, text) === markerOf(first, text)) {
		for (const item of first.children) last.children.push(item);
		if (last.position && first.position) last.position.end = first.position.end;
		piece.shift();
	}
	for (const block of piece) blocks.push(block);
}

function markerOf(list: RootContent, text: string): string | undefined {
	const start = list.position?.start.offset ?? 0;
	return /^\d{0,9}(\D)/.exec(text.slice(start, start + 10))?.[1];
}

/**
 * The next place, at least `least` characters after `from`, where a block starts at the root of the note whatever came
 * before, unless that is an open fence, comment or HTML block.
 */
function findPieceEnd(text: string, from: number, least: number): PieceEnd {
	const lineEnding = /\r\n|\n|\r/g;
	// Without a CR whose LF comes next, or that LF would pass for a blank line.
	const passedOver = text.slice(from, from + least).replace(/\r$/, '');
	let lineStart = from + Math.max(passedOver.lastIndexOf('\n'), passedOver.lastIndexOf('\r')) + 1;
	lineEnding.lastIndex = lineStart;
	for (let ending = lineEnding.exec(text); ending; ending = lineEnding.exec(text)) {
		const lineBefore = text.slice(lineStart, ending.index);
		const start = ending.index + ending[0].length;
		const head = text.slice(start, start + 100);
		lineStart = start;
		if (/^(?:[-+*][ \t]+\S|#{1,6}[ \t])/.test(head) || (/^\S/.test(head) && /^[ \t]*$/.test(lineBefore))) {
			return { offset: start, afterUnderline: false };
		}
		if (/^\S/.test(head) && /^(?:=+|-+)[ \t]*$/.test(lineBefore)) return { offset: start, afterUnderline: true };
		if (start - from > Math.max(longestPiece, least)) return { offset: start, afterUnderline: false };
	}
	return { offset: text.length, afterUnderline: false };
}
