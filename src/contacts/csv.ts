/** The cells of a file, row by row. */
export type Rows = readonly (readonly string[])[];

/**
 * The rows of a text of separated values (RFC 4180), read as leniently as programs write: any line end, rows of any length,
 * a quote inside a cell that does not begin with one, words behind a closing quote. A quote that nothing closes is a
 * character like any other, so that it does not swallow the rest of the file. Rows without a single word are left out.
 * Linear: a quote can be left open only once, because from there on all quotes come in pairs, which close.
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
		const quoted = text[at] === '"' ? quotedCell(text, at) : null;
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

/** The cell in the quotes that open at `start`, and where they are closed; null where they are not. */
function quotedCell(text: string, start: number): { cell: string; end: number } | null {
	const parts: string[] = [];
	for (let from = start + 1; ; ) {
		const quote = text.indexOf('"', from);
		if (quote === -1) return null;
		parts.push(text.slice(from, quote));
		if (text[quote + 1] !== '"') return { cell: parts.join('"'), end: quote + 1 };
		from = quote + 2;
	}
}

function endOfPlain(text: string, start: number, separator: string): number {
	let end = start;
	while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
	return end;
}
