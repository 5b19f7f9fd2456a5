import { actionsIn, progressOf, type WrittenAction } from '../daily-note/today-actions';
import type { Language } from '../language/language';
import type { NotePath } from '../note-path';
import { findPeople } from '../people/find-person';
import type { InTouch } from '../people/in-touch';
import { lastTouchedBy, type Person } from '../people/person';
import type { Routine } from '../routine';
import { listLimits, type ListName } from '../settings/lists';
import type { Applied, Touched } from '../use-cases/applied';
import type { LoggedTouch } from '../use-cases/log-touch';
import type { WrittenToday } from '../use-cases/write-today';
import { problemDocuments, Refusal, sentence, type CommandResult } from './result';

/** Today's actions after they were written; with `dryRun`, as they would be. */
export function todayResult({ note, before, after }: WrittenToday, routine: Routine, dryRun = false): CommandResult {
	const actions = actionsIn(after, note, routine);
	const changed = before !== after;
	const did = changed ? (dryRun ? 'would be written' : 'written') : 'complete already';
	return {
		document: { date: routine.today, note, changed, actions: actions.map(actionDocument) },
		lines: [`${note}: ${did}`, ...actions.map(({ line }) => line)],
		failures: [],
	};
}

/** The state of today without writing anything. `text` is the text of today's note; empty where there is none. */
export function standingResult(text: string, note: NotePath, routine: Routine): CommandResult {
	const actions = actionsIn(text, note, routine);
	const { done, count } = progressOf(actions);
	const neglected = routine.roster.neglected(routine.today).length;
	return {
		document: { date: routine.today, note, changed: false, actions: actions.map(actionDocument) },
		lines: [
			actions.length === 0 ? 'Nothing is written for today yet' : `${done} of ${count} today`,
			...actions.map(({ line }) => line),
			listCountsLine(routine),
			neglected === 0 ? 'Nobody is waiting' : `${neglected} neglected`,
		],
		failures: [],
	};
}

/** An action as scripts know it. Advice has nobody among its people. */
function actionDocument({ kind, people, reason, done, line }: WrittenAction): Omit<WrittenAction, 'isAdvice'> {
	return { kind, people, reason, done, line };
}

/** The neglected, most neglected first: at most `limit` people, or all where it is null. */
export function neglectedResult({ roster, today }: Routine, limit: number | null): CommandResult {
	const entries = roster.neglected(today).slice(0, limit ?? undefined);
	const document = entries.map(({ person, inTouch, days, cadence, neglect }) => ({
		path: person.path,
		name: person.name,
		list: person.list,
		lastTouched: lastTouchedBy(person, today),
		inTouch: inTouch?.day ?? null,
		encounter: inTouch?.encounter ?? null,
		days,
		cadence,
		neglect,
	}));
	const lines = entries.map(
		({ person, inTouch, days, cadence }) =>
			`${person.name}: ${sinceWords(inTouch, days)}; you aim for ${cadence} (${person.path})`,
	);
	return { document, lines: lines.length > 0 ? lines : ['Nobody is waiting'], failures: [] };
}

/** How long it has been since the user was in touch, and the note that says so, where it is not the last touch. */
function sinceWords(inTouch: InTouch | null, days: number | null): string {
	if (inTouch === null) return 'not in touch yet';
	return inTouch.encounter === null
		? `last in touch ${days} ${days === 1 ? 'day' : 'days'} ago`
		: `in touch ${days} ${days === 1 ? 'day' : 'days'} ago, on ${inTouch.day} in ${inTouch.encounter}`;
}

/**
 * The one person that a name, an alias or a path means.
 *
 * @throws Refusal where no person matches, or several do; then the message names them
 */
export function personCalled(text: string, people: readonly Person[]): Person {
	const [person, ...others] = findPeople(people, text);
	if (person === undefined) throw new Refusal(`There is nobody called "${text}" on your lists`);
	if (others.length > 0) {
		const paths = [person, ...others].map(({ path }) => path).join(', ');
		throw new Refusal(`"${text}" can be several people: ${paths}; give one of these paths`);
	}
	return person;
}

/** The result of a touch by hand. */
export function touchResult(outcome: LoggedTouch, person: Person, english: Language): CommandResult {
	const otherwise =
		outcome.logged === null
			? `You were in touch with ${person.name} today already`
			: `Logged in ${outcome.logged.path}`;
	return appliedResult(outcome, otherwise, english);
}

/** The result of applied lines. `otherwise` is the line for an outcome without changes or problems. */
export function appliedResult(
	{ touched, problems, failures }: Applied,
	otherwise: string,
	english: Language,
): CommandResult {
	const lines = [...touched.map(touchedLine), ...problems.map((problem) => sentence(problem, english))];
	return {
		document: { touched, problems: problemDocuments([...problems, ...failures], english) },
		lines: lines.length > 0 || failures.length > 0 ? lines : [otherwise],
		failures,
	};
}

function touchedLine({ path, from, to }: Touched): string {
	const isMended = from !== null && to !== null && from > to;
	return `${path}: in touch on ${to} (before: ${from ?? 'never'}${isMended ? ', which lies in the future' : ''})`;
}

interface ListCount {
	readonly count: number;
	readonly limit: number;
}

/** The number of people on each list, and the number that it is meant for. */
export function listCounts({ roster }: Routine): Readonly<Record<ListName, ListCount>> {
	const count = (list: ListName): ListCount => ({ count: roster.count(list), limit: listLimits[list] });
	return { list20: count('list20'), network90: count('network90') };
}

/** The same as one line. */
export function listCountsLine(routine: Routine): string {
	const { list20, network90 } = listCounts(routine);
	return `${list20.count} of ${list20.limit} on the List of 20, ${network90.count} of ${network90.limit} in the Network of 90`;
}
