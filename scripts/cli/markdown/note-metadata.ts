import type { Nodes } from 'mdast';
import { frontmatterBlock } from '../../../src/frontmatter/frontmatter-block';
import { readInline, type InlineLink } from '../../../src/markdown/inline-links';
import type { TextRange } from '../../../src/markdown/text-range';
import { parseBlocks, type NoteBlocks } from './blocks';
import { findTags } from './tags';

/** A tag in the text of a note, with its `#`. */
export interface NoteTag extends TextRange {
	readonly tag: string;
}

export interface NoteHeading extends TextRange {
	readonly heading: string;
	readonly level: number;
}

/** A property, or a member of a list or mapping in it, that is one link. */
export interface PropertyLink extends InlineLink {
	/** The names that lead to it, with full stops between them. */
	readonly key: string;
	/** The property as written. */
	readonly original: string;
}

/** What the text of a note holds below its frontmatter, in order. Offsets are those of the whole note. */
export interface BodyMetadata {
	readonly tags: readonly NoteTag[];
	/** Links within the vault. */
	readonly links: readonly InlineLink[];
	readonly embeds: readonly InlineLink[];
	/** Without those in quotes. */
	readonly headings: readonly NoteHeading[];
}

/** What the program needs to know of a note, as the app would know it. */
export interface NoteMetadata extends BodyMetadata {
	readonly frontmatterLinks: readonly PropertyLink[];
}

/** Reads the tags, links and headings of a note whose properties are known. Accepts any text and never throws. */
export function readNoteMetadata(text: string, properties: Readonly<Record<string, unknown>> | null): NoteMetadata {
	return { ...readBody(parseBlocks(text, bodyStart(text))), frontmatterLinks: readPropertyLinks(properties) };
}

/** Where the text of a note begins, behind its frontmatter or byte-order mark. */
export function bodyStart(text: string): number {
	return frontmatterBlock(text)?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
}

/** Reads what is in paragraphs, headings and footnotes. */
export function readBody(blocks: NoteBlocks): BodyMetadata {
	const tags: NoteTag[] = [];
	const links: InlineLink[] = [];
	const embeds: InlineLink[] = [];
	const headings: NoteHeading[] = [];

	function read(node: Nodes, isQuoted: boolean): void {
		const inline = blocks.inlineTextOf(node);
		const inNote = ({ start, end }: TextRange): TextRange => ({
			start: inline.offsetAt(start),
			end: inline.offsetAt(end - 1) + 1,
		});
		if (node.type === 'heading' && !isQuoted)
			headings.push({ heading: inline.text, level: node.depth, ...blocks.rangeOf(node) });
		if ('children' in node) for (const child of node.children) read(child, isQuoted || node.type === 'blockquote');
		if (inline.text === '') return;
		const markdown = readInline(inline.text);
		for (const found of findTags(inline.text, markdown))
			tags.push({ tag: inline.text.slice(found.start, found.end), ...inNote(found) });
		for (const link of markdown.links)
			(link.isEmbed ? embeds : links).push({ ...link, ...inNote(link), destination: inNote(link.destination) });
	}

	read(blocks.root, false);
	return { tags, links, embeds, headings };
}

/** The properties whose text is one link and nothing else. */
export function readPropertyLinks(value: unknown, key = ''): PropertyLink[] {
	if (typeof value === 'string') {
		const link = readInline(value).links.find(({ isEmbed }) => !isEmbed);
		return link?.start === 0 && link.end === value.length ? [{ ...link, key, original: value }] : [];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, member]) =>
		readPropertyLinks(member, key === '' ? name : `${key}.${name}`),
	);
}
