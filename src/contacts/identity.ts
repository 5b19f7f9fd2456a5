import { readBirthday } from '../people/days-of-year';
import type { Person } from '../people/person';
import { propertyKey, scalarText, textItems } from '../frontmatter/properties';
import type { Settings } from '../settings/settings';
import { withAsciiDigits } from '../text/digits';
import { folded } from '../text/words';
import { emailIn, type Contact } from './contact';
import { organisationKey } from './fills';
import { formOf, generationOf, looseKey, matchOf, sortedKey, type NameForm } from './name-form';

/** What tells one person from another, of a contact or of a note. */
export interface Identity {
	/** The name, as written and as its parts; empty for none. */
	readonly names: readonly NameForm[];
	readonly aliases: readonly NameForm[];
	/** The words of the family name, where a file keeps it apart; empty where nothing tells. */
	readonly family: readonly string[];
	/** The words of the given and the family name that the name as written leaves out, as in `Mum`. */
	readonly unsaid: readonly string[];
	/**
	 * Those of the aliases that mean this person only where an address does too: of one word in a file. In a note they
	 * are the user's word.
	 */
	readonly nicknames: ReadonlySet<string>;
	readonly suffix: string;
	readonly birthday: Birthday | null;
	readonly emails: ReadonlySet<string>;
	readonly phones: ReadonlySet<string>;
	readonly organisation: string;
}

interface Birthday {
	/** Null where it is not known. */
	readonly year: string | null;
	readonly day: string;
}

/** The identities of contacts: each decision of the user plans the same contacts anew. */
const identities = new WeakMap<Contact, Identity>();

/** The identity of a contact. */
export function identityOf(contact: Contact): Identity {
	const held = identities.get(contact);
	if (held !== undefined) return held;
	const identity = newIdentityOf(contact);
	identities.set(contact, identity);
	return identity;
}

function newIdentityOf(contact: Contact): Identity {
	const { parts } = contact;
	const named = formOf(contact.name);
	const ofParts = formOf(`${parts.given} ${parts.further} ${parts.family}`);
	const aliases = contact.aliases
		.slice(0, 20)
		.map(formOf)
		.filter(({ words }) => words.length > 0);
	// The parts also tell the order of the words, and middle names that the name leaves out.
	const isOther =
		ofParts.words.length > 1 &&
		(matchOf(ofParts, named) === 'order' ||
			(matchOf(ofParts, named) === 'further' && ofParts.words.length > named.words.length));
	return {
		names: named.words.length === 0 ? [] : isOther ? [named, ofParts] : [named],
		aliases,
		family: formOf(parts.family).words.flatMap((word) => word.split(/\p{Pd}/u)),
		unsaid: [parts.given, parts.family]
			.filter((part) => !contact.name.includes(part))
			.flatMap((part) => formOf(part).words)
			.flatMap((word) => word.split(/\p{Pd}/u))
			.filter((word) => word.length > 1 && !named.words.join(' ').includes(word)),
		nicknames: new Set(aliases.flatMap(({ words }) => (words.length === 1 ? words : []))),
		suffix: generationOf(parts.suffix) || named.suffix || ofParts.suffix || suffixOf(aliases),
		birthday: birthdayOf(contact.birthday),
		emails: new Set(contact.emails.map((email) => email.toLowerCase())),
		phones: new Set(contact.phones.map(phoneKey)),
		organisation: folded(contact.organisation),
	};
}

/** The identity of a person with a note, from all that its properties tell. */
export function identityOfNote(
	person: Person,
	properties: Readonly<Record<string, unknown>>,
	settings: Pick<Settings, 'properties'>,
): Identity {
	const raw = (key: string): unknown => properties[propertyKey(properties, key)];
	const named = formOf(person.name);
	const aliases = person.aliases.map(formOf).filter(({ words }) => words.length > 0);
	// A note may list several addresses. `Person` holds the first only, but all of them identify the person.
	const emails = textItems(raw(settings.properties.email))
		.concat(person.email ?? '')
		.flatMap((text) => text.split(/[,;]/))
		.map(emailIn);
	const phones = textItems(raw(settings.properties.phone))
		.concat(person.phone ?? '')
		.flatMap((text) => text.split(/[,;]/))
		.filter((text) => /\p{Nd}/u.test(text));
	return {
		names: named.words.length === 0 ? [] : [named],
		aliases,
		family: [],
		unsaid: [],
		nicknames: new Set(),
		suffix: named.suffix || suffixOf(aliases),
		birthday: birthdayOf(raw(settings.properties.birthday)),
		emails: new Set(emails.filter((email) => email !== '').map((email) => email.toLowerCase())),
		phones: new Set(phones.map(phoneKey)),
		organisation: folded(scalarText(raw(organisationKey(properties))) ?? ''),
	};
}

/** The generation that one of the aliases tells, as in `Karl Muster Jr.` */
function suffixOf(aliases: readonly NameForm[]): string {
	return aliases.find(({ suffix }) => suffix !== '')?.suffix ?? '';
}

/** The keys under which two people whose names agree meet. */
export function keysOf(forms: readonly NameForm[]): string[] {
	return [
		...new Set(
			forms.flatMap(({ words }) => [
				`ends ${sortedKey([words[0] ?? '', words.at(-1) ?? ''])}`,
				`words ${sortedKey(words)}`,
				`loose ${looseKey(words)}`,
			]),
		),
	];
}

function birthdayOf(value: unknown): Birthday | null {
	const read = readBirthday(value).value;
	if (read === null) return null;
	const year = /^\D{0,2}(\d{4})[-/]/.exec(withAsciiDigits(textItems(value)[0] ?? ''))?.[1];
	return { year: year === undefined || year === '0000' ? null : year, day: `${read.month}-${read.date}` };
}

/** A number without signs; its last digits, because some files write the code of the country and others a zero. */
export function phoneKey(phone: string): string {
	return withAsciiDigits(phone).replace(/\D/g, '').slice(-8);
}
