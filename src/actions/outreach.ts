import { comparePaths } from '../vault/note';
import type { Action, ReasonPart } from './action';
import type { Candidate, Candidates } from './candidates';

/**
 * Whom of the people you would like to know to reach out to: the most neglected. The reason names somebody of the
 * network who knows them, and could introduce you; else the next step of the ladder.
 */
export function pickOutreach(candidates: Candidates): Action | null {
	const first = candidates.of('list20')[0];
	if (!first) return null;
	return { kind: 'outreach', people: [first.person.path], manner: 'usual', reason: outreachReason(first, candidates) };
}

function outreachReason(candidate: Candidate, candidates: Candidates): ReasonPart[] {
	const connector = findConnector(candidate, candidates);
	if (connector !== null) return [{ note: connector }, ' knows them'];
	// Port's ladder: first be seen by them, then say what you admire.
	return [candidate.days === null ? 'mention or comment on their work' : 'write what you admire in their work'];
}

/** The person of the network who knows them and whose tie to you is freshest. */
function findConnector({ person }: Candidate, candidates: Candidates): string | null {
	const { roster, day } = candidates;
	const theirs = candidates.acquaintances(person);
	const connectors = roster
		.people('network90')
		.filter((other) => !other.paused)
		.filter((other) => theirs.has(other.path) || candidates.acquaintances(other).has(person.path))
		.map((other) => ({ path: other.path, neglect: roster.neglect(other, day).neglect }))
		.sort((a, b) => a.neglect - b.neglect || comparePaths(a, b));
	return connectors[0]?.path ?? null;
}
