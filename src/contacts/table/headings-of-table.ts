import type { Rows } from '../csv';
import type { Column, Meaning } from './column-field';
import { columnOf } from './column-of';

/** The columns of a table, and the rows below its headings. */
export interface Table {
	readonly columns: readonly Column[];
	readonly rows: Rows;
	/** Whether the file itself names its columns. */
	readonly hasHeadings: boolean;
}

/** The number of rows in which headings are searched for: LinkedIn puts a few lines of notes above them. */
const mostPreamble = 20;

/** Without a column of these, a table is no table of contacts. */
const tellers: readonly (Meaning | null)[] = [
	'name',
	'someName',
	'given',
	'family',
	'familyOrNickname',
	'fileAs',
	'email',
	'phone',
	'mobile',
];

/** The row of headings with the most that are known. */
export interface HeadingRow {
	readonly index: number;
	readonly columns: readonly Column[];
	/** The number of known headings. */
	readonly known: number;
}

/** Finds the headings of a table; null where no row has one that tells a name, an address or a number. */
export function headingRow(rows: Rows): HeadingRow | null {
	const found = rows.slice(0, mostPreamble).map((cells, index): HeadingRow => {
		const columns = mayBeHeadings(cells) ? cells.map(columnOf) : [];
		const tells = columns.some(({ meaning }) => tellers.includes(meaning));
		return { index, columns, known: tells ? columns.filter(({ meaning }) => meaning !== null).length : 0 };
	});
	const most = Math.max(0, ...found.map(({ known }) => known));
	return most === 0 ? null : (found.find(({ known }) => known === most) ?? null);
}

/** The rows below the headings. A file put together from several repeats these; Markdown draws a line below them. */
export function belowHeadings(rows: Rows, { index, columns }: HeadingRow): Table {
	const headings = (rows[index] ?? []).join('\n');
	return {
		columns,
		rows: rows
			.slice(index + 1)
			.filter((row) => row.join('\n') !== headings && !row.every((cell) => /^\s*(?::?-+:?\s*)?$/.test(cell))),
		hasHeadings: true,
	};
}

/** Headings hold no address, no date and no number of their own. */
function mayBeHeadings(cells: readonly string[]): boolean {
	return cells.every(
		(cell) => !cell.includes('@') && cell.length < 200 && !/^[\s+(]*\d[\d\s()./:-]*\d\s*$/.test(cell.slice(0, 200)),
	);
}

/**
 * A list of names or addresses, one a line, that have a heading. Prose may begin with such a word; its lines end like
 * sentences.
 */
export function isListWithHeading(lines: Rows, heading: HeadingRow): boolean {
	const meaning = heading.columns[0]?.meaning ?? null;
	const below = lines.slice(1).map((line) => (line[0] ?? '').trim());
	return (
		heading.index === 0 &&
		below.length > 0 &&
		tellers.includes(meaning) &&
		below.every((line) => line.length < 100 && !/[.?!:;]$/.test(line))
	);
}
