import type { PropertyEdit } from '../frontmatter/edit-properties';
import { isEmpty, propertyKey, valueOfAny } from '../frontmatter/properties';
import { readDates } from '../people/days-of-year';
import type { Settings } from '../settings/settings';
import { onOneLine, unique, type Contact, type ContactDay } from './contact';

/** A property without a value in a person's note, and the value from the file. */
export interface Fill {
	/** The name of the property in this user's notes. */
	readonly key: string;
	readonly values: readonly string[];
	/** Whether the values are written as a list, also where there is one only. */
	readonly isList: boolean;
}

/** What people call the property of the employer, and that of the position. */
const organisationKeys = ['organization', 'organisation', 'company', 'employer', 'org'];
const jobTitleKeys = ['jobTitle', 'job_title', 'job-title', 'job title', 'job', 'role', 'position'];

/** The values of a contact for a note's empty properties. A property with a value, readable or not, keeps it. */
export function fillsFor(
	contact: Contact,
	properties: Readonly<Record<string, unknown>>,
	settings: Pick<Settings, 'properties'>,
): Fill[] {
	const names = settings.properties;
	const valueOf = (key: string): unknown => properties[propertyKey(properties, key)];
	const some = (key: string, values: readonly string[]): Fill => {
		const isList = Array.isArray(valueOf(key));
		return { key, values: isList ? values : values.slice(0, 1), isList };
	};
	// Properties that have no setting must not be filled in where a setting gives their name to another.
	const taken = new Set(Object.values(names).map((name) => name.toLowerCase()));
	const fixed = (keys: readonly string[], value: string): Fill => {
		const isFree = isBlank(valueOfAny(properties, keys)) && !keys.some((key) => taken.has(key.toLowerCase()));
		return { key: keyAmong(properties, keys), values: isFree && value !== '' ? [value] : [], isList: false };
	};
	const found: Fill[] = [
		some(names.email, contact.emails),
		some(names.phone, contact.phones),
		some(names.birthday, contact.birthday === null ? [] : [contact.birthday]),
		{
			key: 'aliases',
			values: isBlank(valueOfAny(properties, ['aliases', 'alias'])) ? contact.aliases : [],
			isList: true,
		},
		fixed(organisationKeys, contact.organisation),
		fixed(jobTitleKeys, contact.jobTitle),
		some(names.location, contact.location === '' ? [] : [contact.location]),
		{ key: names.dates, values: unique(contact.dates.map(dateText)), isList: true },
	];
	// Settings can give two properties the same name: the first one is filled in.
	const filled = new Set<string>();
	return found.filter(({ key, values }) => {
		const name = key.toLowerCase();
		if (values.length === 0 || filled.has(name) || !isBlank(valueOf(key))) return false;
		filled.add(name);
		return true;
	});
}

/** The edits that write the fills. */
export function editsOf(fills: readonly Fill[]): PropertyEdit[] {
	return fills.flatMap(({ key, values, isList }): PropertyEdit[] =>
		isList
			? values.map((item) => ({ kind: 'add', key, item }))
			: values.slice(0, 1).map((value) => ({ kind: 'set', key, value })),
	);
}

/** The name under which a note keeps the employer. */
export function organisationKey(properties: Readonly<Record<string, unknown>>): string {
	return keyAmong(properties, organisationKeys);
}

/** The first of several names that the note uses, one with a value before one without; else the first of all. */
function keyAmong(properties: Readonly<Record<string, unknown>>, keys: readonly string[]): string {
	const there = keys.filter((key) => Object.hasOwn(properties, propertyKey(properties, key)));
	return there.find((key) => !isBlank(properties[propertyKey(properties, key)])) ?? there[0] ?? keys[0] ?? '';
}

/** A day as notes write it: `05-12 Wedding`. Without words that would be read as something else; empty for no day. */
function dateText({ day, words }: ContactDay): string {
	const plain = onOneLine(words.replace(/[[\]|]/g, ' ')).replace(/^[\s:,\u2013\u2014-]+/, '');
	const texts = plain === '' ? [day] : [`${day} ${plain}`, day];
	return texts.find((text) => readsAs(text, text === day ? '' : plain)) ?? '';
}

function readsAs(text: string, words: string): boolean {
	const { value, problem } = readDates([text]);
	return problem === undefined && value?.length === 1 && value[0]?.words === words;
}

function isBlank(value: unknown): boolean {
	return isEmpty(value) || (typeof value === 'string' && value.trim() === '');
}
