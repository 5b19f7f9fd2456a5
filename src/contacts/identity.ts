import { readBirthday } from '../people/days-of-year';
import type { Person } from '../people/person';
import { propertyKey, scalarText, textItems } from '../frontmatter/properties';
import { message, type Message } from '../language/message';
import type { Settings } from '../settings/settings';
import { withAsciiDigits } from '../text/digits';
import { folded } from '../text/words';
import { emailIn, type Contact } from './contact';
import { organisationKey } from './fills';
import { formOf, generationOf, looseKey, matchOf, sortedKey, type NameForm, type NameMatch } from './name-form';

/** What tells one person from another, of a contact or of a note. */
export interface Identity {
	/** The name, as written and as its parts; empty for none. */
	readonly names: readonly NameForm[];
	readonly aliases: readonly NameForm[];
	/** The words of the family name, where a file keeps it apart; empty where nothing tells. */
	readonly family: readonly string[];
	/** The words of the given and the family name that the name as written leaves out, as in `Mum`. */
	readonly unsaid: readonly string[];
	/** Whether the aliases are the user's own, who has said that they mean this person. */
	readonly isNote: boolean;
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

/**
 * Whether two are one person. `near` of `apart`: the names agree, but something tells the two from each other. `isStrong`: they
 * also share an address, a number, a birthday or a suffix.
 */
export type Relation =
	| { readonly kind: 'same'; readonly why: Message; readonly isStrong: boolean; readonly isAlias: boolean }
	| { readonly kind: 'unclear'; readonly why: Message; readonly isLesser: 'a' | 'b' | null }
	| { readonly kind: 'apart'; readonly near: Message | null; readonly isSuffix: boolean };

const apart: Relation = { kind: 'apart', near: null, isSuffix: false };

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
	const aliases = contact.aliases.slice(0, 20).map(formOf).filter(({ words }) => words.length > 0);
	// The parts also tell the order of the words, and middle names that the name leaves out.
	const isOther = ofParts.words.length > 1 && (matchOf(ofParts, named) === 'order' || (matchOf(ofParts, named) === 'further' && ofParts.words.length > named.words.length));
	return {
		names: named.words.length === 0 ? [] : isOther ? [named, ofParts] : [named],
		aliases,
		family: formOf(parts.family).words.flatMap((word) => word.split(/\p{Pd}/u)),
		unsaid: [parts.given, parts.family].filter((part) => !contact.name.includes(part)).flatMap((part) => formOf(part).words).flatMap((word) => word.split(/\p{Pd}/u)).filter((word) => word.length > 1 && !named.words.join(' ').includes(word)),
		isNote: false,
		suffix: generationOf(parts.suffix) || named.suffix || ofParts.suffix || suffixOf(aliases),
		birthday: birthdayOf(contact.birthday),
		emails: new Set(contact.emails.map((email) => email.toLowerCase())),
		phones: new Set(contact.phones.map(phoneKey)),
		organisation: folded(contact.organisation),
	};
}

/** The identity of a person with a note, from all that its properties tell. */
export function identityOfNote(person: Person, properties: Readonly<Record<string, unknown>>, settings: Pick<Settings, 'properties'>): Identity {
	const raw = (key: string): unknown => properties[propertyKey(properties, key)];
	const named = formOf(person.name);
	const aliases = person.aliases.map(formOf).filter(({ words }) => words.length > 0);
	// A note may list several addresses. `Person` holds the first only, but all of them identify the person.
	const emails = textItems(raw(settings.properties.email)).concat(person.email ?? '').flatMap((text) => text.split(/[,;]/)).map(emailIn);
	const phones = textItems(raw(settings.properties.phone)).concat(person.phone ?? '').flatMap((text) => text.split(/[,;]/)).filter((text) => /\p{Nd}/u.test(text));
	return {
		names: named.words.length === 0 ? [] : [named],
		aliases,
		family: [],
		unsaid: [],
		isNote: true,
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

/** Whether two people with names are one. `isTelling` says whether an address or a number belongs to nobody else. */
export function relationOf(a: Identity, b: Identity, isTelling: (value: string) => boolean = () => true): Relation {
	const found = bestMatch(a, b);
	if (found === null) return apart;
	const shares = shareValue(a, b, isTelling);
	const clash = clashOf(a, b);
	if (found.match === 'part') {
		const isLesser = (a.names[0]?.words.length ?? 0) < (b.names[0]?.words.length ?? 0) || isShorter(a, b) ? 'a' : 'b';
		return shares && clash === null ? { kind: 'unclear', why: message('because.part'), isLesser } : apart;
	}
	if (clash !== null) return { kind: 'apart', near: clash, isSuffix: clash.key === 'because.otherSuffix' };
	if (a.suffix !== b.suffix) {
		const near = message('because.otherSuffix');
		return shares ? { kind: 'unclear', why: near, isLesser: null } : { kind: 'apart', near, isSuffix: true };
	}
	if (areArguable(a, b)) return { kind: 'unclear', why: message('because.allElse'), isLesser: null };
	if (found.match === 'order' && !shares) return { kind: 'unclear', why: message('because.orderOnly'), isLesser: null };
	if (found.isNickname && !shares) return apart;
	const isStrong = shares || a.suffix !== '' || (a.birthday !== null && b.birthday !== null);
	return { kind: 'same', why: found.why, isStrong, isAlias: found.isAlias };
}

/** Whether two have an address or a number in common that nobody else has. */
export function shareValue(a: Identity, b: Identity, isTelling: (value: string) => boolean): boolean {
	return [...a.emails, ...a.phones].some((value) => (b.emails.has(value) || b.phones.has(value)) && isTelling(value));
}

/** What tells two people of one name from each other for certain; null for nothing. */
export function clashOf(a: Identity, b: Identity): Message | null {
	if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return message('because.otherSuffix');
	if (a.birthday === null || b.birthday === null) return null;
	const isOtherYear = a.birthday.year !== null && b.birthday.year !== null && a.birthday.year !== b.birthday.year;
	return a.birthday.day !== b.birthday.day || isOtherYear ? message('because.otherBirthday') : null;
}

/** Whether two people who are both one with a third cannot be one with each other. */
export function areAtOdds(a: Identity, b: Identity): boolean {
	if (clashOf(a, b) !== null || areArguable(a, b)) return true;
	const odds = ['middle', ...(haveOtherFamilies(a, b) ? ['further'] : []), ...(areTellingApart(a.unsaid, b.unsaid) ? ['equal'] : [])];
	return a.names.some((one) => b.names.some((other) => odds.includes(matchOf(one, other))));
}

/** Whether each of two family names has a word that the other lacks: `García López` and `García Pérez`, but not `López`. */
function haveOtherFamilies(a: Identity, b: Identity): boolean {
	return areTellingApart(a.family, b.family);
}

function areTellingApart(one: readonly string[], other: readonly string[]): boolean {
	return one.some((word) => !other.includes(word)) && other.some((word) => !one.includes(word));
}

/** The keys under which two people whose names agree meet. */
export function keysOf(forms: readonly NameForm[]): string[] {
	return [...new Set(forms.flatMap(({ words }) => [`ends ${sortedKey([words[0] ?? '', words.at(-1) ?? ''])}`, `words ${sortedKey(words)}`, `loose ${looseKey(words)}`]))];
}

/** Two people of one name who share nothing at all: a father and his son, or one person at home and at work. */
function areArguable(a: Identity, b: Identity): boolean {
	const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
		one.size > 0 && other.size > 0 && ![...one].some((value) => other.has(value));
	const isOther = a.organisation !== '' && b.organisation !== '' && a.organisation !== b.organisation;
	if (a.birthday !== null && b.birthday !== null) return false;
	return isOther && differ(a.emails, b.emails) && differ(a.phones, b.phones);
}

const order: readonly NameMatch[] = ['equal', 'further', 'order', 'part'];

interface FoundMatch {
	readonly match: NameMatch;
	readonly why: Message;
	readonly isAlias: boolean;
	/** Whether only a nickname of one word says so. */
	readonly isNickname: boolean;
}

/** The best agreement between the names of two people; null for none. */
function bestMatch(a: Identity, b: Identity): FoundMatch | null {
	const areOther = haveOtherFamilies(a, b);
	// `Mum` of two families, whose parts tell who they are.
	const areUnlike = areTellingApart(a.unsaid, b.unsaid);
	let best: FoundMatch | null = null;
	for (const one of a.names) {
		for (const other of b.names) {
			const found = matchOf(one, other);
			if (found === 'middle') return null;
			const match = (found === 'further' && areOther) || (found === 'equal' && areUnlike) ? 'part' : found;
			if (match === 'none' || (best !== null && order.indexOf(best.match) <= order.indexOf(match))) continue;
			best = { match, why: whyOf(match, one, other), isAlias: false, isNickname: false };
		}
	}
	if (best !== null && best.match !== 'part' && best.match !== 'order') return best;
	const isAliasOf = (person: Identity, names: readonly NameForm[]): FoundMatch | null => {
		const alias = person.aliases.find((one) => names.some((name) => matchOf(one, name) === 'equal'));
		if (alias === undefined) return null;
		return { match: 'equal', why: message('because.alias'), isAlias: true, isNickname: !person.isNote && alias.words.length === 1 };
	};
	return isAliasOf(a, b.names) ?? isAliasOf(b, a.names) ?? best;
}

function whyOf(match: NameMatch, one: NameForm, other: NameForm): Message {
	if (match === 'further') return message('because.further');
	return message(match === 'order' || one.isTurned !== other.isTurned ? 'because.order' : 'because.name');
}

/** Whether the name of `a` is the one that is cut short, of two of as many words. */
function isShorter(a: Identity, b: Identity): boolean {
	const length = ({ names }: Identity): number => (names[0]?.words ?? []).join('').length;
	return a.names[0]?.words.length === b.names[0]?.words.length && length(a) < length(b);
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
