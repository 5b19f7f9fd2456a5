import { message, type Message } from '../language/message';
import type { NotePath } from '../note-path';
import { topicWords } from '../people/topic';
import type { Action } from './action';
import { findBestPair, type Pair } from './best-pair';
import type { Candidates } from './candidates';
import { commonPlace, matchOf, pairScore } from './pair-score';
import type { Topics } from './topics';

/** The most shared interests that a reason names: the user reads it at a glance. */
const mostShared = 3;

/**
 * Picks the two people of the network to introduce to each other: the pair that gains most, who do not know each other,
 * neither in a hard time. Living in the same place is a weak match, below any topic. Where no pair matches, picks the
 * most neglected pair who do not know each other.
 */
export function pickIntroduction(candidates: Candidates): Action | null {
	const { topics, acquaintances } = candidates;
	const people = candidates.of('network90').filter(({ person }) => person.hardTime === null);
	const pair = findBestPair(people, topics, acquaintances);
	return pair === null ? null : introduction(pair, topics);
}

/**
 * Everybody to whom one person of the network can be introduced, the best pair first; nobody where that person cannot
 * be picked.
 */
export function rankPartners(first: NotePath, candidates: Candidates): Action[] {
	const { topics, acquaintances } = candidates;
	const people = candidates.of('network90').filter(({ person }) => person.hardTime === null);
	const one = people.find(({ person }) => person.path === first);
	if (one === undefined) return [];
	return people
		.filter((other) => other !== one && !acquaintances.know(first, other.person.path))
		.map((other) => ({ other, points: pairScore(one, other, topics, acquaintances) }))
		.sort((a, b) => b.points - a.points)
		.map(({ other }) => introduction([one, other], topics));
}

function introduction([a, b]: Pair, topics: Topics): Action {
	return {
		kind: 'introduction',
		people: [a.person.path, b.person.path],
		manner: 'usual',
		reason: pairReason([a, b], topics),
	};
}

function pairReason([a, b]: Pair, topics: Topics): Message {
	const { exchanges, shared } = matchOf(a.person, b.person, topics);
	const exchange = exchanges[0];
	if (exchange !== undefined) {
		const { giver, taker, topic } = exchange;
		return message('reason.exchange', {
			giver: { note: giver.path },
			topic: topicWords(topic),
			taker: { note: taker.path },
		});
	}
	if (shared.length === 0) {
		const place = commonPlace(a.person, b.person, topics);
		return place === null ? message('reason.strangers') : message('reason.place', { place: topicWords(place) });
	}
	return message('reason.both', { topics: shared.slice(0, mostShared).map(topicWords) });
}
