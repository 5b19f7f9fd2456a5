import { addDays, daysUntil, weekdayOf, type Day, type MonthDay } from '../day';
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

/**
 * The birthdays and other dates of the coming 14 days, nearest first. Those of people who are left out on that day are
 * not among them.
 */
export function comingUp(people: readonly Person[], today: Day): ComingDay[] {
	const coming: ComingDay[] = [];
	const inDaysOf = nearDays(today);
	const add = (person: Person, on: MonthDay, date: NamedDate | null): void => {
		const inDays = inDaysOf(on);
		if (inDays !== null && !isResting(person, addDays(today, inDays))) coming.push({ person, date, inDays });
	};
	for (const person of people) {
		if (person.birthday !== null) add(person, person.birthday, null);
		for (const date of person.dates) add(person, date, date);
	}
	return coming.sort((a, b) => a.inDays - b.inDays || comparePaths(a.person, b.person));
}

/**
 * How many days ahead a day of the year is; null where it is not near. Hardly any is, so only the near days are
 * counted.
 */
function nearDays(today: Day): (on: MonthDay) => number | null {
	const near = new Map(
		Array.from({ length: daysAhead + 1 }, (_, inDays) => [addDays(today, inDays).slice(5), inDays]),
	);
	return (on) => {
		// 29 February falls on another day in most years.
		const inDays =
			on.month === 2 && on.date === 29
				? daysUntil(on, today)
				: near.get(`${twoDigits(on.month)}-${twoDigits(on.date)}`);
		return inDays === undefined || inDays > daysAhead ? null : inDays;
	};
}

function twoDigits(number: number): string {
	return number < 10 ? `0${number}` : String(number);
}

/** Whose day it is, which, and when: "Ada’s birthday on Thursday". */
export function comingWords({ person: { name }, date, inDays }: ComingDay, today: Day, language: Language): string {
	const { t } = language;
	const what =
		date === null ? message('coming.birthday', { name }) : message('coming.date', { name, words: wordsOf(date) });
	if (inDays === 0) return t('coming.today', { what });
	if (inDays === 1) return t('coming.tomorrow', { what });
	const day = addDays(today, inDays);
	// A week from now the weekday alone would be taken for today's.
	return inDays < 7
		? t('coming.onWeekday', { what, weekday: message(`weekdayOn.${weekdayOf(day)}`) })
		: t('coming.onDay', { what, day: language.date(day, today) });
}

function wordsOf({ words }: NamedDate): string | Message {
	return words === '' ? message('reason.dateUnnamed') : words;
}
