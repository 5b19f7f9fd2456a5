import type { ListName, Person } from '../people/person';
import { newPersonPath } from '../people/new-person';
import type { Roster } from '../people/roster';
import type { Settings } from '../settings';
import { noteFolder, noteName, type NotePath } from '../vault/note';
import type { Vault } from '../vault/vault';
import type { Contact } from './contact';
import { fillsFor, type Fill } from './fills';
import { KnownPeople, type PropertiesOf } from './known-people';
import { joinContacts, mergeContacts } from './merge-contacts';

/** What is to be written for a contact: a new note, a note that is there and is put on a list, or blanks of a person's. */
export interface ImportEntry {
	readonly kind: 'new' | 'tag' | 'fill';
	readonly contact: Contact;
	readonly path: NotePath;
	/** What is filled in, decided once more when it is written. */
	readonly fills: readonly Fill[];
}

/** A contact for whom nothing is written, and why: all is there, the name tells nobody, or it tells several. */
export type SettledEntry =
	| { readonly kind: 'same'; readonly contact: Contact; readonly path: NotePath }
	| { readonly kind: 'nameless'; readonly contact: Contact }
	| { readonly kind: 'unclear'; readonly contact: Contact; readonly paths: readonly NotePath[] };

/** What importing a file comes to. */
export interface ImportPlan {
	readonly entries: readonly ImportEntry[];
	readonly settled: readonly SettledEntry[];
}

/** What the user has chosen for new people. */
export interface ImportChoices {
	readonly list: ListName;
	/** Without a slash at its end; empty for the top of the vault. */
	readonly folder: string;
}

/** What a plan depends on, contacts and choices aside. Nothing is opened for it: a write decides again. */
export interface ImportGround {
	readonly vault: Pick<Vault, 'resolve' | 'exists'>;
	readonly roster: Roster;
	readonly settings: Settings;
	readonly propertiesOf: PropertiesOf;
}

/** What is to be written for the contacts of a file; each of them is in exactly one entry, by itself or joined. */
export function planImport(contacts: readonly Contact[], { folder }: Pick<ImportChoices, 'folder'>, ground: ImportGround): ImportPlan {
	const known = new KnownPeople(ground.roster.people(), ground.settings, ground.propertiesOf);
	const byPath = new Map<NotePath, { kind: ImportEntry['kind']; contacts: Contact[] }>();
	const settled: SettledEntry[] = [];
	for (const contact of mergeContacts(contacts)) {
		const [person, ...others] = known.find(contact);
		const place = person === undefined ? placeFor(contact, folder, ground) : { kind: 'fill' as const, path: person.path };
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

/** The folder that holds the most people; `People` where there is nobody yet. */
export function usualFolder(people: readonly Person[]): string {
	const counts = new Map<string, number>();
	for (const { path } of people) counts.set(noteFolder(path), (counts.get(noteFolder(path)) ?? 0) + 1);
	const most = Math.max(0, ...counts.values());
	return [...counts.keys()].sort().find((folder) => counts.get(folder) === most) ?? 'People';
}

/** Where somebody goes who is not known by e-mail or name; null where nothing of their name can be a note. */
function placeFor({ name }: Contact, folder: string, { vault, roster }: ImportGround): { kind: ImportEntry['kind']; path: NotePath } | null {
	const path = newPersonPath(name, folder);
	if (path === null) return null;
	const there = vault.resolve(noteName(path), path) ?? (vault.exists(path) ? path : null);
	// A name that ends like a file (`Ada.png`) may lead to one.
	if (there === null || !/\.md$/i.test(there)) return { kind: 'new', path };
	return { kind: roster.get(there) === undefined ? 'tag' : 'fill', path: there };
}
