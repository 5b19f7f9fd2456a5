import type { Message } from '../language/message';
import { noteName } from '../note-path';
import { newPersonPath } from '../people/new-person';
import { folded } from '../text/words';

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

/** The values of a contact as a format's reader finds them, before they are cleaned. */
export interface RawContact {
	readonly number: number;
	readonly name: string;
	readonly parts: NameParts;
	readonly aliases: readonly string[];
	/** In order of preference. */
	readonly emails: readonly string[];
	readonly phones: readonly FoundPhone[];
	readonly birthday: string | null;
	readonly organisation: string;
	readonly jobTitle: string;
	readonly location: string;
	readonly dates: readonly ContactDay[];
	readonly notes: string;
	readonly isCompany: boolean;
	readonly remarks: readonly Message[];
}

/** Makes a clean contact. Some programs write the address as the name; such a name is dropped, so that the user decides who it is. */
export function cleanContact(found: RawContact): Contact {
	const emails = unique(found.emails.map(emailIn));
	const name = onOneLine(found.name);
	const isAddress = emails.some((email) => email.toLowerCase() === name.toLowerCase());
	const rank = (phone: FoundPhone): number => (phone.isPreferred ? 0 : phone.isMobile ? 1 : 2);
	const phones = [...found.phones].sort((a, b) => rank(a) - rank(b));
	return {
		number: found.number,
		name: isAddress ? '' : name,
		parts: found.parts,
		aliases: unique(found.aliases.map(onOneLine)).filter((alias) => alias !== name),
		emails,
		phones: unique(phones.map(({ number }) => cleanPhone(number))),
		birthday: found.birthday,
		organisation: onOneLine(found.organisation),
		jobTitle: onOneLine(found.jobTitle),
		location: onOneLine(found.location),
		dates: found.dates,
		notes: found.notes.trim(),
		isCompany: found.isCompany,
		remarks: found.remarks,
	};
}

/**
 * The key of a name: equal for two names that give the same note name, whatever their letter case, Unicode composition and
 * characters that no file name can carry. Empty where no part of a name can be a file name.
 */
export function nameKey(name: string): string {
	return folded(noteName(newPersonPath(name, '') ?? ''));
}

/** Removes repeated texts (in any letter case) and empty ones; the order stays. */
export function unique(texts: readonly string[]): string[] {
	const seen = new Set(['']);
	return texts.filter((text) => {
		const key = text.toLowerCase();
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
}

/** Replaces every run of white space and control characters by one space. */
export function onOneLine(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The address in `mailto:ada@example.org` or `Ada <ada@example.org>`; empty where there is none. */
export function emailIn(text: string): string {
	const address = onOneLine(text).replace(/^mailto:/i, '');
	const inBrackets = address.slice(address.lastIndexOf('<') + 1).replace(/>.*$/, '');
	return /^[^\s@]+@[^\s@]+$/.test(inBrackets) ? inBrackets : '';
}

/** A number as the file writes it, without the scheme and the parameters of a URI; empty where it has no digit. */
function cleanPhone(text: string): string {
	const number = onOneLine(text).replace(/^tel:/i, '').replace(/;.*$/, '').trim();
	return /\d/.test(number) ? number : '';
}
