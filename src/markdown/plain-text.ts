import { noteName } from '../note-path';
import { readInline, type InlineLink } from './inline-links';
import type { TextRange } from './text-range';

/** Markdown as a reader sees it, on one line. */
export interface PlainText {
	readonly text: string;
	/** The offset in the text of what stands at the mark. */
	readonly at: number;
}

/**
 * The words of a piece of Markdown within one block, as plain text on one line: links by their labels, code as it
 * stands, without the signs of emphasis, tags of HTML, comments, embeds and references to footnotes. Nothing in it is
 * run. Linear in its length.
 *
 * @param mark an offset to find again in the text
 */
export function plainText(markdown: string, mark = 0): PlainText {
	return new PlainWriter(markdown, mark).write();
}

const space = /\s+/g;

class PlainWriter {
	private out = '';
	/** Where the output is text of the note as it stands, so that signs of emphasis can be in it. */
	private readonly loose: TextRange[] = [];
	private readonly dropped: TextRange[] = [];
	private readonly openers: number[] = [];
	private readonly wikilinks: ReadonlyMap<number, InlineLink>;
	private readonly inline;
	private at: number | null = null;

	constructor(
		private readonly markdown: string,
		private readonly mark: number,
	) {
		this.inline = readInline(markdown);
		this.wikilinks = new Map(
			this.inline.links.filter(({ isWikilink }) => isWikilink).map((link) => [link.start, link]),
		);
	}

	write(): PlainText {
		const { plain, others } = this.inline;
		const pieces = [
			...plain.map((at) => ({ at, isPlain: true })),
			...others.map((at) => ({ at, isPlain: false })),
		].sort((a, b) => a.at.start - b.at.start);
		const hides = new Set(this.pairsOfComments(others));
		let isHidden = false;
		for (const { at, isPlain } of pieces) {
			if (this.at === null && at.end > this.mark) this.at = this.out.length;
			if (hides.has(at.start)) isHidden = !isHidden;
			else if (!isHidden && isPlain) this.addPlain(at);
			else if (!isHidden) this.addOther(at);
		}
		const bare = without(this.out, [...this.dropped, ...this.emphasis()], this.at ?? 0);
		const before = tidy(bare.text.slice(0, bare.at)).trimStart();
		return { text: tidy(bare.text).trim(), at: before.length };
	}

	/** The starts of the signs `%%` that come in pairs. */
	private pairsOfComments(others: readonly TextRange[]): number[] {
		const signs = others
			.filter(({ start, end }) => end === start + 2 && this.markdown.startsWith('%%', start))
			.map(({ start }) => start);
		return signs.slice(0, signs.length - (signs.length % 2));
	}

	private addPlain({ start, end }: TextRange): void {
		const text = this.markdown.slice(start, end);
		for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
			if (bracket === '[') this.openers.push(this.out.length + index);
			else this.openers.pop();
		}
		this.loose.push({ start: this.out.length, end: this.out.length + text.length });
		this.out += text;
	}

	private addOther({ start, end }: TextRange): void {
		const text = this.markdown.slice(start, end);
		const link = this.wikilinks.get(start);
		if (link !== undefined) this.out += link.isEmbed ? '' : labelOf(link);
		else if (text.startsWith('\\')) this.out += text.slice(1);
		else if (text.startsWith('`')) this.out += text.replace(/^`+|`+$/g, '').trim();
		else if (text.startsWith('](')) this.endLink();
		else if (/^<[a-z][a-z0-9+.-]+:/i.test(text)) this.out += text.slice(1, -1);
		else if (/^<(?:br|p|div|li)\b/i.test(text)) this.out += ' ';
	}

	/** The label of a Markdown link stands there already, behind its bracket; that of an image is no text. */
	private endLink(): void {
		const opener = this.openers.pop();
		if (opener === undefined) return;
		const isImage = this.out[opener - 1] === '!';
		this.dropped.push(isImage ? { start: opener - 1, end: this.out.length } : { start: opener, end: opener + 1 });
	}

	/** Where signs of emphasis stand in the output. */
	private emphasis(): TextRange[] {
		const { out, loose } = this;
		let next = 0;
		return [...out.matchAll(/[*_]+|==+|~~+/g)].flatMap(({ 0: signs, index: start }) => {
			const end = start + signs.length;
			while ((loose[next]?.end ?? Infinity) <= start) next += 1;
			return (loose[next]?.start ?? Infinity) <= start &&
				isEmphasis(signs, out[start - 1] ?? ' ', out[end] ?? ' ')
				? [{ start, end }]
				: [];
		});
	}
}

/** A text without some ranges, and where an offset is then. */
function without(text: string, ranges: readonly TextRange[], mark: number): PlainText {
	let kept = '';
	let at: number | null = null;
	let from = 0;
	for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
		if (end <= from) continue;
		if (at === null && mark < end) at = kept.length + Math.max(0, Math.min(mark, start) - from);
		kept += text.slice(from, Math.max(from, start));
		from = end;
	}
	return { text: kept + text.slice(from), at: at ?? kept.length + Math.max(0, mark - from) };
}

/** Signs between two blanks stand for themselves, and so does `_` within a word. */
function isEmphasis(signs: string, before: string, after: string): boolean {
	const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
	return /\S/.test(before + after) && !(signs.startsWith('_') && isWord(before) && isWord(after));
}

function tidy(text: string): string {
	return text.replace(/\[\^[^\][\s]{1,40}\]/g, '').replace(space, ' ');
}

function labelOf({ label, path, link }: InlineLink): string {
	return label !== '' ? label : path === '' ? link : noteName(path);
}
