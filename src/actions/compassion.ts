import { addDays, daysUntil, weekdayOf, type Day, type MonthDay } from '../day';
import { message, type Message } from '../language/message';
import type { NamedDate } from '../people/days-of-year';
import type { Person } from '../people/person';
import type { Action } from './action';
import { neglectReason, type Candidate, type Candidates } from './candidates';

/** A person in a hard time comes first again this many days after the last touch. */
const hardTimeDays = 3;

/** A birthday or another date counts from this many days ahead. */
const daysAhead = 3;

/**
 * Picks the person to call or write to in support: a person in a hard time, else the next birthday, else the next of their
 * other dates, else the most neglected, whose reason is what was promised to them, if anything was
 * (Port: "if they go through a tough time, the most relevant thing may be to go and sit with them").
 */
export function pickCompassion(candidates: Candidates): Action | null {
	const people = candidates.of('network90');
	const inHardTime = people.find(
		({ person, days }) => person.hardTime !== null && (days === null || days >= hardTimeDays),
	);
	if (inHardTime) return { ...action(inHardTime, hardTimeReason(inHardTime)), manner: 'visit' };

	const { day } = candidates;
	const birthday = nextOf(people, ({ birthday }) => birthday, day);
	if (birthday) return action(birthday.candidate, birthdayWords(birthday.inDays, day));

	const date = nextOf(people, (person) => nextDate(person, day), day);
	if (date) return action(date.candidate, dateWords(date.on, date.inDays, day));

	const neglected = people[0];
	return neglected ? { ...action(neglected, neglectReason(neglected)), isPromised: candidates.hasPromiseTo(neglected.person) } : null;
}

function action({ person }: Candidate, reason: Message): Action {
	return { kind: 'compassion', people: [person.path], manner: 'usual', reason };
}

function hardTimeReason({ person }: Candidate): Message {
	return hardTimeWords(person.hardTime ?? '');
}

/** The nearest day of somebody. A future one is skipped where the last touch was within `daysAhead` and so has marked it. */
function nextOf<On extends MonthDay>(people: readonly Candidate[], dayOf: (person: Person) => On | null, day: Day): { candidate: Candidate; on: On; inDays: number } | null {
	let nearest: { candidate: Candidate; on: On; inDays: number } | null = null;
	for (const candidate of people) {
		const on = dayOf(candidate.person);
		if (on === null) continue;
		const inDays = daysUntil(on, day);
		const isMarked = inDays > 0 && candidate.days !== null && candidate.days <= daysAhead;
		if (inDays > daysAhead || isMarked) continue;
		if (nearest === null || inDays < nearest.inDays) nearest = { candidate, on, inDays };
	}
	return nearest;
}

/** The nearest of a person's other dates; null where there are none. */
export function nextDate({ dates }: Person, day: Day): NamedDate | null {
	if (dates.length === 0) return null;
	return dates.reduce((next, date) => (daysUntil(date, day) < daysUntil(next, day) ? date : next));
}

/** The reason for a birthday `inDays` days after `day`, a week at most: "birthday on Friday". */
export function birthdayWords(inDays: number, day: Day): Message {
	if (inDays === 0) return message('reason.birthdayToday');
	return inDays === 1 ? message('reason.birthdayTomorrow') : message('reason.birthdayOn', { weekday: message(`weekdayOn.${weekdayOf(addDays(day, inDays))}`) });
}

/** The reason for a date `inDays` days after `day`, a week at most, in the words of the note: "wedding on Friday". */
export function dateWords({ words }: NamedDate, inDays: number, day: Day): Message {
	const named = { words: words === '' ? message('reason.dateUnnamed') : words };
	if (inDays === 0) return message('reason.dateToday', named);
	return inDays === 1 ? message('reason.dateTomorrow', named) : message('reason.dateOn', { ...named, weekday: message(`weekdayOn.${weekdayOf(addDays(day, inDays))}`) });
}

/** The reason for a hard time, with the words of the note where it has any. */
export function hardTimeWords(hardTime: string): Message {
	return hardTime === '' ? message('reason.hardTime') : message('reason.hardTimeOf', { words: hardTime });
}
