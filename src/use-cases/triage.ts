import type { PropertyEdit } from '../frontmatter/edit-properties';
import { isMapping, propertyKey, textItems } from '../frontmatter/properties';
import { message } from '../language/message';
import { comparePaths, isInFolders, type NotePath } from '../note-path';
import { hasTag, readTags } from '../people/property-values';
import { quoted } from '../people/reading';
import { listsOf, tagsIn } from '../people/read-person';
import { TemplatePlaces, whyTemplate } from '../people/templates';
import type { LinkedNote } from '../encounters/encounters';
import type { Routine } from '../routine';
import { originalBySuffix } from '../sync-copies/conflict-copies';
import type { NoteProperties } from '../vault/note';
import { VaultError, type Vault } from '../vault/vault';
import { editNote, type EditedNote } from './edit-note';

/** Triage shows a note that at least so many dated notes link to. */
export const fewestEncounters = 3;

/** The property by whose value `never` triage leaves a note out. */
const triageProperty = 'triage';
const never = 'never';

/** What decides whether triage shows a note, besides the links to it. */
export interface TriageNote extends NoteProperties {
	/** Tags in the text, with or without `#`. */
	readonly tags: readonly string[];
}

/**
 * Whether a note may be a person's that has no list yet. Notes of people, daily notes, dated notes, templates, copies
 * that a sync has left, and what settings or the note's own property leave out are not.
 */
export function isForTriage(note: TriageNote, { settings, roster, encounters, dailyNotes }: Routine): boolean {
	const { path } = note;
	const properties = note.properties ?? {};
	if (roster.get(path) !== undefined || listsOf(properties, settings).length > 0) return false;
	if (
		dailyNotes.owns(path) ||
		encounters.isDated(path) ||
		encounters.rules.isLeftOut(path) ||
		originalBySuffix(path) !== null
	)
		return false;
	if (whyTemplate(note, settings, TemplatePlaces.none) !== null || isNever(properties)) return false;
	if (isInFolders(path, settings.triage.leaveOutFolders)) return false;
	const tags = [...tagsIn(properties), ...readTags(note.tags)];
	return !settings.triage.leaveOutTags.some((tag) => hasTag(tags, tag));
}

/** The order of triage: the most linked first, then by path. */
export function compareLinked(a: LinkedNote, b: LinkedNote): number {
	return b.encounters.length - a.encounters.length || comparePaths(a, b);
}

/**
 * Writes into a note that triage never shows it again.
 * @throws VaultError where the property has another value, which stays, or where the note cannot be edited
 */
export async function leaveOutOfTriage(path: NotePath, vault: Vault): Promise<EditedNote> {
	let other: unknown = null;
	const edited = await editNote(
		path,
		(properties): PropertyEdit[] => {
			const key = propertyKey(properties, triageProperty);
			other = textItems(properties[key]).length === 0 && !isMapping(properties[key]) ? null : properties[key];
			if (other !== null) return [];
			return [{ kind: 'set', key, value: never }];
		},
		vault,
	);
	if (other === null || isNever({ [triageProperty]: other })) return edited;
	throw new VaultError(
		path,
		message('problem.kept', {
			property: triageProperty,
			problem: message('problem.otherValue', { value: quoted(other) }),
		}),
	);
}

function isNever(properties: Readonly<Record<string, unknown>>): boolean {
	return textItems(properties[propertyKey(properties, triageProperty)]).some((text) => text.toLowerCase() === never);
}
