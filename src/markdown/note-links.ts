import { noteName } from '../note-path';

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
 * The links to notes in `text`, in order: wikilinks and Markdown links; none inside code, no web addresses. Linear in the
 * length of the text, whatever brackets it is made of.
 */
export function findNoteLinks(text: string): NoteLink[] {
	const links: NoteLink[] = [];
	if (!text.includes('[')) return links;
	const brackets = bracketsOf(text);
	const endOfCode = codeEnds(text);
	let at = 0;
	while (at < text.length) {
		const character = text[at];
		if (character === '\\') {
			at += 2;
		} else if (character === '`') {
			at = endOfCode(at);
		} else if (character === '[') {
			const link = wikilinkAt(text, at, brackets) ?? markdownLinkAt(text, at, brackets);
			if (link !== null && link.target !== '') links.push(link);
			at = link?.end ?? at + 1;
		} else {
			at += 1;
		}
	}
	return links;
}

/** Names that a wikilink cannot carry, or that would read as other Markdown. */
const unlinkable = /[#^[\]|\\`<>"*\p{Cc}]|%%|\$\$|^\s|\s$/u;

/** Whether the app's own way of linking can carry a path. */
export function isLinkable(path: string): boolean {
	return !unlinkable.test(path.replace(/\.md$/i, ''));
}

/** A link to `path` that any name fits into: a Markdown link with whatever could end it written in percent signs. */
export function encodedLink(path: string, name: string): string {
	const label = name.replace(/[\\[\]`<>*_#%$]/g, '\\$&').replace(/\p{Cc}/gu, ' ').trim();
	return `[${label === '' ? 'note' : label}](${path.replace(/[\s%#^[\]|\\`<>"*()?:&$\p{Cc}]/gu, inPercent)})`;
}

/** Also the brackets, which `encodeURIComponent` leaves as they are. */
function inPercent(character: string): string {
	const encoded = encodeURIComponent(character);
	return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}

/**
 * Finds where code ends that opens at an offset: behind the next run of as many backticks, or behind its own where there
 * is none. To be asked in ascending order.
 */
function codeEnds(text: string): (start: number) => number {
	const ends = new Map<number, number[]>();
	for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
		const known = ends.get(run.length) ?? [];
		known.push(index + run.length);
		ends.set(run.length, known);
	}
	return (start) => {
		const { length } = /^`+/.exec(text.slice(start))?.[0] ?? '`';
		const known = ends.get(length) ?? [];
		while ((known.at(-1) ?? Infinity) <= start + length) known.pop();
		return known.at(-1) ?? start + length;
	};
}

function wikilinkAt(text: string, start: number, { nextOpen, nextClose }: Brackets): NoteLink | null {
	if (text[start + 1] !== '[') return null;
	const [open, close] = [nextOpen(start + 2), nextClose(start + 2)];
	if (close === -1 || (open !== -1 && open + 1 < close)) return null;
	const inside = text.slice(start + 2, close);
	// In a table the bar before an alias is escaped.
	const target = (inside.split(/[#|]/, 1)[0] ?? '').replace(/\\$/, '').trim();
	const alias = inside.includes('|') ? inside.slice(inside.indexOf('|') + 1).trim() : '';
	return { start, end: close + 2, target, label: alias === '' ? noteName(target) : alias };
}

function markdownLinkAt(text: string, start: number, { ends }: Brackets): NoteLink | null {
	const labelEnd = ends.get(start);
	if (labelEnd === undefined || text[labelEnd] !== '(') return null;
	const rest = text.slice(labelEnd);
	const angled = /^\(\s*<((?:\\.|[^<>\\])*)>[^()<>]*\)/.exec(rest);
	// Looked at first: addresses can lie in each other, and their ends are far.
	if (/^(?:\(\s*)?[a-z][a-z\d+.-]*:/i.test(angled?.[1] ?? rest)) return null;
	const end = angled === null ? ends.get(labelEnd) : labelEnd + angled[0].length;
	if (end === undefined) return null;
	const bare = text.slice(labelEnd + 1, end - 1).trim().split(/\s/, 1)[0];
	const destination = angled?.[1] ?? bare ?? '';
	const target = decode(destination.split('#', 1)[0] ?? '');
	const label = text.slice(start + 1, labelEnd - 1).replace(/\\(.)/g, '$1').trim();
	return { start, end, target, label: label === '' ? noteName(target) : label };
}

/** Where the brackets of a text close, found in one pass: a text can be brackets and nothing else. */
interface Brackets {
	/** The offset behind the bracket that closes the one at an offset; round brackets and square ones each by themselves. */
	readonly ends: ReadonlyMap<number, number>;
	/** The offset of the first `[[` at or behind an offset; -1 for none. To be asked in ascending order, and so for `]]`. */
	readonly nextOpen: (from: number) => number;
	readonly nextClose: (from: number) => number;
}

function bracketsOf(text: string): Brackets {
	const ends = new Map<number, number>();
	const open = { '[': [] as number[], '(': [] as number[] };
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === '\\') at += 1;
		else if (character === '[' || character === '(') open[character].push(at);
		else if (character === ']' || character === ')') {
			const start = open[character === ']' ? '[' : '('].pop();
			if (start !== undefined) ends.set(start, at + 1);
		}
	}
	return { ends, nextOpen: searchForward(text, '[['), nextClose: searchForward(text, ']]') };
}

/** Finds a piece of text from ever later offsets, without looking at any part of the text twice. */
function searchForward(text: string, piece: string): (from: number) => number {
	let found = text.indexOf(piece);
	return (from) => {
		if (found !== -1 && found < from) found = text.indexOf(piece, from);
		return found;
	};
}

function decode(destination: string): string {
	const target = destination.replace(/\\([!-/:-@[-`{-~])/g, '$1');
	try {
		return decodeURIComponent(target);
	} catch {
		// A stray percent sign: the name is meant as it stands.
		return target;
	}
}
