import type { App, CachedMetadata, TFile } from 'obsidian';
import { frontmatterBlock } from '../../frontmatter/frontmatter-block';
import { message } from '../../language/message';
import { noteName } from '../../note-path';
import { mentionsList, whyUnlisted } from '../../people/left-out';
import { listsOf } from '../../people/read-person';
import type { Routine } from '../../routine';
import type { Problem } from '../../vault/note';
import { findUnseen, type FolderLists } from '../../vault/unseen-notes';

/** Notes that seem to be those of people, and for some reason put nobody on a list. Opens only notes whose cache gives reason to. */
export async function leftOutNotes(app: App, routine: Routine): Promise<Problem[]> {
	const { roster } = routine;
	const told = new Set([...roster.templates(), ...roster.problems(routine.today)].map(({ path }) => path));
	const problems = [...roster.templates()];
	for (const file of app.vault.getMarkdownFiles()) {
		if (told.has(file.path) || roster.get(file.path) !== undefined) continue;
		const problem = await whyLeftOut(app, file, routine);
		if (problem !== null) problems.push({ path: file.path, problem });
	}
	return [...problems, ...(await unseenNotes(app, routine))];
}

async function whyLeftOut(app: App, file: TFile, { roster, settings, dailyNotes }: Routine): Promise<Problem['problem'] | null> {
	const cache = app.metadataCache.getFileCache(file);
	const tags = (cache?.tags ?? []).map(({ tag }) => tag);
	// Daily notes speak of people and lists, and are nobody.
	const mayMean = tags.length > 0 && roster.whyTemplate(file.path) === null && !dailyNotes.owns(file.path);
	const text = mayHideTags(cache) ? await app.vault.cachedRead(file) : '';
	if (hasUnreadableProperties(cache)) {
		const block = frontmatterBlock(text);
		if (block !== null && mentionsList(text.slice(0, block.end), settings)) return roster.whyTemplate(file.path) ?? message('problem.properties');
	}
	return whyUnlisted({ text, properties: cache?.frontmatter ?? null, tagsInText: mayMean ? tags : [] }, settings);
}

/** Whether the app could not read a note's frontmatter: the cache has a section of frontmatter, but no properties. */
function hasUnreadableProperties(cache: CachedMetadata | null): boolean {
	return cache?.sections?.[0]?.type === 'yaml' && cache.frontmatter === undefined;
}

/** The longest paragraph at the top of a note, in characters, that is looked at for properties between dashes of another kind. */
const longestProperties = 500;

/**
 * Whether a note may hold tags that the cache does not report: frontmatter that cannot be read, tags without a value or as text, of
 * which YAML may have dropped the rest, and what looks like properties but is text for the app.
 */
function mayHideTags(cache: CachedMetadata | null): boolean {
	if (cache === null) return false;
	const { frontmatter, sections = [], headings = [] } = cache;
	if (hasUnreadableProperties(cache) || (frontmatter !== undefined && mayDropTags(frontmatter))) return true;
	const [first, second] = sections.filter(({ type }) => type !== 'yaml');
	// Dashes below properties make a heading of them.
	if ([first, second].some((section) => section?.type === 'thematicBreak') || headings.some(({ heading }) => /\btags?\s*:/i.test(heading))) return true;
	if (first?.type !== 'paragraph' || frontmatter !== undefined) return false;
	const { start, end } = first.position;
	return end.line > start.line && end.offset - start.offset <= longestProperties;
}

function mayDropTags(frontmatter: Readonly<Record<string, unknown>>): boolean {
	return Object.keys(frontmatter)
		.filter((key) => /^tags?$/i.test(key))
		.some((key) => {
			const value = frontmatter[key];
			return Array.isArray(value) ? value.length === 0 || value.includes(null) : value === null || value === undefined || typeof value === 'string';
		});
}

/** Notes that are in iCloud only, and people whose notes are hidden, unless there is a note of that name for all to see. */
async function unseenNotes(app: App, { vault, settings }: Routine): Promise<Problem[]> {
	const { offloaded, hidden } = await findUnseen(folderListsOf(app));
	const problems: Problem[] = offloaded.map((path) => ({ path, problem: message('problem.offloaded') }));
	for (const path of hidden) {
		if (vault.resolve(noteName(path).replace(/^\./, ''), '') !== null) continue;
		const text = await app.vault.adapter.read(path).catch(() => '');
		if (listsOf(propertiesIn(text, vault.readYaml), settings).length > 0) problems.push({ path, problem: message('problem.hidden') });
	}
	return problems;
}

function propertiesIn(text: string, readYaml: (source: string) => unknown): Record<string, unknown> {
	const block = frontmatterBlock(text);
	if (block === null) return {};
	try {
		const value = readYaml(text.slice(block.yamlStart, block.yamlEnd));
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}

function folderListsOf(app: App): FolderLists {
	return {
		list: (folder) => app.vault.adapter.list(folder === '' ? '/' : folder).catch(() => ({ files: [], folders: [] })),
		isConfig: (folder) => folder === app.vault.configDir || /^\.obsidian/.test(folder),
	};
}
