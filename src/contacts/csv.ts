/** The cells of a file, row by row. */
export type Rows = readonly (readonly string[])[];

/**
 * Parses CSV (RFC 4180) as leniently as programs write it: any line end, rows of any length, quotes inside an unquoted
 * cell, words after a closing quote. A quote that is never closed is an ordinary character, so that it does not swallow
 * the rest of the file; neither does one that seems to close on a later line, in front of other words: that is the
 * quote that opens a cell there. Blank rows are left out. Linear: only one quote can stay open, because all quotes
 * after it come in pairs.
 */
export function readRows(text: string, separator: string): Rows {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = text.startsWith('\uFEFF') ? 1 : 0;
	const endRow = (): void => {
		if (row.some((cell) => cell.trim() !== '')) rows.push(row);
		row = [];
	};
	while (at < text.length) {
		const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
		const start = quoted?.end ?? at;
		const end = endOfPlain(text, start, separator);
		row.push((quoted?.cell ?? '') + text.slice(start, end));
		at = end + 1;
		if (text[end] === separator) continue;
		if (text[end] === '\r' && text[at] === '\n') at += 1;
		endRow();
	}
	endRow();
	return rows;
}

/**
 * The cell in the quotes that open at `start`, and the offset after the closing quote; null where they are not closed.
 */
function quotedCell(text: string, start: number, separator: string): { cell: string; end: number } | null {
	const parts: string[] = [];
	for (let from = start + 1; ; ) {
		const quote = text.indexOf('"', from);
		if (quote === -1) return null;
		parts.push(text.slice(from, quote));
		if (text[quote + 1] !== '"') {
			const cell = parts.join('"');
			return isClosed(text[quote + 1], separator) || !/[\r\n]/.test(cell) ? { cell, end: quote + 1 } : null;
		}
		from = quote + 2;
	}
}

/** Whether a cell may end in front of a character: it separates cells, or ends the row or the file. */
function isClosed(next: string | undefined, separator: string): boolean {
	return next === undefined || next === separator || /\s/.test(next);
}

function endOfPlain(text: string, start: number, separator: string): number {
	let end = start;
	while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
	return end;
}
