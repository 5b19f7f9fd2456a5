import { goesOn, indentOf, isItem } from '../markdown/item-lines';
import { readInline } from '../markdown/inline-links';
import { quotesOf, readNoteLines, type NoteLine } from '../markdown/note-lines';
import { plainText } from '../markdown/plain-text';
import { onlyListsLinks } from './note-outline';

/** What decides which link of a note the words are taken from. */
export interface LinkTest {
	/** Whether a link leads where the words shall be about. */
	leads(target: string): boolean;
	/** Whether the mark of a task says that it is done. */
	isDone(mark: string): boolean;
	/** Whether the line of ours begins at an offset. */
	isOurs(offset: number): boolean;
}

/** One block of a note: a paragraph, an item of a list without those below it, a heading, or a row of a table. */
interface Block {
	readonly lines: NoteLine[];
	readonly kind: 'paragraph' | 'item' | 'heading' | 'row';
	/** Whether it is no encounter: a line of ours, a task that is not done, or what stands below one. */
	readonly isSilent: boolean;
}

/** The longest words, in characters. */
const mostWords = 200;

/** How much of a block is read on either side of the link. */
const mostAround = 2_000;

const task = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(.)\](?=\s|$)/u;

/**
 * The words around the first link of a note that shows an encounter: its paragraph, list item, heading or row, as plain
 * text, cut where it is long. Null where no words stand beside the link. Linear in the length of the note.
 */
export function wordsAround(text: string, test: LinkTest): string | null {
	for (const block of blocksOf(text, test)) {
		const markdown = block.lines
			.map((line, index) => (index === 0 ? withoutMarker(line.text, block.kind) : line.text.trim()))
			.join('\n');
		const link = markdown.includes('[')
			? readInline(markdown).links.find(({ isEmbed, path }) => !isEmbed && path !== '' && test.leads(path))
			: undefined;
		if (link === undefined) continue;
		const from = Math.max(0, link.start - mostAround);
		const near = markdown.slice(from, link.end + mostAround);
		if (onlyListsLinks(near)) continue;
		const { text: words, at } = plainText(near, link.start - from);
		return cut(block.kind === 'row' ? words.replace(/^\|\s*|\s*\|$/g, '').replace(/\s*\|\s*/g, ' · ') : words, at);
	}
	return null;
}

/**
 * A text of at most about `mostWords` characters, with what stands at an offset, cut between words where there are any.
 */
export function cut(text: string, at = 0): string {
	if (text.length <= mostWords) return text;
	const room = Math.min(Math.max(0, at - mostWords / 2), text.length - mostWords);
	const start = room === 0 ? 0 : wordStart(text, room);
	const end =
		start + mostWords >= text.length ? text.length : wordEnd(text, start + mostWords, start + (mostWords * 3) / 4);
	return `${start === 0 ? '' : '…'}${text.slice(start, end).trim()}${end === text.length ? '' : '…'}`;
}

function wordStart(text: string, at: number): number {
	const blank = text.slice(at, at + mostWords / 4).indexOf(' ');
	return blank === -1 ? whole(text, at) : at + blank + 1;
}

function wordEnd(text: string, at: number, least: number): number {
	const blank = text.lastIndexOf(' ', at);
	return blank > least ? blank : whole(text, at);
}

/** The offset, or the one before it where it would part a character. */
function whole(text: string, at: number): number {
	return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}

function* blocksOf(text: string, test: LinkTest): Iterable<Block> {
	let block: Block | null = null;
	let around: { readonly indent: number; readonly isSilent: boolean }[] = [];
	const { lines } = readNoteLines(text);
	for (const [index, line] of lines.entries()) {
		const kind = kindOf(line);
		const indent = quotesOf(line.text) > 0 ? 0 : indentOf(line);
		const isDeep = indent >= 4 && around.length === 0;
		const goesOnWith =
			kind === 'paragraph' ||
			(kind === 'row' && !isRuler(lines[index + 1])) ||
			(kind === 'item' && isDeep && !test.isOurs(line.start));
		if (goesOnWith && block !== null && block.kind !== 'heading' && block.kind !== 'row') {
			block.lines.push(line);
			continue;
		}
		if (block !== null && !block.isSilent) yield block;
		// The paragraph of a quote goes on in lines without its mark.
		block = line.isProse && quotesOf(line.text) > 0 ? { lines: [line], kind: 'paragraph', isSilent: true } : null;
		if (line.text.trim() !== '') around = around.filter((item) => item.indent < indent);
		if (kind === null) continue;
		// Without an item around it, what is indented so far is code.
		if (indent >= 4 && around.length === 0) continue;
		const mark = kind === 'item' ? task.exec(line.text)?.[1] : undefined;
		const isMeant = (mark !== undefined && !test.isDone(mark)) || around.some((item) => item.isSilent);
		if (kind === 'item') around.push({ indent, isSilent: isMeant });
		block = { lines: [line], kind, isSilent: isMeant || test.isOurs(line.start) };
	}
	if (block !== null && !block.isSilent) yield block;
}

/**
 * What a line is, or for null what ends a block: a blank line, a quote, a rule, and what the app does not read as
 * words.
 */
function kindOf(line: NoteLine): Block['kind'] | null {
	if (!line.isProse || quotesOf(line.text) > 0) return null;
	if (isItem(line)) return 'item';
	if (/^\s*#{1,6}[ \t]/.test(line.text)) return 'heading';
	if (/^\s*\|/.test(line.text)) return 'row';
	return goesOn(line, null) ? 'paragraph' : null;
}

/** Whether a line makes the line above it the head of a table. */
function isRuler(line: NoteLine | undefined): boolean {
	return line !== undefined && line.text.includes('|') && line.text.includes('-') && !/[^\s|:-]/.test(line.text);
}

function withoutMarker(line: string, kind: Block['kind']): string {
	const words = line.trim().replace(/[ \t]\^[A-Za-z0-9-]+$/, '');
	if (kind === 'heading') return words.replace(/^#+\s*/, '').replace(/\s#+$/, '');
	return kind === 'item' ? words.replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\](?=\s|$))?/u, '').trim() : words;
}
