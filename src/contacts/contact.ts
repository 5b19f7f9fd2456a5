import type { Message } from '../language/message';
import { newPersonPath } from '../people/new-person';
import { noteName } from '../note-path';
import { folded } from '../text/words';

/** Somebody from a file of contacts: as much of them as a person's note can hold. */
export interface Contact {
	/** The place of the card or the row in its file, from 1: what a nameless one can be found by. */
	readonly number: number;
	/** On one line; empty for the nameless. */
	readonly name: string;
	/** Nicknames, and the other names of cards that are about the same person. */
	readonly aliases: readonly string[];
	/** The preferred one first; the others say whether somebody is there already. */
	readonly emails: readonly string[];
	/** The one to call or to write to first; no fax machines and pagers. */
	readonly phones: readonly string[];
	/** `YYYY-MM-DD`, or `MM-DD` where the year is not known. */
	readonly birthday: string | null;
	/** Where they work: helps to recognise the nameless, and is written nowhere. */
	readonly organisation: string;
	/** What the user should know of it, a sentence each. */
	readonly remarks: readonly Message[];
}

/** A phone number, and what the file says about it. */
export interface FoundPhone {
	readonly number: string;
	readonly isPreferred: boolean;
	readonly isMobile: boolean;
}

/** The parts of a contact as a format finds them, before they are cleaned. */
export interface FoundWords {
	readonly number: number;
	readonly name: string;
	readonly aliases: readonly string[];
	/** In the order of preference. */
	readonly emails: readonly string[];
	readonly phones: readonly FoundPhone[];
	readonly birthday: string | null;
	readonly organisation: string;
	readonly remarks: readonly Message[];
}

/**
 * The contact that was found. Programs put the address where there is no name: that is no name, and who it is stays to be
 * said by a person.
 */
export function contactOf(found: FoundWords): Contact {
	const emails = unique(found.emails.map(emailIn));
	const name = onOneLine(found.name);
	const isAddress = emails.some((email) => email.toLowerCase() === name.toLowerCase());
	const rank = (phone: FoundPhone): number => (phone.isPreferred ? 0 : phone.isMobile ? 1 : 2);
	const phones = [...found.phones].sort((a, b) => rank(a) - rank(b));
	return {
		number: found.number,
		name: isAddress ? '' : name,
		aliases: unique(found.aliases.map(onOneLine)).filter((alias) => alias !== name),
		emails,
		phones: unique(phones.map(({ number }) => cleanPhone(number))),
		birthday: found.birthday,
		organisation: onOneLine(found.organisation),
		remarks: found.remarks,
	};
}

/**
 * What two names have in common that are the name of one note: whatever the letter case, however their letters are composed,
 * and without what no file can carry. Empty where nothing of a name can be one.
 */
export function nameKey(name: string): string {
	return folded(noteName(newPersonPath(name, '') ?? ''));
}

/** Texts without repetitions (in any letter case) and without empty ones, in their order. */
export function unique(texts: readonly string[]): string[] {
	const seen = new Set(['']);
	return texts.filter((text) => {
		const key = text.toLowerCase();
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
}

/** A text with every run of white space and control characters as one blank. */
export function onOneLine(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The address in `mailto:ada@example.org` or `Ada <ada@example.org>`; empty where there is none. */
export function emailIn(text: string): string {
	const address = onOneLine(text).replace(/^mailto:/i, '');
	const inBrackets = address.slice(address.lastIndexOf('<') + 1).replace(/>.*$/, '');
	return /^[^\s@]+@[^\s@]+$/.test(inBrackets) ? inBrackets : '';
}

/** A number as it was written, without the scheme and the parameters of an address; empty where it has no digit. */
function cleanPhone(text: string): string {
	const number = onOneLine(text).replace(/^tel:/i, '').replace(/;.*$/, '').trim();
	return /\d/.test(number) ? number : '';
}
