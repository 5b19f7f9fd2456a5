import type { LineKind } from '../daily-note/action-line';
import type { Day } from '../day';
import type { NotePath } from '../note-path';
import type { Problem } from '../vault/note';
import { VaultError } from '../vault/vault';

/** A person's `lastTouched` that moved. */
export interface Touched {
	readonly path: NotePath;
	readonly kind: LineKind;
	readonly day: Day;
	readonly from: Day | null;
	readonly to: Day | null;
}

/** A note that was written, before and after: what an undo needs. */
export interface WrittenNote {
	readonly path: NotePath;
	readonly before: string;
	readonly after: string;
}

/** What came of changing people's notes. */
export interface Applied {
	readonly touched: readonly Touched[];
	/** What is wrong in notes, for the user to mend. */
	readonly problems: readonly Problem[];
	/** Notes that could not be read or written, so that something was not done. */
	readonly failures: readonly Problem[];
	/** The people's notes that were written. */
	readonly written: readonly WrittenNote[];
}

/** What comes of changing nothing. */
export const nothingApplied: Applied = { touched: [], problems: [], failures: [], written: [] };

/** Several outcomes as one. */
export function joinApplied(parts: readonly Applied[]): Applied {
	return {
		touched: parts.flatMap((part) => part.touched),
		problems: parts.flatMap((part) => part.problems),
		failures: parts.flatMap((part) => part.failures),
		written: parts.flatMap((part) => part.written),
	};
}

/**
 * The failure of a note, for an error that its vault threw.
 * @throws any error that is no `VaultError`: that is a fault of the program
 */
export function failureOf(error: unknown): Problem {
	if (error instanceof VaultError) return { path: error.path, problem: error.problem };
	throw error;
}
