import { propertyKey, textItems } from '../frontmatter/properties';
import type { Person } from '../people/person';
import type { Settings } from '../settings/settings';
import type { NotePath } from '../note-path';
import { emailIn, nameKey, type Contact } from './contact';

/** The properties of a note as an index has them; null where it has none, or none that can be read. */
export type PropertiesOf = (path: NotePath) => Readonly<Record<string, unknown>> | null;

/** Everybody on the lists, by what a file of contacts can know them by. */
export class KnownPeople {
	private readonly byEmail = new Map<string, Person[]>();
	private readonly byName = new Map<string, Person[]>();
	private readonly byAlias = new Map<string, Person[]>();

	constructor(people: readonly Person[], settings: Pick<Settings, 'properties'>, propertiesOf: PropertiesOf) {
		for (const person of people) {
			const properties = propertiesOf(person.path) ?? {};
			// A note may have a list of addresses: a person has the first of it, and is known by all.
			const values = textItems(properties[propertyKey(properties, settings.properties.email)]).concat(person.email ?? '');
			const emails = values.flatMap((value) => value.split(/[,;]/)).map((one) => emailIn(one).toLowerCase());
			for (const email of new Set(emails)) add(this.byEmail, email, person);
			add(this.byName, nameKey(person.name), person);
			for (const alias of new Set(person.aliases.map(nameKey))) add(this.byAlias, alias, person);
		}
	}

	/** Whom a contact can be: by e-mail, else by name, else by alias. Nobody, one, or several that cannot be told apart. */
	find({ name, emails }: Contact): readonly Person[] {
		const key = nameKey(name);
		const byEmail = [...new Set(emails.flatMap((email) => this.byEmail.get(email.toLowerCase()) ?? []))];
		if (byEmail.length === 1) return byEmail;
		const namesakes = byEmail.filter((person) => nameKey(person.name) === key);
		if (namesakes.length > 0) return namesakes;
		const byName = this.byName.get(key) ?? this.byAlias.get(key);
		// A mailbox that several share does not tell who it is, a name that none of them has does.
		return byName ?? (key === '' ? byEmail : []);
	}
}

function add(people: Map<string, Person[]>, key: string, person: Person): void {
	if (key === '') return;
	const held = people.get(key);
	if (held === undefined) people.set(key, [person]);
	else held.push(person);
}
