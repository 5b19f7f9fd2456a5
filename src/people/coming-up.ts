import { addDays, daysUntil, weekdayOf, type Day } from '../day';
import type { Language } from '../language/language';
import { message, type Message } from '../language/message';
import { comparePaths } from '../note-path';
import type { NamedDate } from './days-of-year';
import { isResting, type Person } from './person';

/** How many days ahead a birthday or another date is announced. */
const daysAhead = 14;

/** A birthday or another date of a person that is near. */
export interface ComingDay {
	readonly person: Person;
	/** Null for their birthday. */
	readonly date: NamedDate | null;
	/** 0 for today. */
	readonly inDays: number;
}

/** The birthdays and other dates of the coming 14 days, nearest first. Those of people who are left out on that day are not among them. */
export function comingUp(people: readonly Person[], today: Day): ComingDay[] {
	const coming: ComingDay[] = [];
	for (const person of people) {
		for (const date of person.birthday === null ? person.dates : [null, ...person.dates]) {
			const on = date ?? person.birthday;
			const inDays = on === null ? daysAhead + 1 : daysUntil(on, today);
			if (inDays <= daysAhead && !isResting(person, addDays(today, inDays))) coming.push({ person, date, inDays });
		}
	}
	return coming.sort((a, b) => a.inDays - b.inDays || comparePaths(a.person, b.person));
}

/** Whose day it is, which, and when: "Ada’s birthday on Thursday". */
export function comingWords({ person: { name }, date, inDays }: ComingDay, today: Day, language: Language): string {
	const { t } = language;
	const what = date === null ? message('coming.birthday', { name }) : message('coming.date', { name, words: wordsOf(date) });
	if (inDays === 0) return t('coming.today', { what });
	if (inDays === 1) return t('coming.tomorrow', { what });
	const day = addDays(today, inDays);
	// A week from now the weekday alone would be taken for today's.
	return inDays < 7 ? t('coming.onWeekday', { what, weekday: message(`weekdayOn.${weekdayOf(day)}`) }) : t('coming.onDay', { what, day: language.date(day, today) });
}

function wordsOf({ words }: NamedDate): string | Message {
	return words === '' ? message('reason.dateUnnamed') : words;
}
