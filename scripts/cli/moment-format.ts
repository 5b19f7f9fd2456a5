import moment from 'moment';
import type { DayFormat } from '../../src/daily-note/day-format';

/** The time of day that templates are filled with. */
export interface ClockTime {
	readonly hours: number;
	readonly minutes: number;
}

/**
 * Days in the tokens of moment.js, by the version of moment that the app carries. The fields are taken for UTC, as in
 * the app's adapter, so that no zone's rules can move them.
 *
 * @param locale a language of moment that has been loaded
 */
export function momentFormat({ hours, minutes }: ClockTime, locale = 'en'): DayFormat {
	return {
		format(day, tokens, offset) {
			const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
			const at = moment.utc([year, month - 1, date, hours, minutes]).locale(locale);
			return (
				offset === undefined ? at : at.add(offset.amount, offset.unit as moment.unitOfTime.DurationConstructor)
			).format(tokens);
		},
	};
}
