import { message, type Message } from '../language/message';
import { noteName } from '../note-path';
import { newPersonPath } from '../people/new-person';
import { folded } from '../text/words';
import { cleanName, cleanPhone, cleanWords, emailsIn, numbersIn, onLines, onOneLine } from './clean-values';
import { formOf, matchOf } from './name-form';
import { nameOf, withGeneration } from './names-of-parts';

export { cleanWords, emailIn, onOneLine } from './clean-values';

/** The parts of a name that a file keeps apart; each on one line, and empty where the file does not tell. */
export interface NameParts {
	readonly given: string;
	/** Middle names. */
	readonly further: string;
	readonly family: string;
	/** `Dr.`, `Prof.` */
	readonly prefix: string;
	/** `Jr.`, `II`, `MD`: tells a father from his son. */
	readonly suffix: string;
}

export const noParts: NameParts = { given: '', further: '', family: '', prefix: '', suffix: '' };

/** A day of the year other than the birthday, such as an anniversary. */
export interface ContactDay {
	/** `YYYY-MM-DD`, or `MM-DD` where the year is not known. */
	readonly day: string;
	/** What the day is, in the words of the file; empty where the file does not tell. */
	readonly words: string;
}

/** A contact from a file, with the values that a person's note can hold. */
export interface Contact {
	/** The number of the card or row in its file, from 1; it identifies contacts without a name. */
	readonly number: number;
	/** On one line; empty where the contact has no name. */
	readonly name: string;
	readonly parts: NameParts;
	/** Nicknames, and other names from cards about the same person. */
	readonly aliases: readonly string[];
	/** The preferred one first; the others serve to find an existing person. */
	readonly emails: readonly string[];
	/** The number for calls and messages first; no fax machines or pagers. */
	readonly phones: readonly string[];
	/** `YYYY-MM-DD`, or `MM-DD` where the year is not known. */
	readonly birthday: string | null;
	/** The employer. It also identifies contacts without a name. */
	readonly organisation: string;
	readonly jobTitle: string;
	/** The city, else the region or country, where the contact lives. */
	readonly location: string;
	readonly dates: readonly ContactDay[];
	/** What the user has written about the contact, over several lines; empty for nothing. */
	readonly notes: string;
	/** Whether the file says that this is a company or another organisation, not a person. */
	readonly isCompany: boolean;
	/** What the user should know about the contact, a sentence each. */
	readonly remarks: readonly Message[];
}

/** A phone number, and what the file says about it. */
export interface FoundPhone {
	readonly number: string;
	readonly isPreferred: boolean;
	readonly isMobile: boolean;
}

/** The values of a contact as a format's reader finds them, in order of preference, before they are cleaned. */
export interface RawContact extends Omit<Contact, 'phones'> {
	readonly phones: readonly FoundPhone[];
	/** Whether the words are the user's own: our exports hold no entities of HTML, and no quotes around a name. */
	readonly isExact?: boolean;
}

/**
 * Makes a clean contact. Some programs write the address or the number as the name; then the parts of the name count,
 * then a nickname, and where there are none, the user decides who it is.
 */
export function cleanContact(found: RawContact): Contact {
	const isExact = found.isExact === true;
	const nameIn = isExact ? onOneLine : cleanName;
	const wordsIn = isExact ? onOneLine : cleanWords;
	const cleaned = cleanParts(found.parts, nameIn, wordsIn);
	const parts = isExact ? cleaned : withGeneration(cleaned);
	const written = nameIn(found.name);
	// An address as the name, or behind it, is one of the contact's own.
	const whole = onOneLine(found.name);
	const own = !isExact && (!whole.includes(' ') || /[>)]$/.test(whole)) ? [whole] : [];
	const emails = unique([...found.emails, ...own].flatMap(emailsIn));
	const rank = (phone: FoundPhone): number => (phone.isPreferred ? 0 : phone.isMobile ? 1 : 2);
	const phones = [...found.phones]
		.sort((a, b) => rank(a) - rank(b))
		.flatMap(({ number }) => numbersIn(number).map(cleanPhone));
	const isNumber = !isExact && isPhone(written);
	const isName = (name: string): boolean =>
		isExact ||
		(!emails.some((email) => email.toLowerCase() === name.toLowerCase()) && !isAddress(name) && !isPhone(name));
	const nicknames = unique(found.aliases.map(nameIn));
	const named = [written, nameOf(parts), ...nicknames].find((one) => one !== '' && isName(one)) ?? '';
	const name = isExact ? named : straight(named, parts);
	return {
		number: found.number,
		name,
		parts,
		aliases: nicknames.filter((alias) => alias !== name),
		emails,
		phones: unique(isNumber && phones.length === 0 ? [cleanPhone(written)] : phones),
		birthday: found.birthday,
		organisation: wordsIn(found.organisation),
		jobTitle: wordsIn(found.jobTitle),
		location: wordsIn(found.location),
		dates: found.dates,
		notes: onLines(found.notes),
		isCompany: found.isCompany,
		remarks: [...found.remarks, ...unreadIn(found)],
	};
}

function cleanParts(
	{ given, further, family, prefix, suffix }: NameParts,
	nameIn: (text: string) => string,
	wordsIn: (text: string) => string,
): NameParts {
	return {
		given: nameIn(given),
		further: nameIn(further),
		family: nameIn(family),
		prefix: wordsIn(prefix),
		suffix: wordsIn(suffix),
	};
}

/** An address in signs, or as a link. */
function isAddress(name: string): boolean {
	return /^(?:mailto:[^\s@]+@[^\s@]+|[<(["'][^\s@]+@[^\s@]+[>)\]"'])$/i.test(name);
}

/** What is said of values that are no address and no number. */
function unreadIn({ emails, phones }: RawContact): Message[] {
	const unread = [
		...emails.filter((email) => emailsIn(email).length === 0),
		...phones.flatMap(({ number }) => (cleanPhone(number) === '' ? [number] : [])),
	].map(onOneLine);
	const values = unique(unread);
	return values.length === 0 ? [] : [message('import.leftOver', { values })];
}

/** A name that a program has turned for sorting, `Muster, Ida`, as its parts have it. */
function straight(name: string, parts: NameParts): string {
	if (!name.includes(',') || parts.given === '' || parts.family === '') return name;
	const spoken = nameOf(parts);
	const form = formOf(name);
	return form.isTurned && !spoken.includes(',') && ['equal', 'further'].includes(matchOf(form, formOf(spoken)))
		? spoken
		: name;
}

/** Whether a name is a telephone number: at least five digits, and nothing else but signs. */
function isPhone(name: string): boolean {
	if (/^[A-Za-z]/.test(name)) return false;
	return (name.match(/\p{Nd}/gu)?.length ?? 0) >= 5 && !/[^\p{Nd}+()\s./*#-]/u.test(name);
}

/**
 * The key of a name: equal for two names that give the same note name, whatever their letter case, Unicode composition
 * and characters that no file name can carry. Empty where no part of a name can be a file name.
 */
export function nameKey(name: string): string {
	return folded(noteName(newPersonPath(name, '') ?? ''));
}

/** Removes repeated texts (in any letter case) and empty ones; the order stays. */
export function unique(texts: readonly string[]): string[] {
	if (texts.length < 2) return texts[0] === '' ? [] : [...texts];
	const seen = new Set(['']);
	return texts.filter((text) => {
		const key = text.toLowerCase();
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
}
