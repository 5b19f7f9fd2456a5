import { actionKinds } from '../actions/action';
import { findActionLines } from '../daily-note/action-block';
import { actionId } from '../daily-note/action-line';
import type { DoneSigns } from '../daily-note/done-signs';
import { mergeCopies } from '../daily-note/merge-copies';
import { addLines } from '../daily-note/place-lines';
import { renderAction } from '../daily-note/render-line';
import { said } from '../daily-note/said';
import { taskNoteLinks } from '../daily-note/task-note-links';
import { lineContext, peopleNamed } from '../daily-note/today-actions';
import { linesOfToday, rolledLines } from '../daily-note/todays-lines';
import { itemsThatSay, withIds } from '../daily-note/unmarked-items';
import type { LinePlace } from '../markdown/note-lines';
import type { NotePath } from '../note-path';
import { withIdsBack } from '../record/lost-ids';
import type { Routine } from '../routine';
import { planToday } from './plan-today';
import { withPromiseReasons, type PromiseReasons } from './promise-reasons';
import { withoutDoubled } from './rolled-over';
import { readTodayNote } from './today-note';

/** Today's note with the day's actions in it. */
export interface WrittenToday {
	readonly note: NotePath;
	readonly before: string;
	readonly after: string;
}

/**
 * Writes the missing actions of today into today's note, which is created from its template where it does not exist. Existing
 * lines stay as they are, so that a second run changes nothing. Lines of earlier days that another plugin has rolled over name people
 * whom today's do not name.
 *
 * @param options.setAside people not to pick today, because the user swapped them
 * @throws VaultError where the daily note cannot be created, read or written
 */
export async function writeToday(
	routine: Routine,
	options: { readonly dryRun?: boolean; readonly setAside?: ReadonlySet<NotePath> } = {},
): Promise<WrittenToday> {
	return withPromiseReasons(routine, async (reasons) => {
		const { path, text, exists } = await readTodayNote(routine);
		const change = (current: string): string => withTodaysLines(current, path, routine, options.setAside ?? new Set(), reasons) ?? current;
		if (options.dryRun === true) return { note: path, before: exists ? text : '', after: change(text) };
		if (exists) return { note: path, ...(await routine.vault.edit(path, change)) };
		const after = withTodaysLines(text, path, routine, options.setAside ?? new Set(), reasons);
		if (after !== null) await routine.vault.create(path, after);
		return { note: path, before: '', after: after ?? '' };
	});
}

/** Null where words of promises have to be read first. */
function withTodaysLines(text: string, note: NotePath, routine: Routine, setAside: ReadonlySet<NotePath>, reasons: PromiseReasons): string | null {
	const merged = withoutDoubled(mergeCopies(withIdsBack(text, note, routine), routine), note, routine, setAside, reasons);
	const lines = findActionLines(merged, '', routine.doneSigns);
	const ofToday = linesOfToday(lines, note, routine);
	// A line that has become a link to a task note is there all the same.
	const linked = taskNoteLinks(merged, routine);
	const missing = actionKinds.filter((kind) => !ofToday.some(({ line }) => line.kind === kind) && !linked.some((link) => link.kind === kind));
	const named = peopleNamed([...ofToday, ...rolledLines(lines, note, routine)], note, routine);
	const taken = new Set([...setAside, ...named, ...linked.flatMap(({ people }) => people)]);
	const plan = reasons.in(planToday(routine, missing, taken));
	if (plan === null) return null;
	const context = lineContext(routine, note);
	const additions = plan.map((planned) => ({ kind: planned.kind, text: renderAction(planned, context) }));
	const there = additions.map((addition) => ({ addition, at: soleItem(addition.text, merged, routine.doneSigns) }));
	const whole = withIds(merged, there.flatMap(({ addition, at }) => (at === null ? [] : [{ at, id: actionId(routine.today, addition.kind) }])));
	return addLines(whole, there.flatMap(({ addition, at }) => (at === null ? [addition] : [])), routine.settings);
}

/** The only item of a note that says word for word what a line to add says: another plugin has dropped its id. */
function soleItem(line: string, text: string, signs: DoneSigns): LinePlace | null {
	const [item, ...others] = itemsThatSay(said(line), text, () => true, signs);
	return item === undefined || others.length > 0 ? null : item.at;
}
