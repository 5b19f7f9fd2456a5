import type { Action, ActionKind, Plan } from '../actions/action';
import { choicesFor } from '../actions/choices';
import { candidatesIn, planContext, planDay, type PlanInput } from '../actions/plan-day';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';

/** Plans today's actions of the given kinds without the people who are taken. */
export function planToday(routine: Routine, kinds: readonly ActionKind[], taken: ReadonlySet<NotePath>): Plan {
	return planDay({ ...dayOf(routine), kinds, taken });
}

/** Everybody who can be chosen for one of today's actions; `first` is who stays in an introduction. */
export function choicesToday(
	routine: Routine,
	kind: ActionKind,
	{ taken, first }: { readonly taken: ReadonlySet<NotePath>; readonly first: NotePath | null },
): Action[] {
	return choicesFor(kind, candidatesIn(planContext(dayOf(routine)), taken), first);
}

function dayOf({ today, vault, bonds, shareable, record, encounters }: Routine): Omit<PlanInput, 'kinds' | 'taken'> {
	return {
		day: today,
		bonds,
		shareable,
		timesReachedOut: (person) => record.timesReachedOut(person, vault),
		hasPromiseTo: (person) => encounters.hasPromiseTo(person),
	};
}
