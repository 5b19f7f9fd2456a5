import type { TextRange } from './text-range';

/** Where a link leads. */
export interface LinkTarget {
	/** What it leads to, decoded: the path of a note, a heading or block behind `#`, or both. */
	readonly link: string;
	/** The path alone; empty for a link within the note itself. */
	readonly path: string;
}

/** The offset of the `]]` that closes the `[[` at `open`, on the same line and with no other `[[` between. */
export function endOfWikilink(text: string, open: number): number | null {
	if (text[open] !== '[' || text[open + 1] !== '[' || text[open + 2] === '[') return null;
	for (let at = open + 2; at < text.length; at++) {
		const character = text[at];
		if (character === '\n') return null;
		if (character === ']' && text[at + 1] === ']') return at;
		if (character === '[' && text[at + 1] === '[') return null;
	}
	return null;
}

/**
 * What stands between the brackets of `[[…]]`, or null where it leads nowhere. In a table the bar before a label is
 * written `\|`.
 */
export function readWikilink(
	text: string,
	start: number,
	end: number,
): (LinkTarget & { readonly destination: TextRange; readonly label: string }) | null {
	const inside = text.slice(start, end);
	const bar = inside.indexOf('|');
	// The app takes a bar without a target before it for a part of the link, which leads to no note.
	if (bar === 0) return { link: inside.trim(), path: '', destination: { start, end }, label: '' };
	const written = bar < 0 ? inside : inside.slice(0, inside[bar - 1] === '\\' ? bar - 1 : bar);
	const link = written.trim();
	if (link === '') return null;
	const first = start + written.indexOf(link);
	return {
		link,
		path: pathOf(link).trim(),
		destination: { start: first, end: first + link.length },
		label: bar < 0 ? '' : inside.slice(bar + 1).trim(),
	};
}

/** The destination of a Markdown link, or null where it leads nowhere or out of the vault. */
export function readMarkdownLink(destination: string): LinkTarget | null {
	if (destination === '' || /^[a-z][a-z0-9+.-]*:/i.test(destination)) return null;
	const written = destination.replace(/\\([!-/:-@[-`{-~])/g, '$1');
	// Split before it is decoded: `%23` is a sign in a name, `#` begins a heading.
	return { link: decoded(written), path: decoded(pathOf(written)) };
}

function pathOf(link: string): string {
	return link.split('#', 1)[0] ?? '';
}

function decoded(destination: string): string {
	try {
		return decodeURIComponent(destination);
	} catch {
		// A stray percent sign: the name is meant as it stands.
		return destination;
	}
}
