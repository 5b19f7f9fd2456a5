import type { LineKind } from '../daily-note/action-line';
import type { Day } from '../day';
import type { NotePath } from '../note-path';
import type { Problem } from '../vault/note';
import { VaultError } from '../vault/vault';

/** A change of a person's `lastTouched`. */
export interface Touched {
	readonly path: NotePath;
	readonly kind: LineKind;
	readonly day: Day;
	readonly from: Day | null;
	readonly to: Day | null;
}

/** The text of a written note before and after, for an undo. */
export interface WrittenNote {
	readonly path: NotePath;
	readonly before: string;
	readonly after: string;
}

/** The outcome of changing people's notes. */
export interface Applied {
	readonly touched: readonly Touched[];
	/** Problems in notes that the user can mend. */
	readonly problems: readonly Problem[];
	/** Notes that could not be read or written: a part was not done. */
	readonly failures: readonly Problem[];
	/** The people's notes that were written. */
	readonly written: readonly WrittenNote[];
}

/** The outcome of changing nothing. */
export const nothingApplied: Applied = { touched: [], problems: [], failures: [], written: [] };

/** Joins several outcomes. */
export function joinApplied(parts: readonly Applied[]): Applied {
	return {
		touched: parts.flatMap((part) => part.touched),
		problems: parts.flatMap((part) => part.problems),
		failures: parts.flatMap((part) => part.failures),
		written: parts.flatMap((part) => part.written),
	};
}

/**
 * The failure of a note, from an error that its vault threw.
 * @throws any error other than a `VaultError`: that is a fault of the program
 */
export function failureOf(error: unknown): Problem {
	if (error instanceof VaultError) return { path: error.path, problem: error.problem };
	throw error;
}
