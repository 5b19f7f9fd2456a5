import { compareTexts } from '../note-path';
import type { Person } from '../people/person';
import type { Place } from '../people/place';
import type { Topic } from '../people/topic';
import type { Acquaintances } from './acquaintances';
import type { Candidate } from './candidates';
import { highestWeight, type Topics } from './topics';

/** The weight of an offer that meets a need, relative to a shared interest in the same topic. */
const offerMeetsNeed = 3;

/**
 * Points for a neglect (ratio) of 1 in one of the two. Two people who are due weigh as much as one rare shared
 * interest.
 */
const neglectPoints = highestWeight / 2;

/** The factor for neglect above 1, so that no person waits too long for a fitting introduction. */
const overdueFactor = 3;

/** Neglect (ratio) above this adds no points: an introduction must fit, not only be overdue. */
const neglectCeiling = 2;

/** The points of any match, however common its topic: a pair without a match is the last resort. */
const worthOfMatch = 2 * highestWeight;

/** A place counts at most half as much as a topic that a single person has, and so less than any match by topics. */
const worthOfPlace = 1 / 2;

/** With this many common acquaintances a match counts half, because the two are likely to meet anyway. */
const halvingAcquaintances = 2;

/** An offer of one person that meets a need of the other. */
export interface Exchange {
	readonly giver: Person;
	readonly taker: Person;
	readonly topic: Topic;
}

/** The reasons for introducing two people to each other. */
export interface Match {
	readonly exchanges: readonly Exchange[];
	readonly shared: readonly Topic[];
}

/** The exchanges and shared interests of two people, the highest weight first. */
export function matchOf(a: Person, b: Person, topics: Topics): Match {
	const byWeight = (one: Topic, other: Topic): number =>
		topics.weight(other.key) - topics.weight(one.key) || compareTexts(one.key, other.key);
	return {
		exchanges: [...exchangesOf(a, b, topics), ...exchangesOf(b, a, topics)].sort((one, other) =>
			byWeight(one.topic, other.topic),
		),
		shared: common(topics.of(a).interests, topics.of(b).interests).sort(byWeight),
	};
}

/** The place in which both live, the one with the fewest people; null where there is none. */
export function commonPlace(a: Person, b: Person, topics: Topics): Place | null {
	const [rarest] = common(topics.places.of(a), topics.places.of(b)).sort(
		(one, other) =>
			topics.places.count(one.key) - topics.places.count(other.key) || compareTexts(one.key, other.key),
	);
	return rarest ?? null;
}

/** The points of a pair: its match, which counts less with common acquaintances, and the neglect of both. */
export function pairScore(a: Candidate, b: Candidate, topics: Topics, acquaintances: Acquaintances): number {
	const [ofA, ofB] = [topics.of(a.person), topics.of(b.person)];
	let points = 0;
	for (const { key } of [...common(ofA.offers, ofB.needs), ...common(ofB.offers, ofA.needs)])
		points += exchangePoints(key, topics);
	for (const { key } of common(ofA.interests, ofB.interests)) points += topics.weight(key);
	const place = commonPlace(a.person, b.person, topics);
	const placed = place === null ? 0 : placePoints(place.key, topics);
	return (
		pointsPerNeglect(a) +
		pointsPerNeglect(b) +
		bondPoints(points, placed, acquaintances.common(a.person.path, b.person.path))
	);
}

/** The points of an offer that meets a need. */
export function exchangePoints(key: string, topics: Topics): number {
	return offerMeetsNeed * topics.weight(key);
}

/** The points of a place in which both live. */
export function placePoints(key: string, topics: Topics): number {
	return Math.round(worthOfPlace * topics.weightOfPlace(key));
}

/** The part of a pair's points that comes from one person's neglect. */
export function pointsPerNeglect({ neglect }: Candidate): number {
	const counted = Math.min(neglect, neglectCeiling);
	return Math.round(neglectPoints * (counted + (overdueFactor - 1) * Math.max(0, counted - 1)));
}

/**
 * The points of a match, from the points of its topics; 0 without topics. Each of the `common` acquaintances lowers
 * them: an introduction that bridges two parts of the network is worth more.
 */
export function matchPoints(points: number, common: number): number {
	if (points === 0) return 0;
	return worthOfMatch + bridging(points, common);
}

/**
 * The points of what two people have in common: the match of their topics or, without one, the place in which both
 * live.
 */
export function bondPoints(topics: number, place: number, common: number): number {
	return topics > 0 ? matchPoints(topics, common) : bridging(place, common);
}

/** Points without what people are likely to do anyway, because they know the same people. */
function bridging(points: number, common: number): number {
	return Math.floor((points * halvingAcquaintances) / (halvingAcquaintances + common));
}

function exchangesOf(giver: Person, taker: Person, topics: Topics): Exchange[] {
	const met = common(topics.of(giver).offers, topics.of(taker).needs);
	return met.map((topic) => ({ giver, taker, topic }));
}

function common<Item extends { readonly key: string }>(some: readonly Item[], others: readonly Item[]): Item[] {
	return some.filter((topic) => others.some((other) => other.key === topic.key));
}
