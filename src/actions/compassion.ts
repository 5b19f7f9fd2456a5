import { daysUntil, type Day, type MonthDay } from '../day';
import type { Message } from '../language/message';
import { nextDate, type Person } from '../people/person';
import type { Action } from './action';
import { neglectReason, type Candidate, type Candidates } from './candidates';
import { birthdayWords, dateWords, hardTimeWords } from './reason-words';

/** A person in a hard time comes first again this many days after the last touch. */
const hardTimeDays = 3;

/** A birthday or another date counts from this many days ahead. */
const daysAhead = 3;

/**
 * A touch at most this many days ago has marked a date that is today: whoever was written to on the eve is not asked
 * for again.
 */
const eve = 1;

/**
 * Picks the person to call or write to in support: a person in a hard time, else the next birthday, else the next of
 * their other dates, else the most neglected, whose reason is what was promised to them, if anything was (Port: "if
 * they go through a tough time, the most relevant thing may be to go and sit with them").
 */
export function pickCompassion(candidates: Candidates): Action | null {
	const [first] = rankCompassion(candidates);
	return first ?? null;
}

/** Everybody of the network in this order, each with their own reason. Lazy, because a plan wants the first alone. */
export function* rankCompassion(candidates: Candidates): Generator<Action, void> {
	const people = candidates.of('network90');
	const named = new Set<Candidate>();
	for (const candidate of people) {
		const { hardTime } = candidate.person;
		if (hardTime === null || (candidate.days !== null && candidate.days < hardTimeDays)) continue;
		named.add(candidate);
		yield { ...action(candidate, hardTimeWords(hardTime)), manner: 'visit' };
	}
	const { day } = candidates;
	for (const { candidate, inDays } of nearestFirst(people, ({ birthday }) => birthday, day)) {
		if (named.has(candidate)) continue;
		named.add(candidate);
		yield action(candidate, birthdayWords(inDays, day));
	}
	for (const { candidate, on, inDays } of nearestFirst(people, (person) => nextDate(person, day), day)) {
		if (named.has(candidate)) continue;
		named.add(candidate);
		yield action(candidate, dateWords(on, inDays, day));
	}
	for (const candidate of people) {
		if (!named.has(candidate))
			yield {
				...action(candidate, neglectReason(candidate)),
				isPromised: candidates.hasPromiseTo(candidate.person),
			};
	}
}

function action({ person }: Candidate, reason: Message): Action {
	return { kind: 'compassion', people: [person.path], manner: 'usual', reason };
}

/**
 * The days of people that are near, the nearest first, and of one day the most neglected. A day is left out where a
 * touch has marked it.
 */
function nearestFirst<On extends MonthDay>(
	people: readonly Candidate[],
	dayOf: (person: Person) => On | null,
	day: Day,
): { candidate: Candidate; on: On; inDays: number }[] {
	const near = people.flatMap((candidate) => {
		const on = dayOf(candidate.person);
		if (on === null) return [];
		const inDays = daysUntil(on, day);
		const isMarked = candidate.days !== null && candidate.days <= (inDays === 0 ? eve : daysAhead);
		return inDays > daysAhead || isMarked ? [] : [{ candidate, on, inDays }];
	});
	return near.sort((a, b) => a.inDays - b.inDays);
}
