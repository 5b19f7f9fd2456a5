import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown, type CompileContext, type Extension, type Token } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import type { Stretch } from './inline-text';
import { obsidianBlocks } from './obsidian-syntax';

/** What the parser finds besides the tree, for all pieces of a note together. Offsets are those of the whole note. */
export type Findings = {
	/** The lines of inline text of each paragraph and heading. */
	inlineStretches: Map<object, Stretch[]>;
	/** The start of the blanks before a block, by the offset at which they end. */
	indents: Map<number, number>;
	/** Where the task mark of a list item stands, with its brackets and the blanks after them. */
	taskMarks: Map<object, Stretch>;
	/** `%%` comments and `$$` mathematics. */
	hidden: Set<Nodes>;
};

/** Parses a piece of a note that starts at the offset `base` of the note, and adds to the findings. */
export function parsePiece(piece: string, base: number, findings: Findings): RootContent[] {
	const root = fromMarkdown(piece, {
		extensions: [obsidianBlocks()],
		mdastExtensions: [collectInto(findings, base)],
	});
	moveBy(base, root);
	return root.children;
}

/** Inline text is not parsed, so that the usual handling of it is replaced by taking down where it stands. */
function collectInto(findings: Findings, base: number): Extension {
	const stretchOf = (token: Token): Stretch => ({ start: token.start.offset + base, end: token.end.offset + base });

	function enterData(this: CompileContext, token: Token): void {
		const block = this.stack.at(-1);
		if (block?.type !== 'paragraph' && block?.type !== 'heading') return;
		const stretch = stretchOf(token);
		const known = findings.inlineStretches.get(block);
		const last = known?.at(-1);
		if (last?.end === stretch.start) last.end = stretch.end;
		else if (known) known.push(stretch);
		else findings.inlineStretches.set(block, [stretch]);
	}

	function enterHidden(this: CompileContext, token: Token): void {
		const node: RootContent = { type: 'html', value: '' };
		this.enter(node, token);
		findings.hidden.add(node);
	}

	return {
		enter: {
			data: enterData,
			hiddenBlock: enterHidden,
			linePrefix(token) {
				const { start, end } = stretchOf(token);
				findings.indents.set(end, start);
			},
			taskMark(token) {
				const item = this.stack.at(-1);
				if (item) findings.taskMarks.set(item, stretchOf(token));
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
