import { readRows } from '../csv';
import { belowHeadings, headingRow, isListWithHeading, type Table } from './headings-of-table';
import { tableByContents } from './table-by-contents';

/** The part of a file (in characters) by which the separator is chosen. */
const sample = 50_000;

const separators = [',', ';', '\t', '|'];

/** Beginnings of JSON, XML and HTML. */
const otherFormat = /^\s*(?:[{[]\s*["{[\]}]|<(?:\?|!|[a-z][\w:-]*[\s/>]))/i;

/** Finds the table of contacts in a text, by the separator under which most headings are known; null for none. */
export function findTable(written: string): Table | null {
	const { text, separator } = withoutSeparatorLine(written.replace(/^\uFEFF/, ''));
	if (otherFormat.test(text.slice(0, 200))) return null;
	const found = (separator === null ? separators : [separator]).map((one) => {
		const heading = headingRow(readRows(text.slice(0, sample), one));
		return { separator: one, known: heading?.known ?? 0, width: heading?.columns.length ?? 0 };
	});
	const [best] = found.sort((a, b) => b.known - a.known || b.width - a.width);
	if (best === undefined || best.known === 0) return byContents(text, separator);
	// Names such as `Muster, Ida` in a table of one column need no quotes.
	const rows = readRows(text, best.width === 1 ? '' : best.separator);
	const heading = headingRow(rows);
	if (heading === null || (heading.columns.length === 1 && !isListWithHeading(rows, heading)))
		return byContents(text, separator);
	return belowHeadings(rows, heading);
}

/** Excel understands a first line `sep=;`. */
function withoutSeparatorLine(text: string): { text: string; separator: string | null } {
	const line = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n)/i.exec(text.slice(0, 20));
	return line === null ? { text, separator: null } : { text: text.slice(line[0].length), separator: line[1] ?? null };
}

function byContents(text: string, separator: string | null): Table | null {
	const found = (separator === null ? [...separators, ''] : [separator]).map((one) =>
		tableByContents(readRows(text, one)),
	);
	const tables = found.filter((table) => table !== null);
	return tables.sort((a, b) => b.columns.length - a.columns.length)[0] ?? null;
}
