import { noteFolder, type NotePath } from '../note-path';
import { existingNote, newPersonPath } from '../people/new-person';
import type { Person } from '../people/person';
import { readPerson } from '../people/read-person';
import type { Roster } from '../people/roster';
import type { ListName } from '../settings/lists';
import type { Settings } from '../settings/settings';
import type { Vault } from '../vault/vault';
import type { Contact } from './contact';
import { fillsFor, type Fill } from './fills';
import { KnownPeople, type PropertiesOf } from './known-people';
import { joinContacts, mergeContacts } from './merge-contacts';

/**
 * What the import writes for a contact: `new` creates a note, `tag` puts an existing note on a list, `fill` fills in empty
 * properties of a person.
 */
export interface ImportEntry {
	readonly kind: 'new' | 'tag' | 'fill';
	readonly contact: Contact;
	readonly path: NotePath;
	/** The planned fills; decided again at the moment of writing. */
	readonly fills: readonly Fill[];
}

/**
 * A contact for which the import writes nothing, and why: the note has everything, the name cannot be a note's, or several
 * people match.
 */
export type SettledEntry =
	| { readonly kind: 'same'; readonly contact: Contact; readonly path: NotePath }
	| { readonly kind: 'nameless'; readonly contact: Contact }
	| { readonly kind: 'unclear'; readonly contact: Contact; readonly paths: readonly NotePath[] };

/** The plan of an import. */
export interface ImportPlan {
	readonly entries: readonly ImportEntry[];
	readonly settled: readonly SettledEntry[];
}

/** The user's choices for new people. */
export interface ImportChoices {
	readonly list: ListName;
	/** Without a slash at its end; empty for the top of the vault. */
	readonly folder: string;
}

/** The indexes and settings on which a plan depends. Planning reads no note: each write decides again. */
export interface ImportContext {
	readonly vault: Pick<Vault, 'resolve' | 'exists'>;
	readonly roster: Roster;
	readonly settings: Settings;
	readonly propertiesOf: PropertiesOf;
}

/**
 * Plans the import of a file's contacts. Each contact is in exactly one entry, alone or joined. Notes that the import puts on
 * a list are matched by their addresses like people, so that a second import finds the same people as the first.
 */
export function planImport(contacts: readonly Contact[], choices: Pick<ImportChoices, 'folder'>, ground: ImportContext): ImportPlan {
	const merged = mergeContacts(contacts);
	const tagged = new Map<NotePath, Person>();
	for (;;) {
		const plan = planOnce(merged, choices, ground, [...tagged.values()]);
		const more = plan.entries.filter(({ kind, path }) => kind === 'tag' && !tagged.has(path));
		if (more.length === 0) return plan;
		for (const { path } of more) {
			const person = personIfTagged(path, ground);
			if (person === null) return plan;
			tagged.set(path, person);
		}
	}
}

/** The person that a note would describe if it were on a list. */
function personIfTagged(path: NotePath, { settings, propertiesOf }: ImportContext): Person | null {
	const properties = { ...propertiesOf(path), tags: [settings.tags.network90] };
	return readPerson({ path, properties }, settings)?.person ?? null;
}

function planOnce(
	merged: readonly Contact[],
	{ folder }: Pick<ImportChoices, 'folder'>,
	ground: ImportContext,
	tagged: readonly Person[],
): ImportPlan {
	const known = new KnownPeople([...ground.roster.people(), ...tagged], ground.settings, ground.propertiesOf);
	const byPath = new Map<NotePath, { kind: ImportEntry['kind']; contacts: Contact[] }>();
	const settled: SettledEntry[] = [];
	for (const contact of merged) {
		const [person, ...others] = known.find(contact);
		const place = person === undefined ? noteFor(contact, folder, ground) : { kind: kindFor(person.path, ground), path: person.path };
		if (person !== undefined && others.length > 0) {
			settled.push({ kind: 'unclear', contact, paths: [person, ...others].map(({ path }) => path) });
		} else if (place === null) {
			settled.push({ kind: 'nameless', contact });
		} else {
			const there = byPath.get(place.path);
			if (there === undefined) byPath.set(place.path, { kind: place.kind, contacts: [contact] });
			else there.contacts.push(contact);
		}
	}
	const entries: ImportEntry[] = [];
	for (const [path, { kind, contacts: some }] of byPath) {
		const contact = joinContacts(some);
		const fills = fillsFor(contact, (kind === 'new' ? null : ground.propertiesOf(path)) ?? {}, ground.settings);
		if (kind === 'fill' && fills.length === 0) settled.push({ kind: 'same', contact, path });
		else entries.push({ kind, contact, path, fills });
	}
	return { entries, settled };
}

/** The folder with the most people; `People` where there are none. */
export function usualFolder(people: readonly Person[]): string {
	const counts = new Map<string, number>();
	for (const { path } of people) counts.set(noteFolder(path), (counts.get(noteFolder(path)) ?? 0) + 1);
	const most = Math.max(0, ...counts.values());
	return [...counts.keys()].sort().find((folder) => counts.get(folder) === most) ?? 'People';
}

/** The note for a contact that matches no person by e-mail or name; null where no part of the name can be a file name. */
function noteFor({ name }: Contact, folder: string, { vault, roster }: ImportContext): { kind: ImportEntry['kind']; path: NotePath } | null {
	const path = newPersonPath(name, folder);
	if (path === null) return null;
	const there = existingNote(path, vault);
	// A name with a file extension (`Ada.png`) may resolve to that file, and a name such as `Person` to a template.
	if (there === null || !/\.md$/i.test(there) || roster.whyTemplate(there) !== null) return { kind: 'new', path };
	return { kind: kindFor(there, { roster }), path: there };
}

/** What the import does to an existing note. */
function kindFor(path: NotePath, { roster }: Pick<ImportContext, 'roster'>): 'tag' | 'fill' {
	return roster.get(path) === undefined ? 'tag' : 'fill';
}
