import type { App, TFile } from 'obsidian';
import { findActionLines } from '../../daily-note/action-block';
import { boardProperty } from '../../daily-note/boards';
import type { DoneSigns } from '../../daily-note/done-signs';
import { comparePaths } from '../../note-path';
import { lostLines } from '../../record/lost-ids';
import { ticksAmong } from '../../record/ticked-lines';
import type { Routine } from '../../routine';
import { problemsOfDailyTemplate } from '../../use-cases/today-note';
import type { Problem } from '../../vault/note';
import type { AppContext } from '../app/app-context';
import { linesInCache, mayHideLines } from '../indexes/lines-in-cache';
import { problemsOfIndexes } from './known-problems';
import { leftOutNotes } from './left-out-notes';

/** How many days of daily notes are searched for ticked lines that name no person. */
const daysChecked = 30;

/**
 * Collects all problems in the notes: values that cannot be read, sync-conflict copies, placeholders that nothing fills
 * in, ticked lines that name no person or have lost their ids, and notes that seem to be tagged and are on neither
 * list. Opens the template, today's note, notes of days and boards with ticked lines, and every note that is nobody.
 */
export async function checkPeople(app: App, context: AppContext): Promise<Problem[]> {
	context.people.followPlaces();
	const routine = context.routine();
	const { today, dailyNotes } = routine;
	const problems: Problem[] = [...problemsOfIndexes(routine), ...(await problemsOfDailyTemplate(routine))];
	const dailyProblem = dailyNotes.problem(today);
	if (dailyProblem === null) problems.push(...(await problemsOfLines(app, context, routine)));
	else problems.push({ path: dailyNotes.pathOf(today), problem: dailyProblem });
	problems.push(...(await leftOutNotes(app, routine)));
	return problems.sort(comparePaths);
}

/** Ticked lines of recent daily notes that name nobody, and lines there and on boards that have lost their ids. */
async function problemsOfLines(app: App, context: AppContext, routine: Routine): Promise<Problem[]> {
	const problems: Problem[] = [];
	const daily = routine.dailyNotes.pathsUpTo(routine.today, daysChecked).map((path) => context.vault.ownPath(path));
	for (const path of [...daily, ...boards(app).filter((board) => !daily.includes(board))]) {
		const file = app.vault.getFileByPath(path);
		// A line of today's note that has become a link is no task any more.
		if (file === null || (path !== context.todayNote && !holdsTicks(app, file, routine.doneSigns))) continue;
		const text = await app.vault.cachedRead(file);
		const lines = findActionLines(text, '', routine.doneSigns);
		if (daily.includes(path)) problems.push(...ticksAmong(lines, path, routine).problems);
		problems.push(...lostLines(text, path, lines, routine).problems);
	}
	return problems;
}

function boards({ vault, metadataCache }: App): string[] {
	return vault
		.getMarkdownFiles()
		.filter((file) => metadataCache.getFileCache(file)?.frontmatter?.[boardProperty] !== undefined)
		.map(({ path }) => path);
}

function holdsTicks(app: App, file: TFile, signs: DoneSigns): boolean {
	const cache = app.metadataCache.getFileCache(file);
	return linesInCache(cache, signs).some(({ done }) => done) || mayHideLines(cache);
}
