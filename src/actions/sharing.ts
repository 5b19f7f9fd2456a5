import { message, type Message } from '../language/message';
import { topicWords, type Topic } from '../people/topic';
import { compareNewest, type FittingNote } from '../sharing/shareable-notes';
import type { NotePath } from '../note-path';
import type { Action } from './action';
import { neglectReason, type Candidate, type Candidates } from './candidates';

/**
 * How much neglect (ratio) something to share makes up for: somebody for whom the vault holds something comes before
 * everybody for whom it holds nothing, unless those are neglected by a whole cadence more.
 */
const worthOfSomething = 1;

/** A note to share with somebody, and the topic of theirs that it fits. */
interface Something {
	readonly note: NotePath;
	readonly topic: Topic;
}

/**
 * With whom of the network to share something useful: a neglected one for whom the vault holds something, else the most
 * neglected; nobody in a hard time. The reason names the note and the topic that it fits; else what they care about,
 * where their note says so.
 */
export function pickSharing(candidates: Candidates): Action | null {
	const people = candidates.of('network90').filter(({ person }) => person.hardTime === null);
	const first = people[0];
	if (first === undefined) return null;
	for (const candidate of people) {
		if (candidate.neglect + worthOfSomething < first.neglect) break;
		const found = findSomething(candidate, candidates);
		if (found !== null) return action(candidate, message('reason.fits', { note: { note: found.note }, topic: topicWords(found.topic) }));
	}
	return action(first, reasonWithoutNote(first, candidates));
}

function action({ person }: Candidate, reason: Message): Action {
	return { kind: 'sharing', people: [person.path], manner: 'usual', reason };
}

/**
 * The note that fits somebody best and was not shared with them: one that answers a need before one that meets an interest;
 * by all their topics of that sort that it fits, then the newest.
 */
function findSomething({ person }: Candidate, candidates: Candidates): Something | null {
	const { links, topics } = candidates;
	const shared = new Set(person.shared.map((link) => links.resolve(link, person.path)));
	const { needs, interests } = topics.of(person);
	return bestFit(needs, shared, candidates) ?? bestFit(interests, shared, candidates);
}

function bestFit(wanted: readonly Topic[], shared: ReadonlySet<NotePath | null>, { topics, shareable }: Candidates): Something | null {
	const fits = new Map<NotePath, FittingNote & { readonly topic: Topic }>();
	for (const topic of wanted) {
		for (const fit of shareable.fitting(topics.phrases(topic.key))) {
			if (shared.has(fit.path)) continue;
			const before = fits.get(fit.path);
			// The topic to name is the first that fits, in the order of the person's note.
			fits.set(fit.path, { ...fit, score: (before?.score ?? 0) + fit.score, topic: before?.topic ?? topic });
		}
	}
	const [best] = [...fits.values()].sort((a, b) => b.score - a.score || compareNewest(a, b));
	return best === undefined ? null : { note: best.path, topic: best.topic };
}

function reasonWithoutNote(candidate: Candidate, { topics }: Candidates): Message {
	const { needs, interests } = topics.of(candidate.person);
	const topic = needs[0] ?? interests[0];
	if (topic === undefined) return neglectReason(candidate);
	return message(needs.length > 0 ? 'reason.needs' : 'reason.interested', { topic: topicWords(topic) });
}
