import type { List, ListItem, Nodes } from 'mdast';
import { rangeOfToken, type PieceObserver } from './block-parser';
import type { TextRange } from '../../../src/markdown/text-range';

/** What the app's cache says of blocks and the program does not need: marks of tasks, indents, hidden blocks. */
export class BlockDetails {
	/** The start of the blanks before a block, by the offset at which they end. */
	private readonly indents = new Map<number, number>();
	/** Where the task mark of a list item stands, with its brackets and the blanks after them. */
	private readonly taskMarks = new Map<object, TextRange>();

	constructor(private readonly text: string) {}

	/** To be handed to the parser. */
	readonly observe: PieceObserver = (base) => {
		const { indents, taskMarks } = this;
		return {
			enter: {
				linePrefix(token) {
					const { start, end } = rangeOfToken(token, base);
					indents.set(end, start);
				},
				taskMark(token) {
					const item = this.stack.at(-1);
					if (item) taskMarks.set(item, rangeOfToken(token, base));
				},
			},
		};
	};

	/** The range from the start of the blanks before it that belong to no container around it. */
	withIndent({ start, end }: TextRange): TextRange {
		return { start: this.indents.get(start) ?? start, end };
	}

	/**
	 * Whether the app counts the blanks before an item of this list to it, as far as they go beyond the text of the
	 * item around it: before a bullet and a number with a bracket, not before one with a full stop (captures
	 * `inheritance_rendering_sample` and `numbered_list_items_standard`).
	 */
	takesIndent(list: List): boolean {
		const start = list.position?.start.offset ?? 0;
		return list.ordered !== true || /^\d+\)/.test(this.text.slice(start, start + 10));
	}

	/** The character between the brackets of a task. */
	taskMarkOf(item: ListItem): string | undefined {
		const mark = this.taskMarks.get(item);
		return (
			mark &&
			this.text
				.slice(mark.start + 1, mark.end)
				.trimEnd()
				.slice(0, -1)
		);
	}

	/** The type of a block of comments or mathematics, which the parser takes for HTML. */
	hiddenTypeOf(node: Nodes): 'comment' | 'math' | null {
		const first = node.type === 'html' ? this.text[node.position?.start.offset ?? 0] : undefined;
		return first === '%' ? 'comment' : first === '$' ? 'math' : null;
	}
}
