import type { App, TFile } from 'obsidian';
import { problemsOfDailyNoteCopies } from '../../daily-note/daily-note-copies';
import { frontmatterBlock } from '../../frontmatter/frontmatter-block';
import { message } from '../../language/message';
import { comparePaths } from '../../note-path';
import { readTicks } from '../../record/ticked-lines';
import type { Problem } from '../../vault/note';
import type { AppContext } from '../app/app-context';
import { linesInCache, mayHideLines } from '../indexes/lines-in-cache';

/** How many days of daily notes are searched for ticked lines that name no person. */
const daysChecked = 30;

/**
 * Collects all problems in the notes: values that cannot be read, sync-conflict copies, ticked lines that name no person, and broken
 * frontmatter. Opens notes only for the last two, and only where the cache gives reason to.
 */
export async function checkPeople(app: App, context: AppContext): Promise<Problem[]> {
	const routine = context.routine();
	const { roster, today, dailyNotes } = routine;
	const problems: Problem[] = [...roster.problems(today), ...problemsOfDailyNoteCopies(routine)];
	const dailyProblem = dailyNotes.problem(today);
	if (dailyProblem !== null) problems.push({ path: dailyNotes.pathOf(today), problem: dailyProblem });
	for (const path of dailyProblem === null ? dailyNotes.pathsUpTo(today, daysChecked) : []) {
		const file = app.vault.getFileByPath(path);
		if (file === null || !holdsTicks(app, file)) continue;
		for (const problem of readTicks(await app.vault.cachedRead(file), path, routine).problems) problems.push(problem);
	}
	for (const file of app.vault.getMarkdownFiles().filter((one) => hasUnreadableFrontmatter(app, one))) {
		const text = await app.vault.cachedRead(file);
		const block = frontmatterBlock(text);
		const raw = block === null ? '' : text.slice(0, block.end).toLowerCase();
		if (!Object.values(context.settings.current.tags).some((tag) => raw.includes(tag))) continue;
		problems.push({ path: file.path, problem: message('problem.properties') });
	}
	return problems.sort(comparePaths);
}

function holdsTicks(app: App, file: TFile): boolean {
	const cache = app.metadataCache.getFileCache(file);
	return linesInCache(cache).some(({ done }) => done) || mayHideLines(cache);
}

/** Whether the app could not read a note's frontmatter: the cache has a section of frontmatter, but no properties. */
function hasUnreadableFrontmatter(app: App, file: TFile): boolean {
	const cache = app.metadataCache.getFileCache(file);
	return cache?.sections?.[0]?.type === 'yaml' && cache.frontmatter === undefined;
}
