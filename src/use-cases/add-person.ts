import type { Day } from '../day';
import { message } from '../language/message';
import { noteName, type NotePath } from '../note-path';
import { existingNote, newPersonPath, newPersonText, type NewPersonWords } from '../people/new-person';
import type { Routine } from '../routine';
import type { ListName } from '../settings/lists';
import { folded } from '../text/words';
import { VaultError } from '../vault/vault';

/** The place of the note of a person with a given name. */
export type PersonPlace =
	/** No part of the name can be the name of a note. */
	| { readonly kind: 'unnameable' }
	| { readonly kind: 'new'; readonly path: NotePath }
	/** A note of that name exists; `list` is its list, or null. */
	| { readonly kind: 'existing'; readonly path: NotePath; readonly list: ListName | null };

/**
 * Finds the note of a person by name, or the path for a new one.
 *
 * @param folder the folder of a new note; by default that of the settings
 */
export function placeForPerson(
	name: string,
	{ vault, roster, settings }: Routine,
	folder = settings.newPeople.folder,
): PersonPlace {
	const path = newPersonPath(name, folder);
	if (path === null) return { kind: 'unnameable' };
	const existing =
		existingNote(path, vault) ??
		roster.people().find((person) => folded(person.name) === folded(noteName(path)))?.path ??
		null;
	// A name such as `Person` may lead to a template.
	if (existing === null || roster.whyTemplate(existing) !== null) return { kind: 'new', path };
	return { kind: 'existing', path: existing, list: roster.get(existing)?.list ?? null };
}

/**
 * Creates the note of a new person from the template of the settings. Returns its text. Titles and dates are filled in
 * as the app does: a note that still holds a placeholder counts as a template, and so for nobody.
 * @throws VaultError where the template is missing or cannot be filled in, or the note cannot be created
 */
export async function makePerson(
	path: NotePath,
	words: NewPersonWords,
	{ vault, settings, today }: Routine,
): Promise<string> {
	const named = settings.newPeople.template;
	const template = named === '' ? null : vault.resolve(named.replace(/\.md$/i, ''), '');
	if (named !== '' && template === null) throw new VaultError(named, message('problem.personTemplate'));
	const text = template === null ? '' : filled(await vault.read(template), noteName(path), today);
	const made = newPersonText(words, text, settings, vault.readYaml);
	if (!made.ok) throw new VaultError(named, made.problem);
	await vault.create(path, made.text);
	return made.text;
}

/** Other placeholders stay: another plugin may know them. */
function filled(template: string, title: string, today: Day): string {
	return template
		.replace(/\{\{\s*title\s*\}\}/gi, () => title)
		.replace(/\{\{\s*date\s*(?::\s*YYYY-MM-DD\s*)?\}\}/gi, () => today);
}
