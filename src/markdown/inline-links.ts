import { endOfRun, nextMatch } from '../text/next-match';
import { endOfAutolink, endOfTag } from './html-tag';
import { codeSpanEnds, searchOnce } from './inline-search';
import { readDestination } from './link-destination';
import { endOfWikilink, readMarkdownLink, readWikilink, type LinkTarget } from './link-target';
import type { TextRange } from './text-range';

/** A link within the vault, in a piece of Markdown: `[[wikilink]]` or `[Markdown](link.md)`. */
export interface InlineLink extends TextRange, LinkTarget {
	/** Whether an exclamation mark makes it an embed; the range begins with it then. */
	readonly isEmbed: boolean;
	readonly isWikilink: boolean;
	/** Where the target is written: the path and what follows behind `#`, without brackets and title. */
	readonly destination: TextRange;
	/** The text of the link as written; empty for none. */
	readonly label: string;
}

/** What a piece of Markdown consists of. */
export interface InlineMarkdown {
	/** In the order in which they begin. A link can hold embeds, but no links. */
	readonly links: readonly InlineLink[];
	/**
	 * Runs of plain text: what is neither code, comment, HTML tag, link nor escaped. The labels of Markdown links are
	 * among them.
	 */
	readonly plain: readonly TextRange[];
	/**
	 * The pieces between them, each apart: a wikilink, code, a comment, a tag, an escaped sign, or the end of a
	 * Markdown link.
	 */
	readonly others: readonly TextRange[];
}

/** Reads a piece of Markdown within one block, in time linear in its length, whatever it holds. */
export function readInline(text: string): InlineMarkdown {
	return new InlineReader(text).read();
}

/** Where something can begin. */
const special = /[\\`<%![\]]/g;

/** An opening bracket that may begin a Markdown link. */
interface Opener {
	readonly start: number;
	readonly labelStart: number;
	readonly isEmbed: boolean;
}

/** Goes through the text once, from left to right. A search that has found nothing is not repeated. */
class InlineReader {
	private readonly links: InlineLink[] = [];
	private readonly plain: TextRange[] = [];
	private readonly others: TextRange[] = [];
	private readonly openers: Opener[] = [];
	/** Openers of links below this depth are around another link, and links do not nest. */
	private barred = 0;
	private at = 0;
	private plainStart = 0;
	private readonly codeEnd: (length: number, from: number) => number | null;
	private readonly commentEnd: (from: number) => number | null;

	constructor(private readonly text: string) {
		this.codeEnd = codeSpanEnds(text);
		this.commentEnd = searchOnce(text, '-->');
	}

	read(): InlineMarkdown {
		while (this.at < this.text.length) this.readNext();
		this.endPlain();
		return {
			links: this.links.sort((one, other) => one.start - other.start),
			plain: this.plain,
			others: this.others,
		};
	}

	private readNext(): void {
		const { text, at } = this;
		switch (text[at]) {
			case '\\':
				return this.passOver(/[!-/:-@[-`{-~]/.test(text[at + 1] ?? '') ? at + 2 : at + 1);
			case '`': {
				const run = endOfRun(text, at);
				const end = this.codeEnd(run - at, run);
				return end === null ? this.goTo(run) : this.passOver(end);
			}
			case '<': {
				const comment = text.startsWith('<!--', at) ? this.commentEnd(at + 4) : null;
				const end = comment ?? endOfTag(text, at) ?? endOfAutolink(text, at);
				return end === null ? this.goTo(at + 1) : this.passOver(end);
			}
			case '%':
				// Unlike blocks of comments, `%%` between words hides nothing from the app's index.
				return text[at + 1] === '%' ? this.passOver(at + 2) : this.goTo(at + 1);
			case '!':
				return text[at + 1] === '[' ? this.openBracket(true) : this.goTo(at + 1);
			case '[':
				return this.openBracket(false);
			case ']':
				return this.closeBracket();
			default:
				return this.goTo(nextMatch(special, text, at + 1));
		}
	}

	private goTo(offset: number): void {
		this.at = offset;
	}

	/** Plain text ends here, and starts anew behind what is passed over. */
	private passOver(end: number): void {
		this.endPlain();
		this.others.push({ start: this.at, end });
		this.at = end;
		this.plainStart = end;
	}

	private endPlain(): void {
		if (this.at > this.plainStart) this.plain.push({ start: this.plainStart, end: this.at });
	}

	private openBracket(isEmbed: boolean): void {
		const start = this.at;
		const bracket = isEmbed ? start + 1 : start;
		const close = endOfWikilink(this.text, bracket);
		const parts = close === null ? null : readWikilink(this.text, bracket + 2, close);
		if (close === null || parts === null) {
			this.openers.push({ start, labelStart: bracket + 1, isEmbed });
			return this.goTo(bracket + 1);
		}
		this.links.push({ start, end: close + 2, isEmbed, isWikilink: true, ...parts });
		this.passOver(close + 2);
	}

	private closeBracket(): void {
		const opener = this.openers.pop();
		const depth = this.openers.length;
		const mayLink = opener !== undefined && (opener.isEmbed || depth >= this.barred);
		const found = mayLink && this.text[this.at + 1] === '(' ? readDestination(this.text, this.at + 1) : null;
		this.barred = found !== null && !opener?.isEmbed ? depth : Math.min(this.barred, depth);
		if (opener === undefined || found === null) return this.goTo(this.at + 1);
		const { destination, end } = found;
		const target = readMarkdownLink(this.text.slice(destination.start, destination.end));
		const label = this.text.slice(opener.labelStart, this.at);
		if (target !== null)
			this.links.push({
				start: opener.start,
				end,
				isEmbed: opener.isEmbed,
				isWikilink: false,
				destination,
				label,
				...target,
			});
		this.passOver(end);
	}
}
