import { daysUntil, type Day } from '../day';
import type { Language } from '../language/language';
import type { Person } from '../people/person';
import { birthdayWords, hardTimeWords } from './compassion';

/** How many days before a birthday it is shown. */
const birthdayDays = 6;

/** Whether the birthday of a person is at most `birthdayDays` days away. */
export function hasBirthdaySoon({ birthday }: Person, today: Day): boolean {
	return birthday !== null && daysUntil(birthday, today) <= birthdayDays;
}

/** Other reasons for a word to a person: a hard time, or a birthday soon; null if there are none. */
export function reasonToContact(person: Person, today: Day, language: Language): string | null {
	const { hardTime, birthday } = person;
	const words = [
		...(hardTime === null ? [] : [hardTimeWords(hardTime)]),
		...(birthday !== null && hasBirthdaySoon(person, today) ? [birthdayWords(daysUntil(birthday, today), today)] : []),
	];
	return words.length === 0 ? null : words.map((one) => language.say(one)).join(' · ');
}
