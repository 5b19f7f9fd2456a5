import { message } from '../language/message';
import { comparePaths, type NotePath } from '../note-path';
import type { Action } from './action';
import type { Candidates } from './candidates';
import { ladderStep } from './ladder';

/**
 * Picks the most neglected person of the List of 20 to reach out to. The reason names a person of the network who knows
 * them and could introduce the user; else what was promised to them; else the next step of the ladder.
 */
export function pickOutreach(candidates: Candidates): Action | null {
	const [first] = rankOutreach(candidates);
	return first ?? null;
}

/**
 * Everybody of the List of 20, most neglected first, each with their own reason. Lazy, because a plan wants the first
 * alone.
 */
export function* rankOutreach(candidates: Candidates): Generator<Action, void> {
	for (const { person } of candidates.of('list20')) {
		const action = { kind: 'outreach', people: [person.path], manner: 'usual' } as const;
		const connector = findConnector(person.path, candidates);
		if (connector !== null) yield { ...action, reason: message('reason.connector', { note: { note: connector } }) };
		else
			yield {
				...action,
				reason: message(`reason.${ladderStep(candidates.timesReachedOut(person.path))}`),
				isPromised: candidates.hasPromiseTo(person),
			};
	}
}

/**
 * The least neglected person of the network who knows the person with this path and can be asked: neither paused nor in
 * a hard time.
 */
function findConnector(path: NotePath, { roster, day, acquaintances }: Candidates): NotePath | null {
	const connectors = [...acquaintances.of(path)]
		.flatMap((other) => roster.get(other) ?? [])
		.filter((other) => other.list === 'network90' && !other.paused && other.hardTime === null)
		.map((other) => ({ path: other.path, neglect: roster.neglect(other, day).neglect }))
		.sort((a, b) => a.neglect - b.neglect || comparePaths(a, b));
	return connectors[0]?.path ?? null;
}
