import { message } from '../language/message';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import { shortened } from '../text/words';
import type { Problem } from '../vault/note';
import { VaultError } from '../vault/vault';
import { failureOf } from './applied';

/** The longest placeholder that a problem shows, in characters. */
const longestPlaceholder = 60;

/** Today's note and its text; where the note does not exist yet, the text comes from its template. */
export interface TodayNote {
	readonly path: NotePath;
	readonly text: string;
	readonly exists: boolean;
}

/** Creates today's note from its template where it does not exist, as the app does. Returns its path. */
export async function ensureTodayNote(routine: Routine): Promise<NotePath> {
	const { path, text, exists } = await readTodayNote(routine);
	if (!exists) await routine.vault.create(path, text);
	return path;
}

/**
 * Reads today's note, or builds the text that it would have if it were created now.
 * @throws VaultError where the options of daily notes do not work, or the note or its template cannot be read
 */
export async function readTodayNote(routine: Routine): Promise<TodayNote> {
	const { vault, dailyNotes, today } = routine;
	const path = dailyNotes.pathOf(today);
	const problem = dailyNotes.problem(today);
	if (problem !== null) throw new VaultError(path, problem);
	if (vault.exists(path)) return { path, text: await vault.read(path), exists: true };
	return { path, text: await newNoteText(routine), exists: false };
}

/** What is wrong with the template of daily notes: it is not there, or it holds placeholders that nothing fills in. */
export async function problemsOfDailyTemplate({ vault, dailyNotes }: Routine): Promise<Problem[]> {
	try {
		const path = templatePath({ vault, dailyNotes });
		if (path === null) return [];
		const unknown = dailyNotes.unknownPlaceholders(await vault.read(path));
		return unknown.map((placeholder) => ({ path, problem: message('problem.dailyPlaceholder', { placeholder: shortened(placeholder, longestPlaceholder) }) }));
	} catch (error) {
		return [failureOf(error)];
	}
}

async function newNoteText({ vault, dailyNotes, today }: Routine): Promise<string> {
	const path = templatePath({ vault, dailyNotes });
	return path === null ? '' : dailyNotes.fill(await vault.read(path), today);
}

/**
 * The template of daily notes; null where there is none.
 * @throws VaultError where it is not there
 */
function templatePath({ vault, dailyNotes }: Pick<Routine, 'vault' | 'dailyNotes'>): NotePath | null {
	const named = dailyNotes.options.template;
	if (named === null || named.trim() === '') return null;
	const path = vault.resolve(named.replace(/^\/+/, '').replace(/\.md$/i, ''), '');
	if (path === null) throw new VaultError(named, message('problem.dailyTemplate'));
	return path;
}
