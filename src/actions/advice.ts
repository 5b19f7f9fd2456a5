import type { Day } from '../day';
import { message, type Message } from '../language/message';
import type { NotePath } from '../note-path';
import { ofList, type ListName } from '../settings/lists';
import type { ActionKind, Advice } from './action';
import type { Bonds } from './bonds';
import { findCandidates, type Candidates } from './candidates';

/** The list from which each kind of action takes its people. */
export const listOfKind: Readonly<Record<ActionKind, ListName>> = {
	compassion: 'network90',
	introduction: 'network90',
	sharing: 'network90',
	outreach: 'list20',
};

/** What to do about an action for which nobody can be picked. */
export function adviceFor(kind: ActionKind, candidates: Candidates): Advice {
	const list = listOfKind[kind];
	const count = candidates.roster.count(list);
	if (count < peopleNeeded(kind)) return { kind, advice: shortList(kind, count) };
	if (kind !== 'introduction') return { kind, advice: message(`advice.nobody${ofList[list]}`) };
	const free = candidates.of(list).filter(({ person }) => person.hardTime === null);
	return { kind, advice: message(free.length >= peopleNeeded(kind) ? 'advice.strangers' : 'advice.noPair') };
}

/** All that `adviceFor` can say of a kind. */
export function possibleAdvice(kind: ActionKind): Advice[] {
	const short = Array.from({ length: peopleNeeded(kind) }, (_, count) => shortList(kind, count));
	const busy =
		kind === 'introduction'
			? (['advice.strangers', 'advice.noPair'] as const)
			: [`advice.nobody${ofList[listOfKind[kind]]}` as const];
	return [...short, ...busy.map((key) => message(key))].map((advice) => ({ kind, advice }));
}

/** The parts of a plan on which it depends whether somebody can be picked. */
export interface WhoIsFree {
	readonly day: Day;
	readonly bonds: Bonds;
	/** The people whom other actions of the day name. */
	readonly taken: ReadonlySet<NotePath>;
}

/** Whether the picker of a kind finds somebody. It costs less than to pick them. */
export function canPick(kind: ActionKind, { day, bonds: { roster, acquaintances }, taken }: WhoIsFree): boolean {
	const free = findCandidates(listOfKind[kind], roster, day).flatMap(({ person }) =>
		taken.has(person.path) ? [] : [person],
	);
	if (kind === 'outreach' || kind === 'compassion') return free.length > 0;
	const calm = free.filter(({ hardTime }) => hardTime === null);
	if (kind === 'sharing') return calm.length > 0;
	if (calm.length < peopleNeeded(kind)) return false;
	return calm.some((one, at) => calm.slice(at + 1).some((other) => !acquaintances.know(one.path, other.path)));
}

function peopleNeeded(kind: ActionKind): number {
	return kind === 'introduction' ? 2 : 1;
}

function shortList(kind: ActionKind, count: number): Message {
	const list = listOfKind[kind];
	const number = count === 0 ? message('advice.none') : count;
	return message(list === 'list20' ? 'advice.addName' : 'advice.addSomebody', { number });
}
