import type { App, TFile } from 'obsidian';
import { problemsOfDailyNoteCopies } from '../../daily-note/daily-note-copies';
import type { DoneSigns } from '../../daily-note/done-signs';
import { comparePaths } from '../../note-path';
import { readTicks } from '../../record/ticked-lines';
import { problemsOfDailyTemplate } from '../../use-cases/today-note';
import type { Problem } from '../../vault/note';
import type { AppContext } from '../app/app-context';
import { linesInCache, mayHideLines } from '../indexes/lines-in-cache';
import { leftOutNotes } from './left-out-notes';

/** How many days of daily notes are searched for ticked lines that name no person. */
const daysChecked = 30;

/**
 * Collects all problems in the notes: values that cannot be read, sync-conflict copies, placeholders that nothing fills in, ticked
 * lines that name no person, and notes that seem to be tagged and are on neither list. Opens the template, notes of days with ticked
 * lines, and every note that is nobody.
 */
export async function checkPeople(app: App, context: AppContext): Promise<Problem[]> {
	context.people.followPlaces();
	const routine = context.routine();
	const { roster, today, dailyNotes } = routine;
	const problems: Problem[] = [...roster.problems(today), ...problemsOfDailyNoteCopies(routine), ...(await problemsOfDailyTemplate(routine))];
	const dailyProblem = dailyNotes.problem(today);
	if (dailyProblem !== null) problems.push({ path: dailyNotes.pathOf(today), problem: dailyProblem });
	for (const path of dailyProblem === null ? dailyNotes.pathsUpTo(today, daysChecked).map((one) => context.vault.ownPath(one)) : []) {
		const file = app.vault.getFileByPath(path);
		if (file === null || !holdsTicks(app, file, routine.doneSigns)) continue;
		for (const problem of readTicks(await app.vault.cachedRead(file), path, routine).problems) problems.push(problem);
	}
	problems.push(...(await leftOutNotes(app, routine)));
	return problems.sort(comparePaths);
}

function holdsTicks(app: App, file: TFile, signs: DoneSigns): boolean {
	const cache = app.metadataCache.getFileCache(file);
	return linesInCache(cache, signs).some(({ done }) => done) || mayHideLines(cache);
}
