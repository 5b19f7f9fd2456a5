import { readFrontmatter } from '../frontmatter';
import { parseBlocks } from './blocks';
import { bodyStart, readBody, readPropertyLinks } from './note-metadata';
import type { InlineLink } from '../../../src/markdown/inline-links';
import type { TextRange } from '../../../src/markdown/text-range';
import { BlockDetails } from './block-details';
import type { BlockEntry } from './block-ids';
import { readListItems, type ListItemEntry } from './list-items';
import { positionsOf, type Position } from './positions';
import { readSections, type SectionEntry } from './sections';

/** What a link leads to, and the text it shows. */
type LinkParts = { link: string; displayText: string };
type TagEntry = { tag: string; position: Position };
type LinkEntry = LinkParts & { original: string; position: Position };
type FrontmatterLinkEntry = LinkParts & { key: string; original: string };
type HeadingEntry = { heading: string; level: number; position: Position };

/** What the app would know about a note: the part of its `CachedMetadata` that is used here. Empty lists are absent. */
export type CachedMetadata = {
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
};

/** Reads from the text of a note what the app computes for its metadata cache. Accepts any text and never throws. */
export function readCachedMetadata(text: string): CachedMetadata {
	const positions = positionsOf(text);
	const { properties, block } = readFrontmatter(text);
	const details = new BlockDetails(text);
	const blocks = parseBlocks(text, bodyStart(text), details.observe);
	const frontmatterPosition = block ? positions.between(block.start, block.end) : undefined;
	const metadata: CachedMetadata = {};
	if (properties) {
		metadata.frontmatter = properties;
		metadata.frontmatterLinks = readPropertyLinks(properties).map((link) => ({
			key: link.key,
			...partsOf(link),
			original: link.original,
		}));
	}
	if (frontmatterPosition) metadata.frontmatterPosition = frontmatterPosition;

	const { tags, links, embeds, headings } = readBody(blocks);
	const place = ({ start, end }: TextRange): { position: Position } => ({ position: positions.between(start, end) });
	const entryOf = (link: InlineLink): LinkEntry => ({
		...partsOf(link),
		original: text.slice(link.start, link.end),
		...place(link),
	});
	if (tags.length > 0) metadata.tags = tags.map((found) => ({ tag: found.tag, ...place(found) }));
	if (links.length > 0) metadata.links = links.map(entryOf);
	if (embeds.length > 0) metadata.embeds = embeds.map(entryOf);
	if (headings.length > 0)
		metadata.headings = headings.map((found) => ({ heading: found.heading, level: found.level, ...place(found) }));

	const listItems = readListItems(blocks, details, positions);
	const sections = readSections(blocks, details, positions);
	if (frontmatterPosition) sections.unshift({ type: 'yaml', position: frontmatterPosition });
	if (listItems.length > 0) metadata.listItems = listItems;
	if (sections.length > 0) metadata.sections = sections;
	const withId = [...sections, ...listItems].flatMap(({ id, position }) =>
		id === undefined ? [] : [{ id, position }],
	);
	// The first block keeps an id that several have.
	if (withId.length > 0) {
		metadata.blocks = Object.fromEntries(withId.reverse().map((entry) => [entry.id.toLowerCase(), entry]));
	}
	return metadata;
}

/** The app shows `note#heading` as `note > heading` where the link has no label. */
function partsOf({ link, label }: InlineLink): LinkParts {
	const shown = link
		.split('#')
		.filter((part) => part !== '')
		.join(' > ');
	return { link, displayText: label || shown };
}
