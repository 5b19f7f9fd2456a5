import { parseDay, type Day } from '../day';
import { propertyKey } from '../frontmatter/properties';
import { isInFolders, noteName, type NotePath } from '../note-path';
import { readDay } from '../people/property-values';
import type { Settings } from '../settings/settings';
import type { NoteProperties } from '../vault/note';

/** The settings that say which notes are dated, and which notes are people's. */
export type DatedNoteSettings = Pick<Settings, 'tags' | 'encounters'>;

/**
 * The day of a dated note: of a daily note, of one whose date property is a day, or of one whose name begins with a
 * day. Null for all others and for notes of people: their date is seldom that of a meeting.
 *
 * @param isPerson whether the note is tagged as a person's
 * @param dailyDay the day of a daily note; null for any other note
 */
export function dayOfNote(
	{ path, properties }: NoteProperties,
	isPerson: boolean,
	{ encounters }: DatedNoteSettings,
	dailyDay: (path: NotePath) => Day | null,
): Day | null {
	const daily = dailyDay(path);
	if (daily !== null) return daily;
	const { folders } = encounters;
	if (isPerson || (folders.length > 0 && !isInFolders(path, folders))) return null;
	const stated =
		properties === null || encounters.dateProperty === '' ? null : dayAt(properties, encounters.dateProperty);
	return stated ?? (encounters.datedNames ? dayInName(path) : null);
}

function dayAt(properties: Readonly<Record<string, unknown>>, name: string): Day | null {
	const value = properties[propertyKey(properties, name)];
	return value === undefined ? null : readDay(value).value;
}

/** The day with which the name of a note begins: `2026-11-20 Lunch with Ada`. */
function dayInName(path: NotePath): Day | null {
	const start = path.lastIndexOf('/') + 1;
	// Nearly all names begin with something else.
	if (!isDigit(path.charCodeAt(start))) return null;
	const name = noteName(path);
	return /^\d{4}-\d{2}-\d{2}(?!\d)/.test(name) ? parseDay(name.slice(0, 10)) : null;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}
