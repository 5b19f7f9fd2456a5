import type { Heading, Nodes } from 'mdast';
import { readFrontmatter } from './frontmatter';
import { scanInline } from './inline-marks';
import type { LinkParts } from './link-parts';
import { parseBlocks, type NoteBlocks } from './note-blocks';
import type { BlockEntry } from './block-ids';
import { readListItems, type ListItemEntry } from './note-lists';
import { positionsOf, type Position, type Positions } from './note-positions';
import { readSections, type SectionEntry } from './note-sections';

type TagEntry = { tag: string; position: Position };
type LinkEntry = LinkParts & { original: string; position: Position };
type FrontmatterLinkEntry = LinkParts & { key: string; original: string };
type HeadingEntry = { heading: string; level: number; position: Position };

/** What the app would know about a note: the part of its `CachedMetadata` that is used here. Empty lists are absent. */
export type NoteMetadata = {
	frontmatter?: Record<string, unknown>;
	frontmatterPosition?: Position;
	/** Present, be it empty, wherever there is frontmatter. */
	frontmatterLinks?: FrontmatterLinkEntry[];
	/** Tags in the body, with their `#`. */
	tags?: TagEntry[];
	/** Links within the vault, in the body. */
	links?: LinkEntry[];
	embeds?: LinkEntry[];
	headings?: HeadingEntry[];
	sections?: SectionEntry[];
	listItems?: ListItemEntry[];
	/** Blocks with an id, by that id in lower case. */
	blocks?: Record<string, BlockEntry>;
	/** One sentence about frontmatter that could not be read. */
	problem: string | null;
};

/** Reads from the text of a note what the app computes for its metadata cache. Accepts any text and never throws. */
export function readNoteMetadata(text: string): NoteMetadata {
	const positions = positionsOf(text);
	const { properties, problem, block } = readFrontmatter(text);
	const blocks = parseBlocks(text, block?.end ?? (text.startsWith('\uFEFF') ? 1 : 0));
	const frontmatterPosition = block ? positions.between(block.start, block.end) : undefined;
	const metadata: NoteMetadata = { problem };

	if (properties) {
		metadata.frontmatter = properties;
		metadata.frontmatterLinks = readFrontmatterLinks(properties, '');
	}
	if (frontmatterPosition) metadata.frontmatterPosition = frontmatterPosition;
	addInlineMarks(metadata, text, blocks, positions);

	const listItems = readListItems(blocks, positions);
	const sections = readSections(blocks, positions);
	if (frontmatterPosition) sections.unshift({ type: 'yaml', position: frontmatterPosition });
	if (listItems.length > 0) metadata.listItems = listItems;
	if (sections.length > 0) metadata.sections = sections;
	const withId = [...sections, ...listItems].flatMap(({ id, position }) => (id === undefined ? [] : [{ id, position }]));
	// The first block keeps an id that several have.
	if (withId.length > 0) {
		metadata.blocks = Object.fromEntries(withId.reverse().map((block) => [block.id.toLowerCase(), block]));
	}
	return metadata;
}

/** Adds tags, links, embeds and headings, all found in paragraphs, headings and footnotes. */
function addInlineMarks(metadata: NoteMetadata, text: string, blocks: NoteBlocks, positions: Positions): void {
	const tags: TagEntry[] = [];
	const links: LinkEntry[] = [];
	const embeds: LinkEntry[] = [];
	const headings: HeadingEntry[] = [];

	function read(node: Nodes, quoted: boolean): void {
		if (node.type === 'heading' && !quoted) headings.push(readHeading(node, blocks, positions));
		if ('children' in node) {
			for (const child of node.children) read(child, quoted || node.type === 'blockquote');
		}
		const inline = blocks.inlineTextOf(node);
		if (inline.text === '') return;
		const marks = scanInline(inline.text);
		for (const { start, end } of marks.tags) {
			tags.push({ tag: inline.text.slice(start, end), position: place(start, end) });
		}
		for (const { start, end, ...parts } of marks.links) links.push({ ...parts, ...source(start, end) });
		for (const { start, end, ...parts } of marks.embeds) embeds.push({ ...parts, ...source(start, end) });

		function place(start: number, end: number): Position {
			return positions.between(inline.offsetAt(start), inline.offsetAt(end - 1) + 1);
		}

		function source(start: number, end: number): { original: string; position: Position } {
			const position = place(start, end);
			return { original: text.slice(position.start.offset, position.end.offset), position };
		}
	}

	read(blocks.root, false);
	if (tags.length > 0) metadata.tags = tags;
	if (links.length > 0) metadata.links = links;
	if (embeds.length > 0) metadata.embeds = embeds;
	if (headings.length > 0) metadata.headings = headings;
}

function readHeading(node: Heading, blocks: NoteBlocks, positions: Positions): HeadingEntry {
	const { start, end } = blocks.stretchOf(node);
	return { heading: blocks.inlineTextOf(node).text, level: node.depth, position: positions.between(start, end) };
}

/** A property, or a member of a list or mapping in it, counts as a link if its text is one link and nothing else. */
function readFrontmatterLinks(value: unknown, key: string): FrontmatterLinkEntry[] {
	if (typeof value === 'string') {
		const [link] = scanInline(value).links;
		if (!link || link.start !== 0 || link.end !== value.length) return [];
		return [{ key, link: link.link, displayText: link.displayText, original: value }];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, member]) =>
		readFrontmatterLinks(member, key === '' ? name : `${key}.${name}`),
	);
}
