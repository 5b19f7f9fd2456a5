import { actionKinds, type ActionKind } from '../actions/action';
import { lastTouchedBy } from '../people/person';
import type { Routine } from '../use-cases/routine';
import type { NotePath } from '../note-path';
import { findActionLines, type FoundLine } from './action-block';
import type { LineContext } from './render-line';

/** One of the day's actions as it stands in the note. */
export interface WrittenAction {
	readonly kind: ActionKind;
	readonly people: readonly NotePath[];
	readonly reason: string;
	readonly done: boolean;
	/** The whole line, without white space around it. */
	readonly line: string;
}

/** Today's actions as the text of a note holds them, in the order of the kinds. */
export function actionsIn(text: string, note: NotePath, routine: Routine): WrittenAction[] {
	const lines = findActionLines(text, routine.settings.appendText).filter(({ line }) => line.day === routine.today);
	return actionKinds.flatMap((kind) => {
		const found = lines.find(({ line }) => line.kind === kind);
		return found === undefined ? [] : [writtenAction(found, kind, note, routine)];
	});
}

/** What a line in a note says, as an action of that kind. */
export function writtenAction(found: FoundLine, kind: ActionKind, note: NotePath, routine: Routine): WrittenAction {
	const { line, at } = found;
	return { kind, people: peopleNamed([found], note, routine), reason: line.reason, done: line.done, line: at.text.trim() };
}

/** The people that lines in a note name. */
export function peopleNamed(lines: readonly FoundLine[], note: NotePath, { vault, roster }: Routine): NotePath[] {
	const paths = lines.flatMap(({ line }) => line.mentions.map(({ target }) => vault.resolve(target, note)));
	return [...new Set(paths)].filter((path): path is NotePath => path !== null && roster.get(path) !== undefined);
}

/** What rendering needs to know to write lines of `routine.today` into a note. */
export function lineContext(routine: Routine, note: NotePath): LineContext {
	return {
		day: routine.today,
		note,
		links: routine.vault,
		appendText: routine.settings.appendText,
		language: routine.language,
		lastTouched: (path) => {
			const person = routine.roster.get(path);
			return person === undefined ? null : lastTouchedBy(person, routine.today);
		},
	};
}
