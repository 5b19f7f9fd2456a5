import { daysUntil, type Day, type MonthDay } from '../day';
import type { Language } from '../language/language';
import { nextDate, type Person } from '../people/person';
import { birthdayWords, dateWords, hardTimeWords } from './reason-words';

/** How many days before a birthday or another date it is shown. */
const daysAhead = 6;

/** Whether the birthday of a person, or another of their dates, is at most `daysAhead` days away. */
export function hasDateSoon(person: Person, today: Day): boolean {
	return isSoon(person.birthday, today) || isSoon(nextDate(person, today), today);
}

/** Other reasons for a word to a person: a hard time, a birthday soon, or another date soon; null if there are none. */
export function reasonToContact(person: Person, today: Day, language: Language): string | null {
	const { hardTime, birthday } = person;
	const date = nextDate(person, today);
	const words = [
		...(hardTime === null ? [] : [hardTimeWords(hardTime)]),
		...(isSoon(birthday, today) ? [birthdayWords(daysUntil(birthday, today), today)] : []),
		...(isSoon(date, today) ? [dateWords(date, daysUntil(date, today), today)] : []),
	];
	return words.length === 0 ? null : words.map((one) => language.say(one)).join(' · ');
}

function isSoon<On extends MonthDay>(on: On | null, today: Day): on is On {
	return on !== null && daysUntil(on, today) <= daysAhead;
}
