import { noteName } from '../note-path';
import { readInline, type InlineLink } from './inline-links';

/** A link to a note in a piece of Markdown on one line. */
export interface NoteLink {
	/** Where the link stands, as offsets in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	/** What it leads to, without alias and heading, decoded: to be resolved from the note that holds it. */
	readonly target: string;
	/** What a reader sees of it: the alias, or the name of the note. */
	readonly label: string;
}

/**
 * The links to notes in `text`, in order and none within another: wikilinks, Markdown links and embeds, but no web
 * addresses. Linear in the length of the text, whatever brackets it is made of.
 */
export function findNoteLinks(text: string): NoteLink[] {
	const found: NoteLink[] = [];
	if (!text.includes('[')) return found;
	let from = 0;
	for (const link of readInline(text).links) {
		if (link.start < from || link.path === '') continue;
		found.push({
			start: link.isEmbed ? link.start + 1 : link.start,
			end: link.end,
			target: link.path,
			label: labelOf(link),
		});
		from = link.end;
	}
	return found;
}

/**
 * The note that `[[a link|so]]` or `[a link](so.md)` points to, without alias and heading; null where it is no link.
 */
export function linkTarget(text: string): string | null {
	const item = text.trim();
	const [link] = findNoteLinks(item);
	return link !== undefined && link.start === 0 && link.end === item.length ? link.target : null;
}

function labelOf({ label, path, isWikilink }: InlineLink): string {
	const shown = isWikilink ? label : label.replace(/\\(.)/g, '$1').trim();
	return shown === '' ? noteName(path) : shown;
}

/** Names that a wikilink cannot carry, or that would read as other Markdown. */
const unlinkable = /[#^[\]|\\`<>"*\p{Cc}]|%%|\$\$|^\s|\s$/u;

/** Whether the app's own way of linking can carry a path. */
export function isLinkable(path: string): boolean {
	return !unlinkable.test(path.replace(/\.md$/i, ''));
}

/** A link to `path` that any name fits into: a Markdown link with whatever could end it written in percent signs. */
export function encodedLink(path: string, name: string): string {
	const label = name
		.replace(/[\\[\]`<>*_#%$]/g, '\\$&')
		.replace(/\p{Cc}/gu, ' ')
		.trim();
	return `[${label === '' ? 'note' : label}](${path.replace(/[\s%#^[\]|\\`<>"*()?:&$\p{Cc}]/gu, inPercent)})`;
}

/** Also the brackets, which `encodeURIComponent` leaves as they are. */
function inPercent(character: string): string {
	const encoded = encodeURIComponent(character);
	return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
