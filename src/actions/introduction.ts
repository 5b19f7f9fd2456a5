import { message, type Message } from '../language/message';
import { topicWords } from '../people/topic';
import type { Action } from './action';
import { findBestPair, type Pair } from './best-pair';
import type { Candidates } from './candidates';
import { commonPlace, matchOf } from './pair-score';
import type { Topics } from './topics';

/** The most shared interests that a reason names: the user reads it at a glance. */
const mostShared = 3;

/**
 * Picks the two people of the network to introduce to each other: the pair that gains most, who do not know each other,
 * neither in a hard time. Living in the same place is a weak match, below any topic. Where no pair matches, picks the most neglected pair who do not know each other.
 */
export function pickIntroduction(candidates: Candidates): Action | null {
	const { topics, acquaintances } = candidates;
	const people = candidates.of('network90').filter(({ person }) => person.hardTime === null);
	const pair = findBestPair(people, topics, acquaintances);
	if (pair === null) return null;
	const [a, b] = pair;
	return { kind: 'introduction', people: [a.person.path, b.person.path], manner: 'usual', reason: pairReason(pair, topics) };
}

function pairReason([a, b]: Pair, topics: Topics): Message {
	const { exchanges, shared } = matchOf(a.person, b.person, topics);
	const exchange = exchanges[0];
	if (exchange !== undefined) {
		const { giver, taker, topic } = exchange;
		return message('reason.exchange', { giver: { note: giver.path }, topic: topicWords(topic), taker: { note: taker.path } });
	}
	if (shared.length === 0) {
		const place = commonPlace(a.person, b.person, topics);
		return place === null ? message('reason.strangers') : message('reason.place', { place: topicWords(place) });
	}
	return message('reason.both', { topics: shared.slice(0, mostShared).map(topicWords).join(', ') });
}
