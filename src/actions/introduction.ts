import type { Topic } from '../people/person';
import type { NotePath } from '../vault/note';
import type { Action, ReasonPart } from './action';
import { knowEachOther, type Candidate, type Candidates } from './candidates';

/** What a match is worth beside neglect (a ratio, 2 for never): an offer that meets a need, and a shared topic. */
const offerMeetsNeed = 3;
const sharedTopic = 1;

/** More neglect than this no longer makes a pair better: an introduction must fit, not only be overdue. */
const neglectCeiling = 3;

interface Match {
	readonly score: number;
	readonly reason: readonly ReasonPart[];
}

/**
 * Which two of the network to introduce to each other: the best match who do not know each other, nobody in a hard
 * time. Where no two match, the two most neglected who do not know each other.
 */
export function pickIntroduction(candidates: Candidates): Action | null {
	const people = candidates.of('network90').filter(({ person }) => person.hardTime === null);
	const weigh = rarity(people);
	let best: { pair: readonly [Candidate, Candidate]; match: Match } | null = null;
	for (const [index, a] of people.entries()) {
		for (const b of people.slice(index + 1)) {
			const match = matchOf(a, b, weigh);
			// Pairs come most neglected first, so that the first of equals is the one to keep.
			if (best !== null && match.score <= best.match.score) continue;
			if (!knowEachOther(a.person, b.person, candidates)) best = { pair: [a, b], match };
		}
	}
	if (best === null) return null;
	const [a, b] = best.pair;
	return {
		kind: 'introduction',
		people: [a.person.path, b.person.path],
		manner: 'usual',
		reason: best.match.reason,
	};
}

function matchOf(a: Candidate, b: Candidate, weigh: (topic: Topic) => number): Match {
	const neglect = (Math.min(a.neglect, neglectCeiling) + Math.min(b.neglect, neglectCeiling)) / 2;
	const exchanges = [...exchangesOf(a, b), ...exchangesOf(b, a)];
	const shared = common(a.person.interests, b.person.interests);
	const score =
		neglect +
		exchanges.reduce((sum, { topic }) => sum + offerMeetsNeed * weigh(topic), 0) +
		shared.reduce((sum, topic) => sum + sharedTopic * weigh(topic), 0);
	const exchange = exchanges[0];
	if (exchange) {
		const parts = [{ note: exchange.giver }, ` offers ${exchange.topic.text}, `, { note: exchange.taker }, ' needs it'];
		return { score, reason: parts };
	}
	if (shared.length > 0) return { score, reason: [`both: ${shared.map((topic) => topic.text).join(', ')}`] };
	return { score, reason: ['the two you have been in touch with least'] };
}

function exchangesOf(giver: Candidate, taker: Candidate): { giver: NotePath; taker: NotePath; topic: Topic }[] {
	return common(giver.person.offers, taker.person.needs).map((topic) => ({
		giver: giver.person.path,
		taker: taker.person.path,
		topic,
	}));
}

function common(some: readonly Topic[], others: readonly Topic[]): Topic[] {
	return some.filter((topic) => others.some((other) => other.key === topic.key));
}

/** How telling a topic is: 1 for one that two people have, less the more have it. */
function rarity(people: readonly Candidate[]): (topic: Topic) => number {
	const counts = new Map<string, number>();
	for (const { person } of people) {
		const keys = new Set([...person.interests, ...person.offers, ...person.needs].map((topic) => topic.key));
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return (topic) => 1 / Math.log2(Math.max(2, counts.get(topic.key) ?? 2));
}
