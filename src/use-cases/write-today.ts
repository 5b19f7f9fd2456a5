import { actionKinds } from '../actions/action';
import { findActionLines } from '../daily-note/action-block';
import { mergeCopies } from '../daily-note/merge-copies';
import { addLines, type NewLine } from '../daily-note/place-lines';
import { renderAction } from '../daily-note/render-line';
import { lineContext, peopleNamed } from '../daily-note/today-actions';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import { planToday } from './plan-today';
import { readTodayNote } from './today-note';

/** Today's note with the day's actions in it. */
export interface WrittenToday {
	readonly note: NotePath;
	readonly before: string;
	readonly after: string;
}

/**
 * Writes the missing actions of today into today's note, which is created from its template where it does not exist. Existing
 * lines stay as they are, so that a second run changes nothing.
 *
 * @param options.setAside people not to pick today, because the user swapped them
 * @throws VaultError where the daily note cannot be created, read or written
 */
export async function writeToday(
	routine: Routine,
	options: { readonly dryRun?: boolean; readonly setAside?: ReadonlySet<NotePath> } = {},
): Promise<WrittenToday> {
	const { path, text, exists } = await readTodayNote(routine);
	const change = (current: string): string => withTodaysLines(current, path, routine, options.setAside ?? new Set());
	if (options.dryRun === true) return { note: path, before: exists ? text : '', after: change(text) };
	if (!exists) {
		const after = change(text);
		await routine.vault.create(path, after);
		return { note: path, before: '', after };
	}
	return { note: path, ...(await routine.vault.edit(path, change)) };
}

function withTodaysLines(text: string, note: NotePath, routine: Routine, setAside: ReadonlySet<NotePath>): string {
	const merged = mergeCopies(text, routine);
	const ofToday = findActionLines(merged, '', routine.doneSigns).filter(({ line }) => line.day === routine.today);
	const missing = actionKinds.filter((kind) => !ofToday.some(({ line }) => line.kind === kind));
	const taken = new Set([...setAside, ...peopleNamed(ofToday, note, routine)]);
	const plan = planToday(routine, missing, taken);
	const context = lineContext(routine, note);
	const additions = plan.map((planned): NewLine => ({ kind: planned.kind, text: renderAction(planned, context) }));
	return addLines(merged, additions, routine.settings);
}
