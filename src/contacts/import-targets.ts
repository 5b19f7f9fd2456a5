import { message, type Message } from '../language/message';
import { noteName, type NotePath } from '../note-path';
import { existingNote, newPersonPath } from '../people/new-person';
import type { Person } from '../people/person';
import { readPerson } from '../people/read-person';
import type { Roster } from '../people/roster';
import type { Settings } from '../settings/settings';
import { folded } from '../text/words';
import type { Vault } from '../vault/vault';
import { unique, type Contact } from './contact';
import type { Decisions } from './decisions';
import type { Group } from './group-contacts';
import { KnownPeople, type PropertiesOf } from './known-people';
import { joinContacts } from './merge-contacts';
import { formOf, generationOf } from './name-form';
import type { Place } from './place';

/** The indexes and settings on which a plan depends. Planning reads no note: each write decides again. */
export interface ImportContext {
	readonly vault: Pick<Vault, 'resolve' | 'exists'>;
	readonly roster: Roster;
	readonly settings: Settings;
	readonly propertiesOf: PropertiesOf;
}

/** A note that the import writes, with its contacts. */
export interface Target {
	readonly kind: 'new' | 'tag' | 'fill';
	readonly path: NotePath;
	readonly contacts: Contact[];
	/** The name of the person where the name of the note differs, because another note has it; else null. */
	readonly alias: string | null;
	because: Message | null;
}

/** The notes that an import writes, in the order of their first contacts. */
export class Targets {
	private readonly byPath = new Map<NotePath, Target>();
	/** The new notes, with their paths folded. */
	private readonly taken = new Set<string>();

	constructor(
		private readonly folder: string,
		private readonly decisions: Decisions,
		private readonly ground: ImportContext,
	) {}

	all(): Target[] {
		return [...this.byPath.values()];
	}

	/** The target for a note that is there. */
	of(path: NotePath): Target {
		const kind = this.ground.roster.get(path) === undefined ? 'tag' : 'fill';
		const target = this.byPath.get(path) ?? { kind, path, contacts: [], alias: null, because: null };
		this.byPath.set(path, target);
		return target;
	}

	/**
	 * Puts a group into its note, or a new one. Unclear where a note of its name is somebody else's; null without a
	 * name for a note.
	 */
	put(group: Group, place: Exclude<Place, { kind: 'unclear' }>): Target | Extract<Place, { kind: 'unclear' }> | null {
		const target = place.kind === 'note' ? this.of(place.path) : this.make(group);
		if (target === null || target.kind === 'unclear') return target;
		target.because ??= group.because ?? (place.kind === 'note' ? place.because : null);
		target.contacts.push(...group.contacts);
		return target;
	}

	private make(group: Group): Target | Extract<Place, { kind: 'unclear' }> | null {
		const name = fullName(joinContacts(group.contacts));
		const first = newPersonPath(name, this.folder);
		if (first === null) return null;
		const there = personsNote(first, this.ground);
		if (there !== null && !group.contacts.some(({ number }) => this.decisions.isApart(number, there))) {
			return { kind: 'unclear', because: message('because.note'), couldBe: [{ path: there }] };
		}
		let path = first;
		for (let number = 2; this.isTaken(path); number += 1)
			path = newPersonPath(`${noteName(first)} ${number}`, this.folder) ?? first;
		this.taken.add(folded(path));
		const target: Target = { kind: 'new', path, contacts: [], alias: path === first ? null : name, because: null };
		this.byPath.set(path, target);
		return target;
	}

	private isTaken(path: NotePath): boolean {
		return (
			this.taken.has(folded(path)) || this.ground.vault.exists(path) || personsNote(path, this.ground) !== null
		);
	}
}

/**
 * An index of all notes that contacts can be about: of people on a list, and other notes that have a name of a contact.
 */
export function knownTo(groups: readonly Group[], folder: string, ground: ImportContext): KnownPeople {
	const known = new KnownPeople(ground.settings, ground.propertiesOf);
	for (const person of ground.roster.people()) known.add(person, true);
	const names = groups.flatMap(({ contacts }) => [joinContacts(contacts), ...contacts].map(fullName));
	for (const name of new Set(names)) {
		const path = newPersonPath(name, folder);
		const there = path === null ? null : personsNote(path, ground);
		if (there === null || ground.roster.get(there) !== undefined) continue;
		const person = personIfTagged(there, ground);
		if (person !== null) known.add(person, false);
	}
	return known;
}

/** The name with the generation that a file keeps apart, because father and son have a note each. */
function fullName({ name, parts }: Contact): string {
	const isMissing = generationOf(parts.suffix) !== '' && formOf(name).suffix === '' && formOf(name).words.length > 0;
	return isMissing ? `${name} ${parts.suffix}` : name;
}

/** The note to which a path's name leads; null for none. */
function personsNote(path: NotePath, { vault, roster }: ImportContext): NotePath | null {
	const there = existingNote(path, vault);
	// A name with a file extension (`Ada.png`) may resolve to that file, and a name such as `Person` to a template.
	return there === null || !/\.md$/i.test(there) || roster.whyTemplate(there) !== null ? null : there;
}

/** The person that a note would describe if it were on a list. */
function personIfTagged(path: NotePath, { settings, propertiesOf }: ImportContext): Person | null {
	const properties = { ...propertiesOf(path), tags: [settings.tags.network90] };
	return readPerson({ path, properties }, settings)?.person ?? null;
}

/** A contact with the name of its note's person as an alias, where the note has another name. */
export function withAlias(contact: Contact, { alias }: Target): Contact {
	return alias === null ? contact : { ...contact, aliases: unique([alias, ...contact.aliases]) };
}
