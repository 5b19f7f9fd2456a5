import type { NotePath } from '../note-path';
import type { Action, ActionKind } from './action';
import type { Candidates } from './candidates';
import { rankCompassion } from './compassion';
import { rankPartners } from './introduction';
import { rankOutreach } from './outreach';
import { rankSharing } from './sharing';

/**
 * Everybody who can be chosen for an action, each as the action that would name them, in the order in which the picker
 * of the kind would come to them.
 *
 * @param first who stays in an introduction: the choice is whom to introduce them to
 */
export function choicesFor(kind: ActionKind, candidates: Candidates, first: NotePath | null): Action[] {
	switch (kind) {
		case 'outreach':
			return [...rankOutreach(candidates)];
		case 'introduction':
			return first === null ? [] : rankPartners(first, candidates);
		case 'sharing':
			return [...rankSharing(candidates)];
		case 'compassion':
			return [...rankCompassion(candidates)];
	}
}
