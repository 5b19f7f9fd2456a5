import { isAction, type ActionKind } from '../actions/action';
import { changeLines, findActionLines } from '../daily-note/action-block';
import { renderAction } from '../daily-note/render-line';
import { lineContext, peopleNamed } from '../daily-note/today-actions';
import { linesOfToday } from '../daily-note/todays-lines';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import { planToday } from './plan-today';
import { withPromiseReasons, type PromiseReasons } from './promise-reasons';
import type { WrittenToday } from './write-today';

/** Today's note after a swap, and the people whom its line no longer names. */
export interface SwappedAction extends WrittenToday {
	/** Empty where no other person could be picked; the note is unchanged then. */
	readonly replaced: readonly NotePath[];
	/** The whole line before and after; before, a formatter may have wrapped it over several lines. */
	readonly from: string;
	readonly to: string;
}

/**
 * Picks another person for one of today's actions: the next best whom no line of the day names. The line keeps its place and
 * its tick. After a merge there can be two lines of its block id; then the first that is not done is swapped. A line of an earlier day
 * that counts as today's becomes one of today.
 *
 * @param setAside people not to pick: those swapped earlier on this day
 */
export async function swapAction(
	routine: Routine,
	note: NotePath,
	kind: ActionKind,
	setAside: ReadonlySet<NotePath>,
): Promise<SwappedAction> {
	return withPromiseReasons(routine, (reasons) => swapOnce(routine, note, kind, setAside, reasons));
}

async function swapOnce(routine: Routine, note: NotePath, kind: ActionKind, setAside: ReadonlySet<NotePath>, reasons: PromiseReasons): Promise<SwappedAction> {
	let replaced: readonly NotePath[] = [];
	let [from, to] = ['', ''];
	const outcome = await routine.vault.edit(note, (text) => {
		replaced = [];
		const lines = findActionLines(text, routine.settings.appendText, routine.doneSigns);
		const ofKind = linesOfToday(lines, note, routine).filter(({ line }) => line.kind === kind);
		const swapped = ofKind.find(({ line }) => !line.done) ?? ofKind[0];
		if (swapped === undefined) return text;
		const taken = new Set([...setAside, ...peopleNamed(lines, note, routine)]);
		const [planned] = reasons.in(planToday(routine, [kind], taken)) ?? [];
		if (planned === undefined || !isAction(planned)) return text;
		replaced = peopleNamed([swapped], note, routine);
		const rendered = renderAction(planned, lineContext(routine, note));
		from = swapped.at.text;
		to = withNewWords(from, rendered);
		return changeLines(text, swapped.line, (line) => withNewWords(line, rendered), routine.doneSigns);
	});
	return { note, ...outcome, replaced, from, to };
}

/** The old line's indent, bullet and mark, followed by the contents of the new line. */
function withNewWords(line: string, rendered: string): string {
	const kept = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\](?=\s)[ \t]*)?/u.exec(line)?.[0] ?? '';
	return kept + (kept.endsWith(']') ? ' ' : '') + rendered.replace(/^- \[ \] /, '');
}
