import type { RootContent } from 'mdast';
import type { NoteBlocks } from './blocks';
import type { BlockDetails } from './block-details';
import { readBlockId, readLoneBlockId } from './block-ids';
import type { Position, Positions } from './positions';

/** A block at the root of a note, with its type in the words of the app. */
export type SectionEntry = { type: string; position: Position; id?: string };

/** Reads the blocks at the root of a note, in order, without its frontmatter. */
export function readSections(blocks: NoteBlocks, details: BlockDetails, positions: Positions): SectionEntry[] {
	const sections: SectionEntry[] = [];
	for (const node of blocks.root.children) {
		const inlineText = blocks.inlineTextOf(node).text;
		const range = blocks.rangeOf(node);
		const { start, end } = hasIndent(node, details) ? details.withIndent(range) : range;
		const section: SectionEntry = {
			type: details.hiddenTypeOf(node) ?? typeOf(node, inlineText, blocks),
			position: positions.between(start, end),
		};
		if (node.type === 'paragraph') {
			const before = readLoneBlockId(inlineText) === undefined ? undefined : sections.at(-1);
			const id = readBlockId(inlineText);
			// An id on a line of its own names the block before it: a table, a list, a quote.
			if (id !== undefined) (before ?? section).id ??= id;
		}
		sections.push(section);
	}
	return sections;
}

/** The app includes blanks before these (capture `callouts_nested_issue_2890_unlabelled`). */
function hasIndent(node: RootContent, details: BlockDetails): boolean {
	return node.type === 'blockquote' || (node.type === 'list' && details.takesIndent(node));
}

function typeOf(node: RootContent, inlineText: string, blocks: NoteBlocks): string {
	if (node.type === 'blockquote') {
		const [first] = node.children;
		return first && /^\[![^\]]+\]/.test(blocks.inlineTextOf(first).text) ? 'callout' : 'blockquote';
	}
	return node.type === 'paragraph' && isTable(inlineText) ? 'table' : node.type;
}

/**
 * Tables are not parsed, as nothing in them is needed but links and tags: a line of dashes and bars gives them away.
 */
function isTable(inlineText: string): boolean {
	const [header, delimiters] = inlineText.split('\n', 2);
	if (!header?.includes('|') || !delimiters?.includes('-')) return false;
	return /^[\s|:-]+$/.test(delimiters);
}
