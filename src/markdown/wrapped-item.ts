/** A line break within a list item, with the indent and the quote marks of the line behind it. */
const lineBreak = /\r?\n[ \t>]*/g;

/**
 * A list item of several lines with each line break, and the indent and quote marks behind it, written as `\n` and
 * blanks. Its length and all offsets stay. Patterns then find what the break has parted; a wikilink still cannot span
 * it.
 */
export function withBareBreaks(item: string): string {
	return item.includes('\n') ? item.replace(lineBreak, (found) => '\n'.padEnd(found.length)) : item;
}

/** A list item, or a part of it, on one line, whatever lines a formatter has wrapped it into. */
export function onOneLine(item: string): string {
	if (!item.includes('\n')) return item;
	const lines = item.split('\n');
	const bare = lines.map((line, index) => (index === 0 ? line : line.replace(/^[ \t>]*/, '')));
	return bare.map((line, index) => (index === bare.length - 1 ? line : line.trimEnd())).join(' ');
}
