import { addDays, weekdayOf, type Day } from '../day';
import { message, type Message } from '../language/message';
import type { NamedDate } from '../people/days-of-year';

/** The reason for a birthday `inDays` days after `day`, a week at most: "birthday on Friday". */
export function birthdayWords(inDays: number, day: Day): Message {
	if (inDays === 0) return message('reason.birthdayToday');
	return inDays === 1
		? message('reason.birthdayTomorrow')
		: message('reason.birthdayOn', { weekday: message(`weekdayOn.${weekdayOf(addDays(day, inDays))}`) });
}

/** The reason for a date `inDays` days after `day`, a week at most, in the words of the note: "wedding on Friday". */
export function dateWords({ words }: NamedDate, inDays: number, day: Day): Message {
	const named = { words: words === '' ? message('reason.dateUnnamed') : words };
	if (inDays === 0) return message('reason.dateToday', named);
	return inDays === 1
		? message('reason.dateTomorrow', named)
		: message('reason.dateOn', { ...named, weekday: message(`weekdayOn.${weekdayOf(addDays(day, inDays))}`) });
}

/** The reason for a hard time, with the words of the note where it has any. */
export function hardTimeWords(hardTime: string): Message {
	return hardTime === '' ? message('reason.hardTime') : message('reason.hardTimeOf', { words: hardTime });
}
