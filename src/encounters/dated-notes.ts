import { parseDay, type Day } from '../day';
import { propertyKey } from '../frontmatter/properties';
import { noteName, type NotePath } from '../note-path';
import { readDay } from '../people/property-values';
import { listsOf } from '../people/read-person';
import type { Settings } from '../settings/settings';
import type { NoteProperties } from '../vault/note';

/** The settings that say which notes are dated, and which notes are people's. */
export type DatedNoteSettings = Pick<Settings, 'tags' | 'encounters'>;

/**
 * The day of a dated note: of a daily note, of one whose date property is a day, or of one whose name begins with a day. Null for all others
 * and for notes of people: their date is seldom that of a meeting.
 *
 * @param dailyDay the day of a daily note; null for any other note
 */
export function dayOfNote({ path, properties }: NoteProperties, { tags, encounters }: DatedNoteSettings, dailyDay: (path: NotePath) => Day | null): Day | null {
	const daily = dailyDay(path);
	if (daily !== null) return daily;
	if (!isIn(path, encounters.folders)) return null;
	const stated = properties === null || encounters.dateProperty === '' ? null : readDay(properties[propertyKey(properties, encounters.dateProperty)]).value;
	const found = stated ?? (encounters.datedNames ? dayInName(path) : null);
	return found !== null && properties !== null && listsOf(properties, { tags }).length > 0 ? null : found;
}

/** The day with which the name of a note begins: `2026-11-20 Lunch with Ada`. */
function dayInName(path: NotePath): Day | null {
	const name = noteName(path);
	return /^\d{4}-\d{2}-\d{2}(?!\d)/.test(name) ? parseDay(name.slice(0, 10)) : null;
}

/** Whether a note lies in one of some folders; anywhere where none is named. */
function isIn(path: NotePath, folders: readonly string[]): boolean {
	const own = path.normalize('NFC');
	return folders.length === 0 || folders.some((folder) => own.startsWith(`${folder.normalize('NFC')}/`));
}
