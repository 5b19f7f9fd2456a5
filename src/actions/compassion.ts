import { addDays, daysUntil, weekdayOf, type Day } from '../day';
import { message, type Message } from '../language/message';
import type { Action } from './action';
import { neglectReason, type Candidate, type Candidates } from './candidates';

/** A person in a hard time comes first again this many days after the last touch. */
const hardTimeDays = 3;

/** A birthday counts from this many days ahead. */
const birthdayDays = 3;

/**
 * Picks the person to call or write to in support: a person in a hard time, else the next birthday, else the most neglected
 * (Port: "if they go through a tough time, the most relevant thing may be to go and sit with them").
 */
export function pickCompassion(candidates: Candidates): Action | null {
	const people = candidates.of('network90');
	const inHardTime = people.find(
		({ person, days }) => person.hardTime !== null && (days === null || days >= hardTimeDays),
	);
	if (inHardTime) return { ...action(inHardTime, hardTimeReason(inHardTime)), manner: 'visit' };

	const birthday = nextBirthday(people, candidates.day);
	if (birthday) return action(birthday.candidate, birthdayWords(birthday.inDays, candidates.day));

	const neglected = people[0];
	return neglected ? action(neglected, neglectReason(neglected)) : null;
}

function action({ person }: Candidate, reason: Message): Action {
	return { kind: 'compassion', people: [person.path], manner: 'usual', reason };
}

function hardTimeReason({ person }: Candidate): Message {
	return hardTimeWords(person.hardTime ?? '');
}

/** The nearest birthday. A future one is skipped where the last touch was within `birthdayDays` and so has marked it. */
function nextBirthday(
	people: readonly Candidate[],
	day: Day,
): { candidate: Candidate; inDays: number } | null {
	let nearest: { candidate: Candidate; inDays: number } | null = null;
	for (const candidate of people) {
		if (candidate.person.birthday === null) continue;
		const inDays = daysUntil(candidate.person.birthday, day);
		const isMarked = inDays > 0 && candidate.days !== null && candidate.days <= birthdayDays;
		if (inDays > birthdayDays || isMarked) continue;
		if (nearest === null || inDays < nearest.inDays) nearest = { candidate, inDays };
	}
	return nearest;
}

/** The reason for a birthday `inDays` days after `day`, a week at most: "birthday on Friday". */
export function birthdayWords(inDays: number, day: Day): Message {
	if (inDays === 0) return message('reason.birthdayToday');
	return inDays === 1 ? message('reason.birthdayTomorrow') : message('reason.birthdayOn', { weekday: message(`weekday.${weekdayOf(addDays(day, inDays))}`) });
}

/** The reason for a hard time, with the words of the note where it has any. */
export function hardTimeWords(hardTime: string): Message {
	return hardTime === '' ? message('reason.hardTime') : message('reason.hardTimeOf', { words: hardTime });
}
