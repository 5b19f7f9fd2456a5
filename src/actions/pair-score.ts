import type { Person } from '../people/person';
import type { Topic } from '../people/topic';
import type { Acquaintances } from './acquaintances';
import type { Candidate } from './candidates';
import { rarest, type Topics } from './topics';

/** What an offer that meets a need is worth beside a shared interest in the same topic. */
const offerMeetsNeed = 3;

/** Points for a neglect (ratio) of 1 in one of the two: two who are due weigh as much as one rare interest they share. */
const neglectPoints = rarest / 2;

/** What goes beyond a neglect of 1 counts so many times: nobody is to wait for an introduction that fits. */
const overdueFactor = 3;

/** More neglect than this (ratio) no longer makes a pair better: an introduction must fit, not only be overdue. */
const neglectCeiling = 2;

/** What any match is worth, however common its topic: an introduction with nothing to say for it is the last resort. */
const worthOfMatch = 2 * rarest;

/** Two who have this many acquaintances in common are likely to meet anyway: their match counts half. */
const halvingAcquaintances = 2;

/** What one of a pair can give that the other needs. */
export interface Exchange {
	readonly giver: Person;
	readonly taker: Person;
	readonly topic: Topic;
}

/** What speaks for introducing two people to each other. */
export interface Match {
	readonly exchanges: readonly Exchange[];
	readonly shared: readonly Topic[];
}

/** What two people have for each other, the most telling first. */
export function matchOf(a: Person, b: Person, topics: Topics): Match {
	const byWeight = (one: Topic, other: Topic): number =>
		topics.weight(other.key) - topics.weight(one.key) || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
	return {
		exchanges: [...exchangesOf(a, b, topics), ...exchangesOf(b, a, topics)].sort((one, other) => byWeight(one.topic, other.topic)),
		shared: common(topics.of(a).interests, topics.of(b).interests).sort(byWeight),
	};
}

/** The points of a pair: what they have for each other, more for two who are far apart, and the neglect of both. */
export function pairScore(a: Candidate, b: Candidate, topics: Topics, acquaintances: Acquaintances): number {
	const [ofA, ofB] = [topics.of(a.person), topics.of(b.person)];
	let points = 0;
	for (const { key } of [...common(ofA.offers, ofB.needs), ...common(ofB.offers, ofA.needs)]) points += exchangePoints(key, topics);
	for (const { key } of common(ofA.interests, ofB.interests)) points += topics.weight(key);
	return pointsOfNeglect(a) + pointsOfNeglect(b) + matchPoints(points, acquaintances.common(a.person.path, b.person.path));
}

/** The points of an offer that meets a need. */
export function exchangePoints(key: string, topics: Topics): number {
	return offerMeetsNeed * topics.weight(key);
}

/** The part of a pair's points that comes of one person's neglect. */
export function pointsOfNeglect({ neglect }: Candidate): number {
	const counted = Math.min(neglect, neglectCeiling);
	return Math.round(neglectPoints * (counted + (overdueFactor - 1) * Math.max(0, counted - 1)));
}

/**
 * The points of a match between two who have `common` acquaintances, from the points of its topics: bridging two parts of
 * the network is worth more. No topics, no points.
 */
export function matchPoints(points: number, common: number): number {
	if (points === 0) return 0;
	return worthOfMatch + Math.floor((points * halvingAcquaintances) / (halvingAcquaintances + common));
}

function exchangesOf(giver: Person, taker: Person, topics: Topics): Exchange[] {
	const met = common(topics.of(giver).offers, topics.of(taker).needs);
	return met.map((topic) => ({ giver, taker, topic }));
}

function common(some: readonly Topic[], others: readonly Topic[]): Topic[] {
	return some.filter((topic) => others.some((other) => other.key === topic.key));
}
