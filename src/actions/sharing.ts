import { message, type Message } from '../language/message';
import type { NotePath } from '../note-path';
import { topicWords, type Topic } from '../people/topic';
import { compareNewest, type FittingNote } from '../sharing/shareable-notes';
import type { Action } from './action';
import { neglectReason, type Candidate, type Candidates } from './candidates';

/**
 * The neglect (ratio) that a promise or a fitting note outweighs: a person with one comes before a person without,
 * unless the other's neglect is higher by more than this.
 */
const worthOfFit = 1;

/** A note to share with a person, and the person's topic that it fits. */
interface Fit {
	readonly note: NotePath;
	readonly topic: Topic;
}

/**
 * Picks the person of the network to share with: the most neglected to whom something was promised (see `worthOfFit`),
 * else the most neglected with a fitting note, else the most neglected; no person in a hard time. The reason is the
 * promise, or names the note and the topic that it fits. Without a note, it names a topic of the person, where there is
 * one.
 */
export function pickSharing(candidates: Candidates): Action | null {
	const [first] = rankSharing(candidates);
	return first ?? null;
}

/**
 * Everybody of the network who is in no hard time in this order, each with their own reason. Lazy, because a plan wants
 * the first alone.
 */
export function* rankSharing(candidates: Candidates): Generator<Action, void> {
	const people = candidates.of('network90').filter(({ person }) => person.hardTime === null);
	const first = people[0];
	if (first === undefined) return;
	const near = people.filter(({ neglect }) => neglect + worthOfFit >= first.neglect);
	const named = new Set<Candidate>();
	for (const candidate of near) {
		if (!candidates.hasPromiseTo(candidate.person)) continue;
		named.add(candidate);
		yield withAnyReason(candidate, candidates);
	}
	for (const candidate of near) {
		const reason = named.has(candidate) ? null : fitReason(candidate, candidates);
		if (reason === null) continue;
		named.add(candidate);
		yield action(candidate, reason);
	}
	for (const candidate of people) if (!named.has(candidate)) yield withAnyReason(candidate, candidates);
}

function withAnyReason(candidate: Candidate, candidates: Candidates): Action {
	return {
		...action(candidate, fitReason(candidate, candidates) ?? reasonWithoutNote(candidate, candidates)),
		isPromised: candidates.hasPromiseTo(candidate.person),
	};
}

function action({ person }: Candidate, reason: Message): Action {
	return { kind: 'sharing', people: [person.path], manner: 'usual', reason };
}

function fitReason(candidate: Candidate, candidates: Candidates): Message | null {
	const found = findFit(candidate, candidates);
	return found === null
		? null
		: message('reason.fits', { note: { note: found.note }, topic: topicWords(found.topic) });
}

/**
 * The best fitting note that was not yet shared with the person. A note that answers a need comes before one that meets
 * an interest; then the sum of its scores over these topics decides, then the newest.
 */
function findFit({ person }: Candidate, candidates: Candidates): Fit | null {
	const { links, topics } = candidates;
	const shared = new Set(person.shared.map((link) => links.resolve(link, person.path)));
	const { needs, interests } = topics.of(person);
	return bestFit(needs, shared, candidates) ?? bestFit(interests, shared, candidates);
}

function bestFit(
	wanted: readonly Topic[],
	shared: ReadonlySet<NotePath | null>,
	{ topics, shareable }: Candidates,
): Fit | null {
	const fits = new Map<NotePath, FittingNote & { readonly topic: Topic }>();
	for (const topic of wanted) {
		for (const fit of shareable.fitting(topics.phrases(topic.key))) {
			if (shared.has(fit.path)) continue;
			const before = fits.get(fit.path);
			// The reason names the first fitting topic in the order of the person's note.
			fits.set(fit.path, { ...fit, score: (before?.score ?? 0) + fit.score, topic: before?.topic ?? topic });
		}
	}
	const [best] = [...fits.values()].sort((a, b) => b.score - a.score || compareNewest(a, b));
	return best === undefined ? null : { note: best.path, topic: best.topic };
}

/** The first link in the reason of a sharing is what was shared: no other link may stand there. */
function reasonOfNeglect(candidate: Candidate): Message {
	const { inTouch } = candidate;
	return inTouch === null || inTouch.encounter === null
		? neglectReason(candidate)
		: message('reason.inTouch', { day: inTouch.day });
}

function reasonWithoutNote(candidate: Candidate, { topics }: Candidates): Message {
	const { needs, interests } = topics.of(candidate.person);
	const topic = needs[0] ?? interests[0];
	if (topic === undefined) return reasonOfNeglect(candidate);
	return message(needs.length > 0 ? 'reason.needs' : 'reason.interested', { topic: topicWords(topic) });
}
