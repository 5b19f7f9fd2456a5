import { actionKinds, type ActionKind } from '../actions/action';
import type { Language } from '../language/language';
import type { NotePath } from '../note-path';
import { lastTouchedBy } from '../people/person';
import type { Roster } from '../people/roster';
import type { Settings } from '../settings/settings';
import type { Links } from '../vault/vault';
import { findActionLines, type FoundLine } from './action-block';
import type { ActionLine } from './action-line';
import type { DoneSigns } from './done-signs';
import type { LineContext } from './render-line';
import { linesOfToday, type TodayRules } from './todays-lines';

/** The parts of the routine that reading and writing the day's lines use. */
export interface TodayContext extends TodayRules {
	readonly vault: Links;
	readonly roster: Roster;
	readonly settings: Pick<Settings, 'appendText' | 'rolledOver'>;
	readonly doneSigns: DoneSigns;
	/** The language of the lines in daily notes. */
	readonly language: Language;
}

/** An action of the day, as its line in the note states it. */
export interface WrittenAction {
	readonly kind: ActionKind;
	readonly people: readonly NotePath[];
	readonly reason: string;
	readonly done: boolean;
	/** Whether it is advice in the place of an action. */
	readonly isAdvice: boolean;
	/** The whole line, without white space around it. */
	readonly line: string;
}

/**
 * Reads today's actions from the text of a note, in the order of the kinds. Of several lines of a kind the first counts
 * that is no advice.
 */
export function actionsIn(text: string, note: NotePath, context: TodayContext): WrittenAction[] {
	const lines = linesOfToday(findActionLines(text, context.settings.appendText, context.doneSigns), note, context);
	return actionKinds.flatMap((kind) => {
		const [found] = actionsFirst(lines.filter(({ line }) => line.kind === kind));
		return found === undefined ? [] : [writtenAction(found, kind, note, context)];
	});
}

/** How many of a day's actions are done. Advice is none of them. */
export function progressOf(written: readonly WrittenAction[]): { readonly done: number; readonly count: number } {
	const actions = written.filter((action) => !action.isAdvice);
	return { done: actions.filter(({ done }) => done).length, count: actions.length };
}

/** Reads a line of a note as an action of the given kind. */
export function writtenAction(
	found: FoundLine,
	kind: ActionKind,
	note: NotePath,
	context: TodayContext,
): WrittenAction {
	const { line, at } = found;
	return {
		kind,
		people: peopleNamed([found], note, context),
		reason: line.reason,
		done: line.done,
		isAdvice: isAdvice(line),
		line: at.text.trim(),
	};
}

/**
 * Whether a line names nobody and gives no reason: advice stands where an action would. It is none of the day's
 * actions, ticked or not.
 */
export function isAdvice({ mentions, reason }: Pick<ActionLine, 'mentions' | 'reason'>): boolean {
	return mentions.length === 0 && reason === '';
}

/**
 * Lines of one kind without the advice among them, unless it is all there is: a merge may put another device's advice
 * beside an action.
 */
export function actionsFirst(lines: readonly FoundLine[]): readonly FoundLine[] {
	const actions = lines.filter(({ line }) => !isAdvice(line));
	return actions.length > 0 ? actions : lines;
}

/** The people whom lines of a note name, each once. */
export function peopleNamed(
	lines: readonly FoundLine[],
	note: NotePath,
	{ vault, roster }: Pick<TodayContext, 'vault' | 'roster'>,
): NotePath[] {
	const paths = lines.flatMap(({ line }) => line.mentions.map(({ target }) => vault.resolve(target, note)));
	return [...new Set(paths)].filter((path): path is NotePath => path !== null && roster.get(path) !== undefined);
}

/** The context for rendering lines of `context.today` into a note. */
export function lineContext(context: TodayContext, note: NotePath): LineContext {
	return {
		day: context.today,
		note,
		links: context.vault,
		appendText: context.settings.appendText,
		language: context.language,
		lastTouched: (path) => {
			const person = context.roster.get(path);
			return person === undefined ? null : lastTouchedBy(person, context.today);
		},
	};
}
