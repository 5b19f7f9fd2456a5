import type { Nodes, Root } from 'mdast';
import type { TextRange } from '../../../src/markdown/text-range';
import { parsePiece, type InlineLines, type PieceObserver } from './block-parser';
import { limitNesting } from './nesting-limit';
import { parseInPieces } from './pieces';

/** The blocks of a note. Offsets are those of the whole note. */
export interface NoteBlocks {
	readonly root: Root;
	/** The block as the parser bounds it. */
	rangeOf(node: Nodes): TextRange;
	/** The inline text of a paragraph or heading; empty for all other blocks. */
	inlineTextOf(node: Nodes): InlineText;
}

/**
 * The text of a paragraph or heading without indentation and `>` marks, and where each character stands in the note.
 */
export interface InlineText {
	readonly text: string;
	offsetAt(index: number): number;
}

/**
 * Parses the blocks of a note from offset `from` on (where its frontmatter ends).
 * Inline Markdown is not parsed: micromark needs quadratic time for some of it, and the app has its own.
 */
export function parseBlocks(text: string, from: number, observe?: PieceObserver): NoteBlocks {
	const inlineLines: InlineLines = new Map();
	// Markers that are hidden keep their length, so that offsets stay.
	const limited = limitNesting(text);
	const children = parseInPieces(limited, from, (piece, base, isInterrupting) =>
		parsePiece(piece, base, inlineLines, observe, isInterrupting),
	);
	return {
		root: { type: 'root', children },
		rangeOf: ({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }),
		inlineTextOf: (node) => joinLines(text, inlineLines.get(node) ?? []),
	};
}

/** Joins lines with a line break, which stands where the line before it ends. */
function joinLines(text: string, lines: readonly TextRange[]): InlineText {
	const starts: number[] = [];
	let length = 0;
	for (const { start, end } of lines) {
		starts.push(length);
		length += end - start + 1;
	}
	return {
		text: lines.map(({ start, end }) => text.slice(start, end)).join('\n'),
		offsetAt(index) {
			let low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = Math.ceil((low + high) / 2);
				if ((starts[middle] ?? 0) <= index) low = middle;
				else high = middle - 1;
			}
			return (lines[low]?.start ?? 0) + index - (starts[low] ?? 0);
		},
	};
}
