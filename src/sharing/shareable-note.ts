import type { Day } from '../day';
import { hasAny, valueOfAny } from '../frontmatter/properties';
import { isInFolders, noteName, type NotePath } from '../note-path';
import { hasTag, readDay, readTags } from '../people/property-values';
import { aliasesIn, isOnList, tagsIn } from '../people/read-person';
import type { Settings } from '../settings/settings';
import { originalBySuffix } from '../sync-copies/conflict-copies';
import { normalised } from '../text/words';
import type { NoteProperties } from '../vault/note';
import type { WordSieve } from './word-sieve';

/** What an index holds about a note, so that the note need not be read. Costly values may be getters. */
export interface NoteSummary extends NoteProperties {
	/** Tags in the body, with or without `#`. */
	readonly tags: readonly string[];
	readonly headings: readonly string[];
	/** The targets of the links, as the note writes them. */
	readonly links: readonly string[];
	/** The day of the file's last change. */
	readonly changed: Day;
}

/** The fields of a note in which a topic can occur, the most telling first. */
export const noteFields = ['title', 'aliases', 'tags', 'headings', 'links'] as const;

export type NoteField = (typeof noteFields)[number];

/**
 * A note that may be shared. Each field holds its values as phrases, one a line, with spaces around them: ` pricing
 * experiments `.
 */
export interface ShareableNote extends Readonly<Record<NoteField, string>> {
	readonly path: NotePath;
	readonly changed: Day;
}

/** The rules for which notes may be shared. */
export interface ShareableRules {
	readonly settings: Pick<Settings, 'tags' | 'sharing'>;
	/** Daily notes and their template are private: they are never shared. */
	isDailyNote(path: NotePath): boolean;
	/** The app's *Excluded files*, and templates: what users hide from themselves they do not want to send either. */
	isExcluded?(path: NotePath): boolean;
}

/**
 * Properties in which users keep the day of a note's last change. The date of a file is lost when the file is copied.
 */
export const changeProperties = ['updated', 'modified', 'date modified', 'last modified'];

/** Whether a note itself may give the day of its last change. */
export function mayStateChange(properties: NoteSummary['properties']): boolean {
	return properties !== null && hasAny(properties, changeProperties);
}

/** Whether a note may hold one of the words of a sieve. Costs little where it does not. */
export function mayHoldWord(note: NoteSummary, sieve: WordSieve): boolean {
	if (
		sieve.passes(note.path, note.path.lastIndexOf('/') + 1) ||
		sieve.passesAny(note.headings) ||
		sieve.passesAny(note.links) ||
		sieve.passesAny(note.tags)
	)
		return true;
	const { properties } = note;
	return properties !== null && (sieve.passesAny(aliasesIn(properties)) || sieve.passesAny(tagsIn(properties)));
}

/**
 * Turns a note into its phrases, or returns null where the note may not be shared. People, daily notes, sync-conflict
 * copies, templates, notes that settings or the app leave out and notes last changed before `oldest` may not.
 */
export function shareableNote(note: NoteSummary, rules: ShareableRules, oldest: Day): ShareableNote | null {
	const { sharing, tags } = rules.settings;
	const properties = note.properties ?? {};
	const changed = readDay(valueOfAny(properties, changeProperties)).value ?? note.changed;
	if (changed < oldest || isInFolders(note.path, sharing.leaveOutFolders)) return null;
	if (isOnList(properties, { tags }) || rules.isDailyNote(note.path)) return null;
	if (originalBySuffix(note.path) !== null || rules.isExcluded?.(note.path) === true) return null;
	const own = [...tagsIn(properties), ...readTags(note.tags)];
	if (sharing.leaveOutTags.some((tag) => hasTag(own, tag))) return null;
	return {
		path: note.path,
		changed,
		title: phrases([noteName(note.path)]),
		aliases: phrases(aliasesIn(properties)),
		tags: phrases(own),
		headings: phrases(note.headings),
		links: phrases(note.links.map((link) => noteName(link.split('#', 1)[0] ?? ''))),
	};
}

/** Each text as words between spaces, so that a search for ` phrase ` finds whole words only. */
function phrases(texts: readonly string[]): string {
	return texts.map((text) => ` ${normalised(text)} `).join('\n');
}
