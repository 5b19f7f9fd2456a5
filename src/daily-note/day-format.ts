import type { Day } from '../day';

/** So many of a unit, which stands for what moment takes it for: `m` is a minute, `M` a month. */
export interface Offset {
	readonly amount: number;
	readonly unit: string;
}

/** Formats days with the tokens of moment.js: by the app's own moment, or by the command-line program's equivalent. */
export interface DayFormat {
	/**
	 * Formats the day. For templates, tokens of the time of day give the time on the adapter's clock, and `offset` is
	 * added to day and time first.
	 */
	format(day: Day, tokens: string, offset?: Offset): string;
}

/** The app's default format. */
export const defaultDailyFormat = 'YYYY-MM-DD';
