import type { App, TFile } from 'obsidian';
import { frontmatterBlock } from '../../frontmatter/frontmatter-block';
import { message } from '../../language/message';
import { noteName } from '../../note-path';
import { mentionsList, whyUnlisted } from '../../people/left-out';
import { listsOf } from '../../people/read-person';
import type { Routine } from '../../routine';
import { asRecord } from '../../settings/unknown-record';
import type { Problem } from '../../vault/note';
import { findUnseen, type FolderLists } from '../../vault/unseen-notes';

/** How many notes are read at the same time: enough to keep the disk of a phone busy. */
const notesAtOnce = 32;

/** How long (milliseconds) notes are looked at before the app can do other work: half of a frame. */
const sliceTime = 8;

/**
 * Notes that seem to be those of people, and for some reason put nobody on a list. Reads every note that is nobody: the
 * cache does not tell what YAML has dropped, or what the app takes for text.
 */
export async function leftOutNotes(app: App, routine: Routine): Promise<Problem[]> {
	const { roster } = routine;
	const told = new Set([...roster.templates(), ...roster.problems(routine.today)].map(({ path }) => path));
	const nobodies = app.vault
		.getMarkdownFiles()
		.filter(({ path }) => !told.has(path) && roster.get(path) === undefined);
	const problems = [...roster.templates()];
	let sliceEnd = performance.now() + sliceTime;
	for (let next = 0; next < nobodies.length; next += notesAtOnce) {
		const batch = nobodies.slice(next, next + notesAtOnce);
		const found = await Promise.all(batch.map((file) => whyLeftOut(app, file, routine)));
		problems.push(
			...found.flatMap((problem, at) => (problem === null ? [] : [{ path: batch[at]?.path ?? '', problem }])),
		);
		if (performance.now() < sliceEnd) continue;
		await new Promise((resolve) => window.setTimeout(resolve));
		sliceEnd = performance.now() + sliceTime;
	}
	return [...problems, ...(await unseenNotes(app, routine))];
}

async function whyLeftOut(app: App, file: TFile, routine: Routine): Promise<Problem['problem'] | null> {
	try {
		return whyNobody(await app.vault.cachedRead(file), file, app, routine);
	} catch (error) {
		// It may have been deleted meanwhile.
		return app.vault.getFileByPath(file.path) === null
			? null
			: message('problem.unread', { reason: error instanceof Error ? error.message : String(error) });
	}
}

function whyNobody(
	text: string,
	file: TFile,
	app: App,
	{ roster, settings, dailyNotes }: Routine,
): Problem['problem'] | null {
	const { path } = file;
	const cache = app.metadataCache.getFileCache(file);
	const properties = cache?.frontmatter ?? null;
	// The app has no properties for frontmatter that it cannot read.
	const unread = properties === null ? frontmatterBlock(text) : null;
	if (unread !== null && mentionsList(text.slice(0, unread.end), settings))
		return roster.whyTemplate(path) ?? message('problem.properties');
	const tags = (cache?.tags ?? []).map(({ tag }) => tag);
	// Daily notes speak of people and lists, and are nobody.
	const mayMean =
		mentionsList(tags.join(' '), settings) && roster.whyTemplate(path) === null && !dailyNotes.owns(path);
	return whyUnlisted({ text, properties, tagsInText: mayMean ? tags : [] }, settings);
}

/**
 * Notes that are in iCloud only, and people whose notes are hidden, unless there is a note of that name for all to see.
 */
async function unseenNotes(app: App, { vault, settings }: Routine): Promise<Problem[]> {
	const { offloaded, hidden } = await findUnseen(folderListsOf(app));
	const problems: Problem[] = offloaded.map((path) => ({ path, problem: message('problem.offloaded') }));
	for (const path of hidden) {
		if (vault.resolve(noteName(path).replace(/^\./, ''), '') !== null) continue;
		const text = await app.vault.adapter.read(path).catch(() => '');
		if (listsOf(propertiesIn(text, vault.readYaml), settings).length > 0)
			problems.push({ path, problem: message('problem.hidden') });
	}
	return problems;
}

function propertiesIn(text: string, readYaml: (source: string) => unknown): Record<string, unknown> {
	const block = frontmatterBlock(text);
	if (block === null) return {};
	try {
		return asRecord(readYaml(text.slice(block.yamlStart, block.yamlEnd)));
	} catch {
		return {};
	}
}

function folderListsOf(app: App): FolderLists {
	return {
		list: (folder) =>
			app.vault.adapter.list(folder === '' ? '/' : folder).catch(() => ({ files: [], folders: [] })),
		isConfig: (folder) => folder === app.vault.configDir || /^\.obsidian/.test(folder),
	};
}
