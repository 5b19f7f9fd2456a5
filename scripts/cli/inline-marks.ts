import type { Stretch } from './inline-text';
import { codeSpanEnds, endOfRun, matchEnd, searchOnce } from './inline-search';
import { readDestination } from './link-destination';
import { readMarkdownLink, readWikilink, type LinkParts } from './link-parts';

/** What inline text refers to, each in order of appearance; offsets are those of the text. */
export type InlineMarks = { tags: Stretch[]; links: (Stretch & LinkParts)[]; embeds: (Stretch & LinkParts)[] };

type Opener = { start: number; label: number; embed: boolean };

/** The characters that end a tag in the app; all others, letters of any script and emoji too, are part of it. */
const TAG = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/y;
const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y;
const HTML_TAG =
	/<(?:\/[A-Za-z][\w-]*\s*|[A-Za-z][\w-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>/y;

/**
 * Finds tags, links and embeds in inline Markdown, passing over code, comments and HTML tags.
 * One pass from left to right, in time linear in the text whatever it holds: a search that finds nothing is not repeated.
 */
export function scanInline(text: string): InlineMarks {
	const marks: InlineMarks = { tags: [], links: [], embeds: [] };
	const openers: Opener[] = [];
	const findCodeEnd = codeSpanEnds(text);
	const findCommentEnd = searchOnce(text, '-->');
	const findHiddenEnd = searchOnce(text, '%%');
	/** Openers of links below this depth are around another link, and links do not nest. */
	let barred = 0;
	/** Where the current run of plain text starts. */
	let fresh = 0;
	let at = 0;

	function passOver(end: number | null): boolean {
		if (end === null) return false;
		at = end;
		fresh = end;
		return true;
	}

	function add(start: number, end: number, embed: boolean, parts: LinkParts | null): void {
		if (parts) (embed ? marks.embeds : marks.links).push({ start, end, ...parts });
	}

	function takeWikilink(start: number, embed: boolean): boolean {
		const open = embed ? start + 1 : start;
		const close = endOfWikilink(text, open);
		if (close === null) return false;
		const parts = readWikilink(text.slice(open + 2, close));
		if (!parts) return false;
		add(start, close + 2, embed, parts);
		return passOver(close + 2);
	}

	function closeBracket(): void {
		const opener = openers.pop();
		if (opener && text[at + 1] === '(' && (opener.embed || openers.length >= barred)) {
			const found = readDestination(text, at + 1);
			if (found) {
				const label = text.slice(opener.label, at);
				add(opener.start, found.end, opener.embed, readMarkdownLink(label, found.destination));
				barred = opener.embed ? Math.min(barred, openers.length) : openers.length;
				passOver(found.end);
				return;
			}
		}
		barred = Math.min(barred, openers.length);
		at++;
	}

	function takeTag(): boolean {
		if (!startsWord(text, at, fresh)) return false;
		const end = matchEnd(TAG, text, at);
		if (end === null || /^\d+$/.test(text.slice(at + 1, end))) return false;
		marks.tags.push({ start: at, end });
		at = end;
		return true;
	}

	while (at < text.length) {
		switch (text[at]) {
			case '\\':
				passOver(isPunctuation(text[at + 1]) ? at + 2 : at + 1);
				break;
			case '`': {
				const run = endOfRun(text, at);
				if (!passOver(findCodeEnd(run - at, run))) at = run;
				break;
			}
			case '<': {
				const comment = text.startsWith('<!--', at) ? findCommentEnd(at + 4) : null;
				if (!passOver(comment ?? matchEnd(HTML_TAG, text, at) ?? matchEnd(AUTOLINK, text, at))) at++;
				break;
			}
			case '%':
				if (text[at + 1] !== '%' || !passOver(findHiddenEnd(at + 2))) at++;
				break;
			case '!':
				if (text[at + 1] !== '[') at++;
				else if (!takeWikilink(at, true)) {
					openers.push({ start: at, label: at + 2, embed: true });
					at += 2;
				}
				break;
			case '[':
				if (!takeWikilink(at, false)) {
					openers.push({ start: at, label: at + 1, embed: false });
					at++;
				}
				break;
			case ']':
				closeBracket();
				break;
			case '#':
				if (!takeTag()) at++;
				break;
			default:
				at++;
		}
	}
	marks.links.sort((one, other) => one.start - other.start);
	marks.embeds.sort((one, other) => one.start - other.start);
	return marks;
}

/** The offset of the `]]` that closes the `[[` at `open`, on the same line and with no other `[[` between. */
function endOfWikilink(text: string, open: number): number | null {
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
 * A tag starts after white space, at the start of plain text, or after marks of emphasis that do.
 * Plain text starts anew after an escaped character: the app sees a tag in `\[\[#Tag\]\]`.
 */
function startsWord(text: string, at: number, fresh: number): boolean {
	let before = at - 1;
	while (before >= fresh && '*_~='.includes(text[before] ?? '')) before--;
	return before < fresh || /\s/.test(text[before] ?? '');
}

function isPunctuation(character: string | undefined): boolean {
	return character !== undefined && /[!-/:-@[-`{-~]/.test(character);
}
