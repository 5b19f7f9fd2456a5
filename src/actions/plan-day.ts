import type { Day } from '../day';
import type { NotePath } from '../note-path';
import type { Person } from '../people/person';
import type { ListName } from '../settings/lists';
import type { ShareableNotes } from '../sharing/shareable-notes';
import { adviceFor } from './advice';
import { actionKinds, type Action, type ActionKind, type Advice, type Plan } from './action';
import type { Bonds } from './bonds';
import { findCandidates, type Candidate, type Candidates, type PlanContext } from './candidates';
import { pickCompassion } from './compassion';
import { pickIntroduction } from './introduction';
import { pickOutreach } from './outreach';
import { pickSharing } from './sharing';

/** The complete input of a plan. A plan depends on the notes, the settings in the indexes, and the day. */
export interface PlanInput {
	readonly day: Day;
	readonly bonds: Bonds;
	readonly shareable: ShareableNotes;
	/** The number of ticked outreach lines that name a person. */
	timesReachedOut(person: NotePath): number;
	/** Whether an open task in the notes is a promise to a person. */
	hasPromiseTo(person: Person): boolean;
	/** The kinds to plan; all four where the day has no lines yet. */
	readonly kinds: readonly ActionKind[];
	/** People not to pick: those of the day's other actions, and those the user set aside today. */
	readonly taken: ReadonlySet<NotePath>;
}

const pickers: Readonly<Record<ActionKind, (candidates: Candidates) => Action | null>> = {
	compassion: pickCompassion,
	introduction: pickIntroduction,
	sharing: pickSharing,
	outreach: pickOutreach,
};

/**
 * The order of picking. Compassion is first, because a hard time or a birthday may claim any person; then introduction
 * and sharing, because a good match is rarer than a neglected person.
 */
const pickingOrder: readonly ActionKind[] = ['compassion', 'introduction', 'sharing', 'outreach'];

/**
 * Plans the actions of a day, in the order of `actionKinds`. The same notes, settings and day give the same plan, in
 * whatever order the notes were read. Invariant: no two actions name the same person.
 */
export function planDay(input: PlanInput): Plan {
	const taken = new Set(input.taken);
	const planned = new Map<ActionKind, Action | Advice>();
	const context = planContext(input);
	for (const kind of pickingOrder) {
		if (!input.kinds.includes(kind)) continue;
		const candidates = candidatesIn(context, taken);
		const action = pickers[kind](candidates);
		planned.set(kind, action ?? adviceFor(kind, candidates));
		for (const path of action?.people ?? []) taken.add(path);
	}
	return actionKinds.flatMap((kind) => planned.get(kind) ?? []);
}

/** What the plans of a day share, whichever people are taken. */
export function planContext({
	day,
	bonds,
	shareable,
	timesReachedOut,
	hasPromiseTo,
}: Omit<PlanInput, 'kinds' | 'taken'>): PlanContext {
	const { roster, links, topics, acquaintances } = bonds;
	shareable.follow(topics.allPhrases(), day);
	const free = onceEach((list: ListName) => findCandidates(list, roster, day));
	return { day, roster, links, shareable, free, timesReachedOut, hasPromiseTo, topics, acquaintances };
}

/** The input of the pickers while the `taken` people are left out. */
export function candidatesIn(context: PlanContext, taken: ReadonlySet<NotePath>): Candidates {
	return { ...context, of: onceEach((list) => context.free(list).filter(({ person }) => !taken.has(person.path))) };
}

/** Computes each list once. */
function onceEach(find: (list: ListName) => readonly Candidate[]): (list: ListName) => readonly Candidate[] {
	const lists = new Map<ListName, readonly Candidate[]>();
	return (list) => {
		const found = lists.get(list) ?? find(list);
		lists.set(list, found);
		return found;
	};
}
