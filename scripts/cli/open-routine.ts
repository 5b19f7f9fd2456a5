import { findActionLines } from '../../src/daily-note/action-block';
import { isSyncCopy } from '../../src/daily-note/daily-note-copies';
import { DailyNotes } from '../../src/daily-note/daily-notes';
import { dayAt, type Day } from '../../src/day';
import { openLanguage } from '../../src/language/open-language';
import { Roster } from '../../src/people/roster';
import { LineRecord, type RecordedLine } from '../../src/record/line-record';
import type { Routine } from '../../src/routine';
import type { Settings } from '../../src/settings/settings';
import { ShareableNotes } from '../../src/sharing/shareable-notes';
import type { Problem } from '../../src/vault/note';
import { englishMessage } from './english-message';
import { FolderVault, type OpenedNote } from './folder-vault';
import { momentFormat } from './moment-format';
import { readVaultSettings } from './vault-settings';

/** A folder of notes, ready for the routine. */
export interface OpenedRoutine extends Routine {
	readonly vault: FolderVault;
	/** Files of settings that are there and cannot be read: what is written on the strength of others may be wrong. */
	readonly unreadSettings: readonly Problem[];
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
	const today = date ?? dayAt(now, settings.dayStartHour);
	// A day given by hand has no time of day; templates that ask for one get the day's start, everywhere the same.
	const time = date === null ? { hours: now.getHours(), minutes: now.getMinutes() } : { hours: 0, minutes: 0 };
	const notesByDay = new DailyNotes(dailyNotes, momentFormat(time));
	const record = new LineRecord((path) => isSyncCopy(path, { vault, dailyNotes: notesByDay }));
	for (const note of vault.notes) {
		roster.put(note);
		record.put(note.path, linesIn(note.text));
	}
	return {
		vault,
		roster,
		shareable: new ShareableNotes({ settings, isDailyNote: (path) => notesByDay.owns(path) }, today),
		record,
		dailyNotes: notesByDay,
		settings,
		language: await openLanguage(settings.lineLanguage || 'en'),
		today,
		unreadSettings: problems,
		unreadable: [...problems, ...vault.unreadable, ...vault.notes.flatMap((note) => brokenPerson(note, settings))],
	};
}

/** Of the notes with broken frontmatter, only those that mention a list were meant to be people. */
function brokenPerson(note: OpenedNote, { tags }: Settings): Problem[] {
	const mentions = [tags.list20, tags.network90].some((tag) => note.raw.toLowerCase().includes(tag));
	return note.problem !== null && mentions ? [{ path: note.path, problem: englishMessage(note.problem) }] : [];
}

/** Takes in what the folder holds to share: for a plan alone, because it costs a closer look at every note of late. */
export function readShareable({ vault, shareable }: OpenedRoutine): void {
	for (const { path, properties, changed } of vault.notes) {
		shareable.put({
			path,
			properties,
			changed: dayAt(changed),
			get tags() {
				return (vault.metadataOf(path)?.tags ?? []).map(({ tag }) => tag);
			},
			get headings() {
				return (vault.metadataOf(path)?.headings ?? []).map(({ heading }) => heading);
			},
			get links() {
				const metadata = vault.metadataOf(path);
				return [...(metadata?.links ?? []), ...(metadata?.frontmatterLinks ?? [])].map(({ link }) => link);
			},
		});
	}
}

function linesIn(text: string): RecordedLine[] {
	return findActionLines(text).map(({ line }) => ({ ...line, targets: line.mentions.map(({ target }) => target) }));
}
