import { propertyKey, textItems } from '../frontmatter/properties';
import type { NotePath } from '../note-path';
import type { Person } from '../people/person';
import type { Settings } from '../settings/settings';
import { emailIn, nameKey, type Contact } from './contact';

/** The properties of a note from an index; null where the note has none or they cannot be parsed. */
export type PropertiesOf = (path: NotePath) => Readonly<Record<string, unknown>> | null;

/** An index of people by e-mail, name and alias, for matching contacts. */
export class KnownPeople {
	private readonly byEmail = new Map<string, Person[]>();
	private readonly byName = new Map<string, Person[]>();
	private readonly byAlias = new Map<string, Person[]>();

	constructor(people: readonly Person[], settings: Pick<Settings, 'properties'>, propertiesOf: PropertiesOf) {
		for (const person of people) {
			const properties = propertiesOf(person.path) ?? {};
			// A note may list several addresses. `Person` holds the first only, but all of them identify the person.
			const values = textItems(properties[propertyKey(properties, settings.properties.email)]).concat(person.email ?? '');
			const emails = values.flatMap((value) => value.split(/[,;]/)).map((one) => emailIn(one).toLowerCase());
			for (const email of new Set(emails)) add(this.byEmail, email, person);
			add(this.byName, nameKey(person.name), person);
			for (const alias of new Set(person.aliases.map(nameKey))) add(this.byAlias, alias, person);
		}
	}

	/**
	 * The people that a contact can be: by e-mail, else by name, else by alias. Several where they cannot be told apart;
	 * empty where there is no match.
	 */
	find({ name, emails }: Contact): readonly Person[] {
		const key = nameKey(name);
		const byEmail = [...new Set(emails.flatMap((email) => this.byEmail.get(email.toLowerCase()) ?? []))];
		if (byEmail.length === 1) return byEmail;
		const namesakes = byEmail.filter((person) => nameKey(person.name) === key);
		if (namesakes.length > 0) return namesakes;
		const byName = this.byName.get(key) ?? this.byAlias.get(key);
		// A shared mailbox does not identify a person where the contact has another name.
		return byName ?? (key === '' ? byEmail : []);
	}
}

function add(people: Map<string, Person[]>, key: string, person: Person): void {
	if (key === '') return;
	const held = people.get(key);
	if (held === undefined) people.set(key, [person]);
	else held.push(person);
}
