import type { Contact, ContactDay } from './contact';
import type { ContactOfNote } from './contact-of-note';
import { contentLines, escapedPart } from './content-lines';
import { noteId } from './note-id';

/** How the days of a calendar are called, in the language of its reader. */
export interface DayTitles {
	readonly birthday: (name: string) => string;
	/** A day with its words, which may be empty. */
	readonly date: (name: string, words: string) => string;
}

/**
 * The year in which a day begins of which no year is known: a leap year, so that 29 February is one, and after 1970,
 * before which some calendars know no dates.
 */
const firstYear = '1972';

/** When all events were written, as far as readers are told: the same notes give the same bytes, on any day. */
const stamp = 'DTSTAMP:20000101T000000Z';

/**
 * Writes birthdays and other days of people as an iCalendar file: whole days that come every year and keep nobody busy.
 */
export function writeCalendar(people: readonly ContactOfNote[], titles: DayTitles): string {
	return contentLines([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Top of mind//Days of people//EN',
		'CALSCALE:GREGORIAN',
		...people.flatMap((person) => eventsOf(person, titles)),
		'END:VCALENDAR',
	]);
}

/** How many events a calendar of these people has. */
export function countDays(people: readonly ContactOfNote[]): number {
	return people.reduce((count, { contact }) => count + contact.dates.length + (contact.birthday === null ? 0 : 1), 0);
}

function eventsOf({ path, contact }: ContactOfNote, titles: DayTitles): string[] {
	const birthday =
		contact.birthday === null
			? []
			: eventOf(noteId(path, 'birthday'), contact.birthday, titles.birthday(contact.name));
	const ids = wordsOfDates(contact).map((words) => noteId(path, words));
	return [
		...birthday,
		...contact.dates.flatMap(({ day, words }, index) =>
			eventOf(ids[index] ?? '', day, titles.date(contact.name, words)),
		),
	];
}

/**
 * What tells the days of a note apart: their words, so that a day that is corrected moves. Days of the same words are
 * counted.
 */
function wordsOfDates({ dates }: Contact): string[] {
	const seen = new Map<string, number>();
	return dates.map(({ day, words }: ContactDay) => {
		const key = `date\n${words === '' ? day.slice(-5) : words}`;
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		return count === 1 ? key : `${key}\n${count}`;
	});
}

function eventOf(id: string, day: string, title: string): string[] {
	const start = day.length === 5 ? `${firstYear}-${day}` : day;
	// A plain yearly rule comes in leap years alone, and some programs move it to 1 March.
	const rule = day.endsWith('02-29') ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY';
	return [
		'BEGIN:VEVENT',
		`UID:${id}`,
		stamp,
		`DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
		`RRULE:${rule}`,
		`SUMMARY:${escapedPart(title)}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}
