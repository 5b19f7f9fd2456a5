import type { Action } from './action';
import { neglectReason, type Candidates } from './candidates';

/**
 * With whom of the network to share something useful: the most neglected who is not in a hard time. The reason names
 * what they care about, where their note says so.
 */
export function pickSharing(candidates: Candidates): Action | null {
	const first = candidates.of('network90').find(({ person }) => person.hardTime === null);
	if (!first) return null;
	const { needs, interests } = first.person;
	const topic = needs[0] ?? interests[0];
	const reason =
		topic === undefined ? neglectReason(first) : `${needs.length > 0 ? 'needs' : 'interested in'} ${topic.text}`;
	return { kind: 'sharing', people: [first.person.path], manner: 'usual', reason: [reason] };
}
