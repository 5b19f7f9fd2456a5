import type { Root, RootContent } from 'mdast';
import { fromMarkdown, type CompileContext, type Extension, type Token } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import type { TextRange } from '../../../src/markdown/text-range';
import { obsidianBlocks } from './obsidian-syntax';

/** The lines of inline text of each paragraph and heading, as offsets of the whole note. */
export type InlineLines = Map<object, TextRange[]>;

/** What the caller takes down of a piece beside its tree, for a piece that starts at the offset `base` of the note. */
export type PieceObserver = (base: number) => Extension;

/**
 * Parses the blocks of a piece that starts at the offset `base` of the note, and adds to the lines of inline text.
 *
 * @param isInterrupting whether the first line follows a block that is open
 */
export function parsePiece(
	piece: string,
	base: number,
	inlineLines: InlineLines,
	observe: PieceObserver = () => ({}),
	isInterrupting = false,
): RootContent[] {
	const root = fromMarkdown(piece, {
		extensions: [obsidianBlocks(isInterrupting)],
		mdastExtensions: [collectInto(inlineLines, base), observe(base)],
	});
	moveBy(base, root);
	return root.children;
}

/** Where a token stands in the whole note. */
export function rangeOfToken(token: Token, base: number): TextRange {
	return { start: token.start.offset + base, end: token.end.offset + base };
}

/** Inline text is not parsed, so that the usual handling of it is replaced by taking down where it stands. */
function collectInto(inlineLines: InlineLines, base: number): Extension {
	function enterData(this: CompileContext, token: Token): void {
		const block = this.stack.at(-1);
		if (block?.type !== 'paragraph' && block?.type !== 'heading') return;
		const range = rangeOfToken(token, base);
		const known = inlineLines.get(block) ?? [];
		const last = known.at(-1);
		if (last?.end === range.start) known[known.length - 1] = { start: last.start, end: range.end };
		else known.push(range);
		inlineLines.set(block, known);
	}

	return {
		enter: {
			data: enterData,
			hiddenBlock(token) {
				this.enter({ type: 'html', value: '' }, token);
			},
		},
		exit: {
			data: () => undefined,
			hiddenBlock(token) {
				this.exit(token);
			},
			lineEnding: () => undefined,
		},
	};
}

function moveBy(distance: number, root: Root): void {
	visit(root, (node) => {
		if (!node.position) return;
		const { start, end } = node.position;
		start.offset = (start.offset ?? 0) + distance;
		end.offset = (end.offset ?? 0) + distance;
	});
}
