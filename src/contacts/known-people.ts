import type { NotePath } from '../note-path';
import type { Person } from '../people/person';
import type { Settings } from '../settings/settings';
import { addToList } from './add-to-list';
import { identityOfNote, keysOf, type Identity } from './identity';

/** The properties of a note from an index; null where the note has none or they cannot be parsed. */
export type PropertiesOf = (path: NotePath) => Readonly<Record<string, unknown>> | null;

/** A note that a contact can be about. */
export interface KnownNote {
	readonly path: NotePath;
	readonly identity: Identity;
	/** Whether the person is on a list already. */
	readonly isListed: boolean;
}

/** An address that more notes have is an office's. */
const mostSharing = 8;

/** An index of notes by the names, aliases and addresses of their people. */
export class KnownPeople {
	private readonly byName = new Map<string, KnownNote[]>();
	private readonly byAlias = new Map<string, KnownNote[]>();
	private readonly byValue = new Map<string, KnownNote[]>();
	private readonly byPath = new Map<NotePath, KnownNote>();
	constructor(
		private readonly settings: Pick<Settings, 'properties'>,
		private readonly propertiesOf: PropertiesOf,
	) {}

	add(person: Person, isListed: boolean): void {
		if (this.byPath.has(person.path)) return;
		const identity = identityOfNote(person, this.propertiesOf(person.path) ?? {}, this.settings);
		const note = { path: person.path, identity, isListed };
		this.byPath.set(person.path, note);
		for (const key of keysOf(note.identity.names)) addToList(this.byName, key, note);
		for (const key of keysOf(note.identity.aliases)) addToList(this.byAlias, key, note);
		for (const value of [...note.identity.emails, ...note.identity.phones]) addToList(this.byValue, value, note);
	}

	get(path: NotePath): KnownNote | undefined {
		return this.byPath.get(path);
	}

	/** The notes whose names can agree with those of a contact. */
	near({ names, aliases, emails, phones }: Identity): KnownNote[] {
		return [
			...new Set([
				...keysOf(names).flatMap((key) => [...(this.byName.get(key) ?? []), ...(this.byAlias.get(key) ?? [])]),
				...keysOf(aliases).flatMap((key) => this.byName.get(key) ?? []),
				...[...emails, ...phones].flatMap((value) => (this.byValue.get(value) ?? []).slice(0, mostSharing)),
			]),
		];
	}

	/** The notes that have an address; of those of an office, a few. */
	withEmail(email: string): readonly KnownNote[] {
		return (this.byValue.get(email.toLowerCase()) ?? [])
			.slice(0, mostSharing)
			.filter(({ identity }) => identity.emails.has(email.toLowerCase()));
	}
}
