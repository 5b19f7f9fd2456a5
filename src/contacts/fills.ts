import type { PropertyEdit } from '../frontmatter/edit-properties';
import { isEmpty, propertyKey, valueOfAny } from '../frontmatter/properties';
import type { Settings } from '../settings/settings';
import type { Contact } from './contact';

/** A property without a value in a person's note, and the value from the file. */
export interface Fill {
	/** The name of the property in this user's notes. */
	readonly key: string;
	/** More than one only for aliases. */
	readonly values: readonly string[];
}

/** The values of a contact for a note's empty properties. A property with a value, readable or not, keeps it. */
export function fillsFor(
	contact: Contact,
	properties: Readonly<Record<string, unknown>>,
	settings: Pick<Settings, 'properties'>,
): Fill[] {
	const names = settings.properties;
	const found: Fill[] = [
		{ key: names.email, values: contact.emails.slice(0, 1) },
		{ key: names.phone, values: contact.phones.slice(0, 1) },
		{ key: names.birthday, values: contact.birthday === null ? [] : [contact.birthday] },
		{ key: 'aliases', values: isBlank(valueOfAny(properties, ['aliases', 'alias'])) ? contact.aliases : [] },
	];
	// Settings can give two properties the same name: the first one is filled in.
	const taken = new Set<string>();
	return found.filter(({ key, values }) => {
		const name = key.toLowerCase();
		if (values.length === 0 || taken.has(name) || !isBlank(properties[propertyKey(properties, key)])) return false;
		taken.add(name);
		return true;
	});
}

/** The edits that write the fills. */
export function editsOf(fills: readonly Fill[], settings: Pick<Settings, 'properties'>): PropertyEdit[] {
	const single = new Set([settings.properties.email, settings.properties.phone, settings.properties.birthday]);
	return fills.flatMap(({ key, values }): PropertyEdit[] =>
		single.has(key)
			? values.slice(0, 1).map((value) => ({ kind: 'set', key, value }))
			: values.map((item) => ({ kind: 'add', key, item })),
	);
}

function isBlank(value: unknown): boolean {
	return isEmpty(value) || (typeof value === 'string' && value.trim() === '');
}
