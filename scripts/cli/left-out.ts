import { frontmatterBlock } from '../../src/frontmatter/frontmatter-block';
import { message } from '../../src/language/message';
import { noteName, type NotePath } from '../../src/note-path';
import { lettersOf, mentionsList, whyUnlisted } from '../../src/people/left-out';
import { listsOf } from '../../src/people/read-person';
import { listNames } from '../../src/settings/lists';
import type { Settings } from '../../src/settings/settings';
import { isUtf16 } from '../../src/text/encoding';
import type { Problem } from '../../src/vault/note';
import { findUnseen } from '../../src/vault/unseen-notes';
import { VaultError } from '../../src/vault/vault';
import { englishMessage } from './english-message';
import type { FolderVault } from './folder-vault';
import { readFrontmatter } from './frontmatter';
import { readNoteMetadata } from './markdown/note-metadata';
import type { OpenedRoutine } from './open-routine';

/** How far into a note without an end of its frontmatter that may reach, in characters. */
const longestTop = 2000;

/** Notes that seem to be those of people, and for some reason put nobody on a list. Reads what is hidden, too. */
export async function leftOutNotes(routine: OpenedRoutine): Promise<Problem[]> {
	const { roster, vault } = routine;
	const told = new Set([...roster.templates(), ...roster.problems(routine.today)].map(({ path }) => path));
	const problems = [...roster.templates()];
	for (const path of routine.meant) {
		if (told.has(path) || roster.get(path) !== undefined) continue;
		const problem = whyLeftOut(path, await textOrNothing(path, vault), routine);
		if (problem !== null) problems.push({ path, problem });
	}
	return [...problems, ...(await unseenNotes(routine))];
}

/**
 * Whether a note may be meant for somebody, as far as a quick look can tell: it is true wherever there is a problem to
 * name. Nearly all notes neither name a list, nor hold its letters in YAML that has tags.
 */
export function mayBeMeant(text: string, yaml: string, { tags }: Pick<Settings, 'tags'>): boolean {
	if (isUtf16(text) || mentionsList(text, { tags })) return true;
	if (/[\\\uFFFD]/.test(yaml)) return true;
	if (!/tag/i.test(yaml)) return false;
	const letters = lettersOf(yaml);
	return listNames.some((list) => letters.includes(lettersOf(tags[list])));
}

function whyLeftOut(
	path: NotePath,
	text: string,
	{ settings, roster, dailyNotes }: OpenedRoutine,
): Problem['problem'] | null {
	const { properties, problem } = readFrontmatter(text);
	if (problem !== null && mentionsList(text.slice(0, frontmatterBlock(text)?.end ?? longestTop), settings))
		return roster.whyTemplate(path) ?? englishMessage(problem);
	// Daily notes speak of people and lists, and are nobody.
	const mayMean = mentionsList(text, settings) && !dailyNotes.owns(path);
	const tagsInText =
		mayMean && roster.whyTemplate(path) === null ? readNoteMetadata(text, null).tags.map(({ tag }) => tag) : [];
	return whyUnlisted({ text, properties, tagsInText }, settings);
}

/**
 * Notes that are in iCloud only, and people whose notes are hidden, unless there is a note of that name for all to see.
 */
async function unseenNotes({ vault, settings }: OpenedRoutine): Promise<Problem[]> {
	const { offloaded, hidden } = await findUnseen(vault.folders);
	const problems: Problem[] = offloaded.map((path) => ({ path, problem: message('problem.offloaded') }));
	for (const path of hidden) {
		if (vault.resolve(noteName(path).replace(/^\./, ''), '') !== null) continue;
		const text = await textOrNothing(path, vault);
		const properties = frontmatterBlock(text) === null ? null : readFrontmatter(text).properties;
		if (properties !== null && listsOf(properties, settings).length > 0)
			problems.push({ path, problem: message('problem.hidden') });
	}
	return problems;
}

/** The text of a note; nothing where it cannot be read. */
export async function textOrNothing(path: NotePath, vault: FolderVault): Promise<string> {
	return vault.read(path).catch((error: unknown) => {
		if (error instanceof VaultError) return '';
		throw error;
	});
}
