import { endOfLine, endOfQuotes, isContent, linesOf, onlyCommentFollows, withoutComment, type Line } from './yaml-lines';

/** Where something stands in the source: from its first character to behind its last. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A property of frontmatter, by the places of its parts in the source. */
export interface SourceProperty {
	readonly key: string;
	readonly keyStart: number;
	/** Right behind the colon. */
	readonly colonEnd: number;
	/** The value without comments and white space around it; empty, right behind the colon, where there is none. */
	readonly value: Span;
	/** What the value is written as: a list with a dash a line, one in brackets, or anything else. */
	readonly style: 'dashes' | 'brackets' | 'other';
	/** The items of a list; those of a list with dashes begin with the dash. */
	readonly items: readonly Span[];
}

/**
 * Finds the properties in the source of a mapping with one key a line, as everybody writes frontmatter. It finds places
 * and reads no value: whoever edits at these places compares with what a reader of YAML makes of the source. Null for
 * whatever is written in other ways: then nobody may edit.
 */
export function findProperties(yaml: string): SourceProperty[] | null {
	const lines = linesOf(yaml);
	const first = lines.find(isContent);
	if (first === undefined) return [];
	const indent = first.indent;
	const properties: SourceProperty[] = [];
	let at = lines.indexOf(first);
	while (at < lines.length) {
		const line = lines[at] as Line;
		const key = keyOf(line);
		if (line.indent !== indent || key === null) return null;
		let next = at + 1;
		while (next < lines.length && !startsProperty(lines[next] as Line, indent)) next += 1;
		const colonEnd = line.start + indent + key.length;
		const value = findValue(yaml, colonEnd, lines.slice(at + 1, next), line.end);
		if (value === null) return null;
		properties.push({ key: key.text, keyStart: line.start + indent, colonEnd, ...value });
		at = next;
	}
	return properties;
}

function isItem({ text }: Line): boolean {
	return /^-(?:[ \t]|$)/.test(text);
}

/** The next property, or whatever else is not part of the one before: a list may stand right below its key. */
function startsProperty(line: Line, indent: number): boolean {
	return isContent(line) && line.indent <= indent && !(line.indent === indent && isItem(line));
}

/** The key at the start of a line, and how far it goes with its colon; null where there is none that is simple. */
function keyOf({ text }: Line): { readonly text: string; readonly length: number } | null {
	const quote = /^["']/.test(text) ? endOfQuotes(text, 0, text.length) : 0;
	if (quote === -1 || /^(?:[,[\]{}#&*!|>%@`]|[-?:](?:\s|$)|---|\.\.\.)/.test(text)) return null;
	const colon = text.slice(quote).search(/:(?:[ \t]|$)/);
	if (colon === -1) return null;
	const length = quote + colon + 1;
	const behind = text.slice(quote, length - 1).trimEnd();
	if (quote === 0) return /[ \t]#/.test(behind) ? null : { text: behind, length };
	if (behind !== '') return null;
	const source = text.slice(0, quote);
	try {
		return { text: source.startsWith('"') ? (JSON.parse(source) as string) : source.slice(1, -1).replaceAll("''", "'"), length };
	} catch {
		return null;
	}
}

type FoundValue = Pick<SourceProperty, 'value' | 'style' | 'items'>;

/** The value behind a colon, on its line or on those below it that belong to it. */
function findValue(yaml: string, colonEnd: number, below: readonly Line[], lineEnd: number): FoundValue | null {
	const none: FoundValue = { value: { start: colonEnd, end: colonEnd }, style: 'other', items: [] };
	const behind = yaml.slice(colonEnd, lineEnd);
	const inline = behind.trim() === '' || /^\s+#/.test(behind) ? -1 : colonEnd + behind.search(/\S/);
	const firstBelow = below.findIndex(isContent);
	const first = below[firstBelow];
	if (inline === -1 && first === undefined) return none;
	if (inline === -1 && first !== undefined && isItem(first)) return findDashes(yaml, below.slice(firstBelow));
	const start = inline === -1 ? (first as Line).start + (first as Line).indent : inline;
	const lines = inline === -1 ? below.slice(firstBelow + 1) : below;
	const ownEnd = inline === -1 ? (first as Line).end : lineEnd;
	if (yaml[start] === '[') return findBrackets(yaml, start, lines.at(-1)?.end ?? ownEnd);
	const end = contentEnd(yaml, start, ownEnd, lines);
	return end === null ? null : { value: { start, end }, style: 'other', items: [] };
}

function findDashes(yaml: string, lines: readonly Line[]): FoundValue | null {
	const indent = lines[0]?.indent ?? 0;
	const items: Span[] = [];
	for (let at = 0; at < lines.length; ) {
		const line = lines[at] as Line;
		if (!isContent(line)) {
			at += 1;
			continue;
		}
		if (line.indent !== indent || !isItem(line)) return null;
		let next = at + 1;
		while (next < lines.length && !(isContent(lines[next] as Line) && (lines[next] as Line).indent <= indent)) next += 1;
		const start = line.start + indent;
		const below = lines.slice(at + 1, next);
		const words = startOfWords(line);
		const end = words === null ? (below.filter(isContent).at(-1)?.end ?? start + 1) : contentEnd(yaml, words, line.end, below);
		if (end === null) return null;
		items.push({ start, end });
		at = next;
	}
	return { value: { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 }, style: 'dashes', items };
}

/** Where the words of an item begin, behind its dash, or behind several where lists lie in lists; null for none on its line. */
function startOfWords({ text, start, indent }: Line): number | null {
	let at = 0;
	while (/^-(?:[ \t]|$)/.test(text.slice(at, at + 2))) {
		at += 1;
		while (/[ \t]/.test(text[at] ?? '')) at += 1;
	}
	return at >= text.length || text[at] === '#' ? null : start + indent + at;
}

/** What stands in brackets or braces: its items are what stands between commas. Nothing but a comment may follow it. */
function findBrackets(yaml: string, start: number, limit: number): FoundValue | null {
	const items: Span[] = [];
	let item: Span | undefined;
	let depth = 0;
	/** The last character that is no white space: quotes are such where something can begin. */
	let last = '';
	for (let at = start; at < limit; at += 1) {
		const character = yaml[at] ?? '';
		if (/\s/.test(character)) continue;
		if (character === '#' && /\s/.test(yaml[at - 1] ?? '')) {
			at = endOfLine(yaml, at);
			continue;
		}
		const isQuote = (character === '"' || character === "'") && /[[{,:]/.test(last);
		const end = isQuote ? endOfQuotes(yaml, at, limit) : at + 1;
		if (end === -1) return null;
		if (/[\]}]/.test(character)) depth -= 1;
		if (depth === 0 && at > start) {
			if (item !== undefined) items.push(item);
			return onlyCommentFollows(yaml, end, limit) ? { value: { start, end }, style: 'brackets', items } : null;
		}
		if (depth === 1 && character === ',') {
			if (item === undefined) return null;
			items.push(item);
			item = undefined;
		} else if (at > start) {
			item = { start: item?.start ?? at, end };
		}
		if (/[[{]/.test(character)) depth += 1;
		last = character;
		at = end - 1;
	}
	return null;
}

/**
 * Where the words that begin at `start` end, without the comment behind or below them; null where that is not plain to
 * see. `lines` are those below that belong to them.
 */
function contentEnd(yaml: string, start: number, lineEnd: number, lines: readonly Line[]): number | null {
	const limit = lines.at(-1)?.end ?? lineEnd;
	const mark = yaml[start] ?? '';
	if (mark === '"' || mark === "'") {
		const end = endOfQuotes(yaml, start, limit);
		if (end !== -1 && onlyCommentFollows(yaml, end, limit)) return end;
		// Not the whole of it: the key of a mapping, say.
	}
	if (mark === '{') return findBrackets(yaml, start, limit)?.value.end ?? null;
	if ((mark === '|' || mark === '>') && start < lineEnd) {
		// A number behind the mark says that some lines are indented less than the first one.
		const indent = lines.filter(isContent).reduce((least, line) => Math.min(least, line.indent), Infinity);
		const after = lines.findIndex((line) => line.text.trim() !== '' && line.indent < indent);
		const own = lines.slice(0, after === -1 ? undefined : after).filter(({ text }) => text.trim() !== '');
		return own.at(-1)?.end ?? withoutComment(yaml, start, lineEnd);
	}
	const last = lines.filter(isContent).at(-1);
	return last === undefined ? withoutComment(yaml, start, lineEnd) : withoutComment(yaml, last.start + last.indent, last.end);
}
