import { isAction, type ActionKind } from '../actions/action';
import type { Routine } from '../routine';
import type { NotePath } from '../vault/note';
import { changeLines, findActionLines } from './action-block';
import { actionId } from './action-line';
import { planToday } from './plan-today';
import { renderAction } from './render-line';
import { lineContext, peopleNamed } from './today-actions';
import type { WrittenToday } from './write-today';

/**
 * Picks somebody else for one of today's actions: the next best whom the day has not named yet. The line keeps its
 * place, its tick and its block id. Of two lines of that id, as a merge can leave them, the first that is not done. Returns what became of the note; unchanged where there is nobody else.
 *
 * @param setAside whom not to name: those picked and rejected before on this day
 */
export async function swapAction(
	routine: Routine,
	note: NotePath,
	kind: ActionKind,
	setAside: ReadonlySet<NotePath>,
): Promise<WrittenToday> {
	const id = actionId(routine.today, kind);
	const outcome = await routine.vault.edit(note, (text) => {
		const lines = findActionLines(text, routine.settings.appendText);
		const ofKind = lines.filter(({ line }) => line.id === id);
		const swapped = ofKind.find(({ line }) => !line.done) ?? ofKind[0];
		if (swapped === undefined) return text;
		const taken = new Set([...setAside, ...peopleNamed(lines, note, routine)]);
		const [planned] = planToday(routine, [kind], taken);
		if (planned === undefined || !isAction(planned)) return text;
		const rendered = renderAction(planned, lineContext(routine, note));
		return changeLines(text, swapped.line, (line) => withNewWords(line, rendered));
	});
	return { note, ...outcome };
}

/** The old line's indent, bullet and mark, with everything behind them from the new one. */
function withNewWords(line: string, rendered: string): string {
	const kept = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?/u.exec(line)?.[0] ?? '';
	return kept + rendered.replace(/^- \[ \] /, '');
}
