import { shortened } from '../text/words';
import { dateOrderOf, isUnsureBirthday, type DateOrder } from './birthdays';
import { onOneLine, type Contact } from './contact';
import type { Cell } from './table/cells';
import type { Column, ColumnField, Meaning } from './table/column-field';
import { columnOf } from './table/column-of';
import { contactOfRow } from './table/contact-of-row';
import { dateMeanings } from './table/days-of-row';
import { findTable } from './table/find-table';
import type { Table } from './table/headings-of-table';

export { columnFields, type ColumnField } from './table/column-field';

/** What the user has said about a table. */
export interface TableChoices {
	/** By the heading, or by the number of a column that has none: `3`. */
	readonly columns: ReadonlyMap<string, ColumnField | 'ignore'>;
	readonly dateOrder: DateOrder | null;
}

/** A column with values that have found no place in the contacts. */
export interface UnreadColumn {
	/** Its heading, or its number (from 1) where it has none. */
	readonly column: string;
	/** The first of these values, on one line; never empty. */
	readonly sample: string;
}

export interface ReadTable {
	readonly contacts: readonly Contact[];
	readonly unread: readonly UnreadColumn[];
	/** The same for tables with the same headings, so that what the user has said about one holds for the other. */
	readonly columns: string;
	/** A date whose day and month could be either: the user decides. Null where there is none. */
	readonly unsureDates: { readonly sample: string } | null;
}

export const noTableChoices: TableChoices = { columns: new Map(), dateOrder: null };

/** The longest sample, in characters. */
const mostSample = 80;

/** Reads a table of contacts from separated values. Null where the text is no table, or one of something else. */
export function readTable(text: string, choices: TableChoices = noTableChoices): ReadTable | null {
	const table = findTable(text);
	if (table === null) return null;
	const rows = table.rows.map((row) => cellsOf(row, table.columns, choices));
	const meanings = new Set(rows.flatMap((row) => row.map(({ meaning }) => meaning)));
	const has = (meaning: Meaning): boolean => meanings.has(meaning);
	const dates = rows.flatMap((row) =>
		row.filter(({ meaning }) => meaning !== null && dateMeanings.includes(meaning)).map(({ text: date }) => date),
	);
	const order = choices.dateOrder ?? dateOrderOf(dates);
	const unread = new Map<number, UnreadColumn>();
	const contacts = rows.map((row, index) => {
		const read = contactOfRow(row, index + 1, order, has);
		const chosen = withChoices(row, read.left, choices);
		const { contact, left } = chosen === null ? read : contactOfRow(chosen, index + 1, order, has);
		for (const cell of left) {
			const { heading } = cell.column;
			if (choices.columns.get(heading) === 'ignore' || unread.has(cell.index)) continue;
			unread.set(cell.index, { column: heading, sample: shortened(onOneLine(cell.text), mostSample) });
		}
		return contact;
	});
	const unsure = order === null ? dates.find(isUnsureBirthday) : undefined;
	return {
		contacts,
		unread: [...unread]
			.filter(([, { sample }]) => sample !== '')
			.sort(([a], [b]) => a - b)
			.map(([, column]) => column),
		columns: keyOf(table),
		unsureDates: unsure === undefined ? null : { sample: shortened(onOneLine(unsure), mostSample) },
	};
}

/** The values of a row. A column that only the user knows has the meaning that the user has chosen. */
function cellsOf(row: readonly string[], columns: readonly Column[], { columns: chosen }: TableChoices): Cell[] {
	return row.flatMap((value, index) => {
		const text = value.trim();
		if (text === '') return [];
		const column = columns[index] ?? columnOf('', index);
		const choice = column.meaning === null ? chosen.get(column.heading) : undefined;
		const isChosen = choice !== undefined && choice !== 'ignore';
		return [{ column, index, text, isChosen, meaning: isChosen ? choice : column.meaning }];
	});
}

/** The row with its left values in known columns read as the user has chosen; null where nothing changes. */
function withChoices(row: readonly Cell[], left: readonly Cell[], { columns: chosen }: TableChoices): Cell[] | null {
	const changed = new Map<Cell, Cell>();
	for (const cell of left) {
		const choice = chosen.get(cell.column.heading);
		if (choice !== undefined && choice !== 'ignore' && !cell.isChosen)
			changed.set(cell, { ...cell, meaning: choice, isChosen: true });
	}
	return changed.size === 0 ? null : row.map((cell) => changed.get(cell) ?? cell);
}

function keyOf({ columns, hasHeadings }: Table): string {
	return JSON.stringify(hasHeadings ? columns.map(({ heading }) => heading) : columns.length);
}
