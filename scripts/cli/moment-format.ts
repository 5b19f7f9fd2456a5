import moment from 'moment';
import type { DayFormat } from '../../src/daily-note/daily-notes';

/** The time of day that templates are filled with. */
export interface ClockTime {
	readonly hours: number;
	readonly minutes: number;
}

/**
 * Days in the tokens of moment.js, by the version of moment that the app carries. The app formats in the user's language;
 * here it is English, because a folder does not say which language its owner reads. The fields are taken for UTC, as in
 * the app's adapter, so that no zone's rules can move them.
 */
export function momentFormat({ hours, minutes }: ClockTime): DayFormat {
	return {
		format(day, tokens) {
			const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
			return moment.utc([year, month - 1, date, hours, minutes]).locale('en').format(tokens);
		},
	};
}
