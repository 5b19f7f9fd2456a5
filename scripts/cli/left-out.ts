import { frontmatterBlock } from '../../src/frontmatter/frontmatter-block';
import { message } from '../../src/language/message';
import { noteName, type NotePath } from '../../src/note-path';
import { mentionsList, whyUnlisted } from '../../src/people/left-out';
import { listsOf } from '../../src/people/read-person';
import type { Problem } from '../../src/vault/note';
import { findUnseen } from '../../src/vault/unseen-notes';
import { VaultError } from '../../src/vault/vault';
import { englishMessage } from './english-message';
import type { FolderVault, OpenedNote } from './folder-vault';
import { readFrontmatter } from './frontmatter';
import type { OpenedRoutine } from './open-routine';

/** How far into a note without an end of its frontmatter that may reach, in characters. */
const longestTop = 2000;

/** Notes that seem to be those of people, and for some reason put nobody on a list. Reads what is hidden, too. */
export async function leftOutNotes(routine: OpenedRoutine): Promise<Problem[]> {
	const { roster, vault } = routine;
	const told = new Set([...roster.templates(), ...roster.problems(routine.today)].map(({ path }) => path));
	const problems = [...roster.templates()];
	for (const note of vault.notes) {
		if (told.has(note.path) || roster.get(note.path) !== undefined) continue;
		const problem = whyLeftOut(note, await textOrNothing(note.path, vault), routine);
		if (problem !== null) problems.push({ path: note.path, problem });
	}
	return [...problems, ...(await unseenNotes(routine))];
}

function whyLeftOut(note: OpenedNote, text: string, { settings, vault, roster, dailyNotes }: OpenedRoutine): Problem['problem'] | null {
	if (note.problem !== null && mentionsList(text.slice(0, frontmatterBlock(text)?.end ?? longestTop), settings)) return roster.whyTemplate(note.path) ?? englishMessage(note.problem);
	// Daily notes speak of people and lists, and are nobody.
	const mayMean = mentionsList(text, settings) && !dailyNotes.owns(note.path);
	const tagsInText = mayMean && roster.whyTemplate(note.path) === null ? tagsOf(note.path, vault) : [];
	return whyUnlisted({ text, properties: note.properties, tagsInText }, settings);
}

function tagsOf(path: NotePath, vault: FolderVault): string[] {
	return (vault.metadataOf(path)?.tags ?? []).map(({ tag }) => tag);
}

/** Notes that are in iCloud only, and people whose notes are hidden, unless there is a note of that name for all to see. */
async function unseenNotes({ vault, settings }: OpenedRoutine): Promise<Problem[]> {
	const { offloaded, hidden } = await findUnseen(vault.folders);
	const problems: Problem[] = offloaded.map((path) => ({ path, problem: message('problem.offloaded') }));
	for (const path of hidden) {
		if (vault.resolve(noteName(path).replace(/^\./, ''), '') !== null) continue;
		const text = await textOrNothing(path, vault);
		const properties = frontmatterBlock(text) === null ? null : readFrontmatter(text).properties;
		if (properties !== null && listsOf(properties, settings).length > 0) problems.push({ path, problem: message('problem.hidden') });
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
