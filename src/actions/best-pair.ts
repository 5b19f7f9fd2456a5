import type { Acquaintances } from './acquaintances';
import type { Candidate } from './candidates';
import { bondPoints, pointsPerNeglect } from './pair-score';
import { TopicIndex, upperBound } from './topic-index';
import type { Topics } from './topics';

/** Two people, the more neglected first. */
export type Pair = readonly [Candidate, Candidate];

/** A person with an upper bound: a pair's points never exceed the average of its two bounds. */
interface Bounded {
	readonly candidate: Candidate;
	/** The index among the candidates. Of equal pairs, the one with the most neglected person wins. */
	readonly order: number;
	readonly neglect: number;
	/**
	 * Twice the points of the neglect, plus the points of every topic that another person could match, else of a place.
	 */
	readonly bound: number;
}

/** What two people have in common, in points. */
interface Bond {
	readonly topics: number;
	readonly place: number;
}

interface Best {
	readonly points: number;
	/**
	 * The indexes of the two among the candidates, the smaller first; the number of candidates where there is no pair
	 * yet.
	 */
	readonly first: number;
	readonly second: number;
}

/**
 * A good pair is looked for first among so many with the highest bounds. It leaves hardly anybody who could be in a
 * better one.
 */
const usualFirst = 50;

/**
 * The pair with the highest `pairScore` among `people` who do not know each other; null where all know each other. Ties
 * go to the first pair in the order of `people`, most neglected first.
 *
 * It is a branch-and-bound search that does not look at every pair. The points of a pair are at most the average of its
 * two bounds, and what two people have in common is worth at most what either could have in common with anybody. So
 * only those are searched who could reach a known pair together with the highest bound, and with the highest neglect.
 *
 * @param first how many people the search begins with; the pair is the same for any number
 */
export function findBestPair(
	people: readonly Candidate[],
	topics: Topics,
	acquaintances: Acquaintances,
	first = usualFirst,
): Pair | null {
	const bounded = people.map((candidate, order): Bounded => {
		const neglect = pointsPerNeglect(candidate);
		return { candidate, order, neglect, bound: 2 * neglect + upperBound(candidate.person, topics) };
	});
	const bounds = Float64Array.from(bounded, ({ bound }) => bound)
		.sort()
		.reverse();
	const highest = bounds[0] ?? 0;
	const mostNeglected = bounded.reduce((most, { neglect }) => Math.max(most, neglect), 0);
	const known = search(
		bounded.filter(({ bound }) => bound >= (bounds[first] ?? 0)),
		mostNeglectedPair(people, acquaintances),
		topics,
		acquaintances,
	);
	const couldWin = ({ bound, neglect }: Bounded): boolean =>
		bound + highest >= 2 * known.points && bound - neglect + mostNeglected >= known.points;
	const best = search(bounded.filter(couldWin), known, topics, acquaintances);
	const [a, b] = [people[best.first], people[best.second]];
	return a !== undefined && b !== undefined ? [a, b] : null;
}

/**
 * The best pair of some people where it is better than the best so far. People are taken in the order of their bounds
 * and matched through an index from topics to people. The search stops where no bound can reach the best pair found.
 */
function search(people: readonly Bounded[], known: Best, topics: Topics, acquaintances: Acquaintances): Best {
	const ranked = [...people].sort((a, b) => b.bound - a.bound || a.order - b.order);
	const index = new TopicIndex(
		ranked.map(({ candidate }) => candidate),
		topics,
	);
	let best = known;
	const matched = new Float64Array(ranked.length);
	const placed = new Float64Array(ranked.length);
	for (const [rank, one] of ranked.entries()) {
		const next = ranked[rank + 1];
		if (next === undefined || !canWin(one, next, best)) break;
		const touched: number[] = [];
		for (const { postings, points, isPlace } of index.partnersOf(one.candidate)) {
			for (const other of postings) {
				const partner = ranked[other];
				if (other <= rank || partner === undefined) continue;
				if (!canWin(one, partner, best)) break;
				if (matched[other] === 0 && placed[other] === 0) touched.push(other);
				if (isPlace) placed[other] = Math.max(placed[other] ?? 0, points);
				else matched[other] = (matched[other] ?? 0) + points;
			}
		}
		for (const other of touched) {
			const partner = ranked[other];
			const bond = { topics: matched[other] ?? 0, place: placed[other] ?? 0 };
			matched[other] = 0;
			placed[other] = 0;
			if (partner !== undefined) best = better(best, one, partner, bond, acquaintances);
		}
	}
	return best;
}

/**
 * The most neglected pair who do not know each other, whether or not they match. For each person the search stops at
 * the first other who is not an acquaintance.
 */
function mostNeglectedPair(people: readonly Candidate[], acquaintances: Acquaintances): Best {
	let best: Best = { points: -1, first: people.length, second: people.length };
	for (const [first, one] of people.entries()) {
		const next = people[first + 1];
		if (next === undefined || pointsPerNeglect(one) + pointsPerNeglect(next) <= best.points) break;
		for (let second = first + 1; second < people.length; second += 1) {
			const other = people[second];
			if (other === undefined || acquaintances.know(one.person.path, other.person.path)) continue;
			const points = pointsPerNeglect(one) + pointsPerNeglect(other);
			if (points > best.points) best = { points, first, second };
			break;
		}
	}
	return best;
}

/**
 * Whether two people could still be the best pair, judged by their bounds. Where they cannot, no later two in the order
 * of the bounds can.
 */
function canWin(one: Bounded, other: Bounded, best: Best): boolean {
	const bounds = one.bound + other.bound;
	return bounds > 2 * best.points || (bounds === 2 * best.points && Math.min(one.order, other.order) <= best.first);
}

function better(best: Best, one: Bounded, other: Bounded, { topics, place }: Bond, acquaintances: Acquaintances): Best {
	const neglect = one.neglect + other.neglect;
	if (neglect + bondPoints(topics, place, 0) < best.points) return best;
	const [a, b] = [one.candidate.person.path, other.candidate.person.path];
	if (acquaintances.know(a, b)) return best;
	const points = neglect + bondPoints(topics, place, acquaintances.common(a, b));
	const [first, second] = one.order < other.order ? [one.order, other.order] : [other.order, one.order];
	const wins =
		points > best.points ||
		(points === best.points && (first < best.first || (first === best.first && second < best.second)));
	return wins ? { points, first, second } : best;
}
