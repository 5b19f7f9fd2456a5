import type { Message } from '../language/message';
import type { NotePath } from '../note-path';

/** The four kinds of action, in the order of their lines in the daily note. */
export const actionKinds = ['outreach', 'introduction', 'sharing', 'compassion'] as const;

/** A kind of action. */
export type ActionKind = (typeof actionKinds)[number];

/** A planned action of the day: its people, and why these people today. */
export interface Action {
	readonly kind: ActionKind;
	/** One person, or two for an introduction. */
	readonly people: readonly NotePath[];
	/** The wording of the line; `visit` is a compassion for a person in a hard time. */
	readonly manner: 'usual' | 'visit';
	readonly reason: Message;
	/**
	 * Whether the reason is a promise to the person: its words are read before the line is written. Without words,
	 * `reason` stands.
	 */
	readonly isPromised?: boolean;
}

/** Advice in place of an action for which no person can be picked. */
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
