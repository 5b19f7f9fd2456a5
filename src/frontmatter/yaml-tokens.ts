import type { CST } from 'yaml';

/** A stretch of the source, from its first character to behind its last. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether a token stands between others: white space, a line end, a comment or a comma. */
export function isGap({ type }: CST.Token): boolean {
	return type === 'space' || type === 'newline' || type === 'comment' || type === 'comma';
}

/** Whether a token is an anchor or a tag, which stand before a value and belong to it. */
export function isProp({ type }: CST.Token): boolean {
	return type === 'anchor' || type === 'tag';
}

/** Where a value begins. A mapping begins with the anchor or the tag of its first key, if it has one. */
export function startOf(token: CST.Token): number {
	const first = token.type === 'block-map' ? token.items[0] : undefined;
	return (first && startOfItem(first)) ?? token.offset;
}

/** Where an item of a list or a mapping begins, with its dash; null where there is only a comment or a comma. */
export function startOfItem(item: CST.CollectionItem): number | null {
	return partsOf(item)[0]?.offset ?? null;
}

/** Where an item ends, without what follows it on its line; null where there is only a comment or a comma. */
export function endOfItem(item: CST.CollectionItem): number | null {
	const last = partsOf(item).at(-1);
	return last === undefined ? null : endOf(last);
}

function partsOf({ start, key, sep, value }: CST.CollectionItem): CST.Token[] {
	return [...start, key, ...(sep ?? []), value].filter((token) => token != null).filter((token) => !isGap(token));
}

/** Where a value ends, without the comment and the white space behind it. */
export function endOf(token: CST.Token): number {
	switch (token.type) {
		case 'block-map':
		case 'block-seq':
			return endOfLastItem(token);
		case 'flow-collection':
			return endOf(token.end[0] ?? token.start);
		case 'block-scalar':
			return endOfLines(token);
		default:
			return 'source' in token ? token.offset + token.source.length : token.offset;
	}
}

function endOfLastItem({ offset, items }: CST.BlockMap | CST.BlockSequence): number {
	for (let at = items.length - 1; at >= 0; at -= 1) {
		const end = endOfItem(items[at] as CST.CollectionItem);
		if (end !== null) return end;
	}
	return offset;
}

/**
 * Where the last line of a text behind `|` or `>` ends: its own blanks belong to it, the blank lines below it do not.
 */
function endOfLines({ props, source }: CST.BlockScalar): number {
	const header = props[0] as CST.SourceToken;
	let length = source.length;
	while (length > 0 && ' \t\r\n'.includes(source[length - 1] as string)) length -= 1;
	if (length === 0) return header.offset + header.source.length;
	const lineBreak = /[\r\n]/g;
	lineBreak.lastIndex = length;
	return endOf(props.at(-1) ?? header) + (lineBreak.exec(source)?.index ?? source.length);
}
