import { actionKinds, isAction, type ActionKind, type Plan } from '../actions/action';
import { findActionLines, type FoundLine } from '../daily-note/action-block';
import { actionId, withWords } from '../daily-note/action-line';
import { untouchedAdvice } from '../daily-note/advice-lines';
import type { DoneSigns } from '../daily-note/done-signs';
import { mergeCopies } from '../daily-note/merge-copies';
import { addLines } from '../daily-note/place-lines';
import { renderAction, type LineContext } from '../daily-note/render-line';
import { said } from '../daily-note/said';
import { taskNoteLinks } from '../daily-note/task-note-links';
import { lineContext, peopleNamed } from '../daily-note/today-actions';
import { linesOfToday, rolledLines } from '../daily-note/todays-lines';
import { itemsThatSay, withIds } from '../daily-note/unmarked-items';
import { withEdits } from '../markdown/line-edits';
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
 * Writes the missing actions of today into today's note, which is created from its template where it does not exist.
 * Existing lines stay as they are, so that a second run changes nothing; but for advice that nobody has touched, where
 * somebody can be picked by now: it becomes their action. Lines of earlier days that another plugin has rolled over
 * name people whom today's do not name.
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
		const changed = (current: string): string | null =>
			withTodaysLines(current, path, routine, options.setAside ?? new Set(), reasons);
		const change = (current: string): string => changed(current) ?? current;
		if (options.dryRun === true) return { note: path, before: exists ? text : '', after: change(text) };
		if (exists) return { note: path, ...(await routine.vault.edit(path, change)) };
		const after = changed(text);
		if (after !== null) await routine.vault.create(path, after);
		return { note: path, before: '', after: after ?? '' };
	});
}

/** Null where words of promises have to be read first. */
function withTodaysLines(
	text: string,
	note: NotePath,
	routine: Routine,
	setAside: ReadonlySet<NotePath>,
	reasons: PromiseReasons,
): string | null {
	const whole = mergeCopies(withIdsBack(text, note, routine), routine);
	const merged = withoutDoubled(whole, note, routine, setAside, reasons);
	const lines = findActionLines(merged, '', routine.doneSigns);
	const ofToday = linesOfToday(lines, note, routine);
	// A line that has become a link to a task note is there all the same.
	const linked = taskNoteLinks(merged, routine);
	const missing = actionKinds.filter(
		(kind) => !ofToday.some(({ line }) => line.kind === kind) && !linked.some((link) => link.kind === kind),
	);
	const named = peopleNamed([...ofToday, ...rolledLines(lines, note, routine)], note, routine);
	const taken = new Set([...setAside, ...named, ...linked.flatMap(({ people }) => people)]);
	const advice = untouchedAdvice(merged, ofToday, note, routine);
	const kinds = [...missing, ...advice.map(({ line }) => line.kind as ActionKind)];
	const plan = reasons.in(planToday(routine, kinds, taken));
	if (plan === null) return null;
	const context = lineContext(routine, note);
	const replaced = withoutAdvice(merged, advice, plan, context);
	const additions = plan
		.filter(({ kind }) => missing.includes(kind))
		.map((planned) => ({ kind: planned.kind, text: renderAction(planned, context) }));
	const there = additions.map((addition) => ({ addition, at: soleItem(addition.text, replaced, routine.doneSigns) }));
	const given = there.flatMap(({ addition: { kind }, at }) =>
		at === null ? [] : [{ at, id: actionId(routine.today, kind) }],
	);
	const added = there.flatMap(({ addition, at }) => (at === null ? [addition] : []));
	return addLines(withIds(replaced, given), added, routine.settings);
}

/** The note with actions in the place of advice. Advice for which the plan still finds nobody stays. */
function withoutAdvice(text: string, advice: readonly FoundLine[], plan: Plan, context: LineContext): string {
	const edits = advice.flatMap(({ line, at }) => {
		const planned = plan.find(({ kind }) => kind === line.kind);
		return planned === undefined || !isAction(planned)
			? []
			: [{ at, text: withWords(at.text, renderAction(planned, context)) }];
	});
	return edits.length === 0 ? text : withEdits(text, edits);
}

/** The only item of a note that says word for word what a line to add says: another plugin has dropped its id. */
function soleItem(line: string, text: string, signs: DoneSigns): LinePlace | null {
	const [item, ...others] = itemsThatSay(said(line), text, () => true, signs);
	return item === undefined || others.length > 0 ? null : item.at;
}
