import { holdsCommands, looksAtNew, templateForNew } from '../daily-note/templater-options';
import { editableBlock } from '../frontmatter/frontmatter-block';
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

/**
 * Creates today's note where it does not exist, exactly as the app does: from the template of daily notes, or empty.
 * Templater, where it is on, sees the note that it would see without this plugin.
 */
export async function makeTodayNote(routine: Routine): Promise<void> {
	const path = todayPath(routine);
	if (!routine.vault.exists(path)) await routine.vault.create(path, await textFromTemplate(routine));
}

/** Creates today's note where it does not exist, with all that is filled in by others. Returns its path. */
export async function ensureTodayNote(routine: Routine): Promise<NotePath> {
	const { path, text, exists } = await readTodayNote(routine);
	if (!exists) await routine.vault.create(path, text);
	return path;
}

/**
 * Reads today's note, or builds the text that it would have if it were created now.
 * @throws VaultError where the options of daily notes do not work, the note or its template cannot be read, or only
 * Templater can fill in the template
 */
export async function readTodayNote(routine: Routine): Promise<TodayNote> {
	const { vault } = routine;
	const path = todayPath(routine);
	if (vault.exists(path)) return { path, text: await vault.read(path), exists: true };
	return { path, text: await newNoteText(path, routine), exists: false };
}

/** What is wrong with the template of daily notes: it is not there, or it holds placeholders that nothing fills in. */
export async function problemsOfDailyTemplate({ vault, dailyNotes }: Routine): Promise<Problem[]> {
	try {
		const path = templatePath({ vault, dailyNotes });
		if (path === null) return [];
		const unknown = dailyNotes.unknownPlaceholders(await vault.read(path));
		return unknown.map((placeholder) => ({
			path,
			problem: message('problem.dailyPlaceholder', { placeholder: shortened(placeholder, longestPlaceholder) }),
		}));
	} catch (error) {
		return [failureOf(error)];
	}
}

function todayPath({ dailyNotes, today }: Routine): NotePath {
	const path = dailyNotes.pathOf(today);
	const problem = dailyNotes.problem(today);
	if (problem !== null) throw new VaultError(path, problem);
	return path;
}

/**
 * The text of a new note. Templater skips its template where there is text, so the template of the folder comes first.
 * Only Templater can run the commands of a template, or join properties.
 */
async function newNoteText(path: NotePath, routine: Routine): Promise<string> {
	const { vault, dailyNotes } = routine;
	const { templater } = dailyNotes.options;
	const made = await textFromTemplate(routine);
	if (templater === undefined || !looksAtNew(path, templater)) return made;
	const template = isWithoutWords(made) ? templateForNew(path, templater) : null;
	const words = template !== null && vault.exists(template) ? await vault.read(template) : '';
	const isForTemplater =
		holdsCommands(made) || holdsCommands(words) || (made !== '' && editableBlock(words) !== null);
	if (isForTemplater) throw new VaultError(path, message('problem.templater'));
	return made === '' || words === '' || made.endsWith('\n') ? made + words : `${made}\n${words}`;
}

/** Whether a text holds nothing, or nothing but properties. */
function isWithoutWords(text: string): boolean {
	return text.slice(editableBlock(text)?.end ?? 0).replace(/^[ \t]*\r?\n/, '') === '';
}

async function textFromTemplate({ vault, dailyNotes, today }: Routine): Promise<string> {
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
