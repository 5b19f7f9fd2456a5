import type { Day } from '../day';
import { readDay, readTags } from '../people/property-values';
import { valueOfAny } from '../frontmatter/properties';
import { aliasesIn, listsOf, tagsIn } from '../people/read-person';
import type { Settings } from '../settings/settings';
import { originalByName } from '../sync-copies/conflict-copies';
import { noteName, type NotePath } from '../note-path';
import type { NoteProperties } from '../vault/note';
import { phraseOf } from '../text/words';

/** What a vault knows of a note without opening it; what is costly to know may be a getter. */
export interface NoteSummary extends NoteProperties {
	/** Tags in the body, with or without `#`. */
	readonly tags: readonly string[];
	readonly headings: readonly string[];
	/** What the note links to, as its links write it. */
	readonly links: readonly string[];
	/** The day on which the file was changed. */
	readonly changed: Day;
}

/** Where a topic can stand in a note, the most telling first. */
export const noteFields = ['title', 'aliases', 'tags', 'headings', 'links'] as const;

export type NoteField = (typeof noteFields)[number];

/** A note that could be shared, as phrases to look topics up in: ` pricing experiments `, with a line for each value. */
export interface ShareableNote extends Readonly<Record<NoteField, string>> {
	readonly path: NotePath;
	readonly changed: Day;
}

/** What decides which notes may be shared. */
export interface ShareableRules {
	readonly settings: Pick<Settings, 'tags' | 'sharing'>;
	/** Daily notes and their template are the user's own. */
	isDailyNote(path: NotePath): boolean;
}

/** Where people keep the day of a note's last change themselves; a file's own date is lost when it is copied. */
const changeProperties = ['updated', 'modified', 'date modified', 'last modified'];

/**
 * The note as it can be looked up, or null where it is not to be shared: people, daily notes, what a sync left behind, what
 * settings leave out, and what was last changed before `oldest`.
 */
export function shareableNote(note: NoteSummary, rules: ShareableRules, oldest: Day): ShareableNote | null {
	const { sharing, tags } = rules.settings;
	const properties = note.properties ?? {};
	const changed = readDay(valueOfAny(properties, changeProperties)).value ?? note.changed;
	const isInFolder = sharing.leaveOutFolders.some((folder) => note.path.startsWith(`${folder}/`));
	if (changed < oldest || isInFolder || listsOf(properties, { tags }).length > 0 || rules.isDailyNote(note.path)) return null;
	if (originalByName(note.path) !== null) return null;
	const own = [...tagsIn(properties), ...readTags(note.tags)];
	if (sharing.leaveOutTags.some((tag) => own.some((one) => one === tag || one.startsWith(`${tag}/`)))) return null;
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

/** Each text as its words, between spaces, so that a phrase of whole words is found by looking for it between spaces. */
function phrases(texts: readonly string[]): string {
	return texts.map((text) => ` ${phraseOf(text)} `).join('\n');
}
