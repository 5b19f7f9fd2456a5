import { isAction, type ActionKind } from '../actions/action';
import type { Routine } from '../routine';
import type { NotePath } from '../note-path';
import { changeLines, findActionLines } from '../daily-note/action-block';
import { actionId } from '../daily-note/action-line';
import { planToday } from './plan-today';
import { renderAction } from '../daily-note/render-line';
import { lineContext, peopleNamed } from '../daily-note/today-actions';
import type { WrittenToday } from './write-today';

/** What became of today's note, and whom its line no longer names. */
export interface SwappedAction extends WrittenToday {
	/** Empty where there was nobody else to pick, and nothing has changed. */
	readonly replaced: readonly NotePath[];
	/** The whole line as it was and as it is. */
	readonly from: string;
	readonly to: string;
}

/**
 * Picks somebody else for one of today's actions: the next best whom the day has not named yet. The line keeps its
 * place, its tick and its block id. Of two lines of that id, as a merge can leave them, it is the first that is not done.
 *
 * @param setAside whom not to name: those picked and rejected before on this day
 */
export async function swapAction(
	routine: Routine,
	note: NotePath,
	kind: ActionKind,
	setAside: ReadonlySet<NotePath>,
): Promise<SwappedAction> {
	let replaced: readonly NotePath[] = [];
	let [from, to] = ['', ''];
	const id = actionId(routine.today, kind);
	const outcome = await routine.vault.edit(note, (text) => {
		replaced = [];
		const lines = findActionLines(text, routine.settings.appendText);
		const ofKind = lines.filter(({ line }) => line.id === id);
		const swapped = ofKind.find(({ line }) => !line.done) ?? ofKind[0];
		if (swapped === undefined) return text;
		const taken = new Set([...setAside, ...peopleNamed(lines, note, routine)]);
		const [planned] = planToday(routine, [kind], taken);
		if (planned === undefined || !isAction(planned)) return text;
		replaced = peopleNamed([swapped], note, routine);
		const rendered = renderAction(planned, lineContext(routine, note));
		from = swapped.at.text;
		to = withNewWords(from, rendered);
		return changeLines(text, swapped.line, (line) => withNewWords(line, rendered));
	});
	return { note, ...outcome, replaced, from, to };
}

/** The old line's indent, bullet and mark, with everything behind them from the new one. */
function withNewWords(line: string, rendered: string): string {
	const kept = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?/u.exec(line)?.[0] ?? '';
	return kept + rendered.replace(/^- \[ \] /, '');
}
