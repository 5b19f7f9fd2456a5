import { actionKinds, type ActionKind } from '../actions/action';
import { canPick } from '../actions/advice';
import { findActionLines } from '../daily-note/action-block';
import { untouchedAdvice } from '../daily-note/advice-lines';
import { peopleNamed } from '../daily-note/today-actions';
import { linesOfToday, rolledLines } from '../daily-note/todays-lines';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';

/**
 * The kinds of today's advice that no longer holds: a write of today's actions would put an action in its place. Reads
 * and plans nothing.
 *
 * @param setAside people not to pick today, because the user swapped them
 */
export function outdatedAdvice(
	text: string,
	note: NotePath,
	routine: Routine,
	setAside: ReadonlySet<NotePath>,
): ActionKind[] {
	const { today: day, bonds, settings, doneSigns } = routine;
	const lines = findActionLines(text, settings.appendText, doneSigns);
	const ofToday = linesOfToday(lines, note, routine);
	const advice = untouchedAdvice(text, ofToday, note, routine);
	if (advice.length === 0) return [];
	const taken = new Set([
		...setAside,
		...peopleNamed([...ofToday, ...rolledLines(lines, note, routine)], note, routine),
	]);
	return actionKinds.filter(
		(kind) => advice.some(({ line }) => line.kind === kind) && canPick(kind, { day, bonds, taken }),
	);
}
