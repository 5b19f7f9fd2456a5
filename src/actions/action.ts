import type { Message } from '../language/message';
import type { NotePath } from '../note-path';

/** The kinds of action of a day, in the order in which their lines stand in the daily note. */
export const actionKinds = ['outreach', 'introduction', 'sharing', 'compassion'] as const;

/** One of the day's four. */
export type ActionKind = (typeof actionKinds)[number];

/** One of the day's four, as planned: whom it concerns, and why this person today. */
export interface Action {
	readonly kind: ActionKind;
	/** One person, or two for an introduction. */
	readonly people: readonly NotePath[];
	/** How the line asks for it; `visit` is a compassion for somebody in a hard time. */
	readonly manner: 'usual' | 'visit';
	readonly reason: Message;
}

/** An action that nobody can be found for: what to do about it, in place of people. */
export interface Advice {
	readonly kind: ActionKind;
	readonly advice: Message;
}

/** The four actions of a day, in the order of `actionKinds`; fewer where only some were asked for. */
export type Plan = readonly (Action | Advice)[];

/** Whether a planned line names people. */
export function isAction(planned: Action | Advice): planned is Action {
	return 'people' in planned;
}
