import { DailyNotes } from '../../src/daily-note/daily-notes';
import { dayAt, type Day } from '../../src/day';
import { Roster } from '../../src/people/roster';
import type { Routine } from '../../src/routine';
import type { Settings } from '../../src/settings';
import type { Problem } from '../../src/vault/note';
import { FolderVault, type OpenedNote } from './folder-vault';
import { momentFormat } from './moment-format';
import { readVaultSettings } from './vault-settings';

/** A folder of notes, ready for the routine. */
export interface OpenedRoutine extends Routine {
	/** Settings and notes that could not be opened, and notes that were meant to be people and cannot be read. */
	readonly unreadable: readonly Problem[];
}

/**
 * Opens a folder of notes.
 *
 * @param date the day to take for today; null for the day that the clock `now` shows
 * @throws Error with a sentence for the user where there is no such folder
 */
export async function openRoutine(folder: string, date: Day | null, now: Date): Promise<OpenedRoutine> {
	const { settings, dailyNotes, problems, ...style } = await readVaultSettings(folder);
	const vault = await FolderVault.open(folder, style);
	const roster = new Roster(settings);
	for (const note of vault.notes) roster.put(note);
	// A day given by hand has no time of day; templates that ask for one get the day's start, everywhere the same.
	const time = date === null ? { hours: now.getHours(), minutes: now.getMinutes() } : { hours: 0, minutes: 0 };
	return {
		vault,
		roster,
		dailyNotes: new DailyNotes(dailyNotes, momentFormat(time)),
		settings,
		today: date ?? dayAt(now, settings.dayStartHour),
		unreadable: [...problems, ...vault.unreadable, ...vault.notes.flatMap((note) => brokenPerson(note, settings))],
	};
}

/** Of the notes with broken frontmatter, only those that mention a list were meant to be people. */
function brokenPerson(note: OpenedNote, { tags }: Settings): Problem[] {
	const mentions = [tags.list20, tags.network90].some((tag) => note.raw.toLowerCase().includes(tag));
	return note.problem !== null && mentions ? [{ path: note.path, problem: note.problem }] : [];
}
