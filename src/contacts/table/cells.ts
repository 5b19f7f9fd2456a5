import { folded } from '../../text/words';
import type { Column, Meaning } from './column-field';

/** A value of a row. */
export interface Cell {
	readonly column: Column;
	/** Its column's index. */
	readonly index: number;
	readonly meaning: Meaning | null;
	/** Without white space around it; never empty. */
	readonly text: string;
	/** Whether the user has said what the column holds. */
	readonly isChosen: boolean;
}

/** The values of one row. They are taken one by one; what is left in the end has found no place in the contact. */
export class Cells {
	private readonly cells: readonly Cell[];
	private readonly taken = new Set<Cell>();

	constructor(cells: readonly Cell[]) {
		this.cells = cells;
	}

	all(...meanings: readonly Meaning[]): readonly Cell[] {
		return this.cells.filter(({ meaning }) => meaning !== null && meanings.includes(meaning));
	}

	take(cell: Cell): void {
		this.taken.add(cell);
	}

	/** Takes the first value that is left, and those that say the same. */
	first(...meanings: readonly Meaning[]): string {
		const cells = meanings.flatMap((meaning) => this.all(meaning)).filter((cell) => !this.taken.has(cell));
		const text = cells[0]?.text ?? '';
		for (const cell of cells) if (folded(cell.text) === folded(text)) this.take(cell);
		return text;
	}

	/** Takes every value. */
	every(...meanings: readonly Meaning[]): string[] {
		const cells = this.all(...meanings);
		for (const cell of cells) this.take(cell);
		return cells.map(({ text }) => text);
	}

	left(): Cell[] {
		return this.cells.filter((cell) => !this.taken.has(cell));
	}
}
