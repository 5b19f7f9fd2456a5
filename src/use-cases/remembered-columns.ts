import type { ColumnField } from '../contacts/read-table';

/** What a column is, in the words of the user; `ignore` leaves it out. */
export type ColumnChoice = ColumnField | 'ignore';

/** What the user has said about the columns of tables, by the set of their headings. It lasts while the app runs. */
export class RememberedColumns {
	private readonly byHeadings = new Map<string, ReadonlyMap<string, ColumnChoice>>();

	of(headings: string): ReadonlyMap<string, ColumnChoice> {
		return this.byHeadings.get(headings) ?? new Map();
	}

	/** Null takes back what was said. */
	choose(headings: string, column: string, choice: ColumnChoice | null): void {
		const chosen = new Map(this.of(headings));
		if (choice === null) chosen.delete(column);
		else chosen.set(column, choice);
		this.byHeadings.set(headings, chosen);
	}
}
