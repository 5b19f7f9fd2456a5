import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import { parsePiece, type Findings } from './block-parser';
import { joinStretches, type InlineText, type Stretch } from './inline-text';
import { limitNesting } from './nesting-limit';
import { findPieceEnd } from './note-pieces';

/** The blocks of a note. Offsets are those of the whole note. */
export type NoteBlocks = {
	root: Root;
	/** The block as the parser bounds it. */
	stretchOf(node: Nodes): Stretch;
	/** The same, but from the start of the blanks before it that belong to no container around it. */
	indentedStretchOf(node: Nodes): Stretch;
	/** The inline text of a paragraph or heading; empty for all other blocks. */
	inlineTextOf(node: Nodes): InlineText;
	/** The character between the brackets of a task. */
	taskMarkOf(item: ListItem): string | undefined;
	/** `%%` comments and `$$` mathematics. */
	isHidden(node: Nodes): boolean;
	/** The block as written. */
	sourceOf(node: Nodes): string;
};

/** A heading always starts a block of its own, except inside of a fence, comment or HTML block that is still open. */
const PROBE = '# probe';

/**
 * Parses the blocks of a note from offset `from` on (where its frontmatter ends).
 * Inline Markdown is not parsed: micromark needs quadratic time for some of it, and the app has its own.
 */
export function parseBlocks(text: string, from: number): NoteBlocks {
	const findings: Findings = {
		inlineStretches: new Map(),
		indents: new Map(),
		taskMarks: new Map(),
		hidden: new Set(),
	};
	const root: Root = { type: 'root', children: parseInPieces(limitNesting(text), from, findings) };

	function stretchOf(node: Nodes): Stretch {
		return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
	}

	return {
		root,
		stretchOf,
		indentedStretchOf(node) {
			const { start, end } = stretchOf(node);
			return { start: findings.indents.get(start) ?? start, end };
		},
		inlineTextOf: (node) => joinStretches(text, findings.inlineStretches.get(node) ?? []),
		taskMarkOf(item) {
			const mark = findings.taskMarks.get(item);
			return mark && text.slice(mark.start + 1, mark.end).trimEnd().slice(0, -1);
		},
		isHidden: (node) => findings.hidden.has(node),
		sourceOf(node) {
			const { start, end } = stretchOf(node);
			return text.slice(start, end);
		},
	};
}

function parseInPieces(text: string, from: number, findings: Findings): RootContent[] {
	const blocks: RootContent[] = [];
	let start = from;
	while (start < text.length) {
		let end = findPieceEnd(text, start);
		let piece: RootContent[] | null = null;
		while (!(piece = parseUpTo(end))) end = findPieceEnd(text, start, 2 * (end.offset - start));
		join(blocks, piece, text);
		start = end.offset;
	}
	return blocks;

	/** The blocks of the piece, or null if its last one would go on after it. */
	function parseUpTo({ offset, afterUnderline }: { offset: number; afterUnderline: boolean }): RootContent[] | null {
		const piece = text.slice(start, offset);
		if (offset === text.length) return parsePiece(piece, start, findings);
		const children = parsePiece(piece + PROBE, start, findings);
		const probe = children.pop();
		const last = children.at(-1);
		if (probe?.type !== 'heading' || probe.position?.start.offset !== offset) return null;
		return afterUnderline && last?.type !== 'heading' && last?.type !== 'thematicBreak' ? null : children;
	}
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
