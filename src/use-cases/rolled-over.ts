import { actionKinds } from '../actions/action';
import { findActionLines, type FoundLine } from '../daily-note/action-block';
import { withoutTick } from '../daily-note/action-line';
import { lastNested } from '../daily-note/nested-lines';
import { renderAction } from '../daily-note/render-line';
import { lineContext, peopleNamed } from '../daily-note/today-actions';
import { rolledLines } from '../daily-note/todays-lines';
import { withEdits } from '../markdown/line-edits';
import { prefixOf, readNoteLines } from '../markdown/note-lines';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import { planToday } from './plan-today';
import type { PromiseReasons } from './promise-reasons';

/**
 * Today's note without those of today's lines that lines of earlier days, rolled over since, have made one too many:
 * they name a person whom such a line names, or are of a kind for which it counts. Only lines that are word for word as
 * the plan wrote them go, with nothing nested under them: any other line is the user's.
 */
export function withoutDoubled(
	text: string,
	note: NotePath,
	routine: Routine,
	setAside: ReadonlySet<NotePath>,
	reasons: PromiseReasons,
): string {
	const lines = findActionLines(text, '', routine.doneSigns);
	const rolled = rolledLines(lines, note, routine).filter(({ line }) => !line.done);
	if (rolled.length === 0) return text;
	const named = new Set(peopleNamed(rolled, note, routine));
	const isDoubled = (found: FoundLine): boolean =>
		peopleNamed([found], note, routine).some((path) => named.has(path)) ||
		(routine.settings.rolledOver === 'count' && rolled.some(({ line }) => line.kind === found.line.kind));
	const doubled = lines.filter(
		(found) => found.line.day === routine.today && found.line.mark === ' ' && isDoubled(found),
	);
	if (doubled.length === 0) return text;
	const context = lineContext(routine, note);
	const plan = reasons.in(planToday(routine, actionKinds, setAside)) ?? [];
	const planned = new Set(plan.map((one) => renderAction(one, context)));
	const read = readNoteLines(text);
	const gone = doubled.filter(
		({ at }) =>
			planned.has(withoutTick(at.text.slice(prefixOf(at.text).length), routine.doneSigns)) &&
			lastNested(read, at) === null,
	);
	return withEdits(
		text,
		gone.map(({ at }) => ({ at, text: null })),
	);
}
