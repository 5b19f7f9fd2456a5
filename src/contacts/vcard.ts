import { message, type Message } from '../language/message';
import { isoBirthday } from './birthdays';
import { cleanContact, noParts, onOneLine, type Contact } from './contact';
import { decodeQuotedPrintable } from './quoted-printable';
import { parseProperty, unfoldedLines, type CardProperty } from './vcard-lines';

const begin = /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/i;
const end = /^[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*$/i;

/** Whether a text holds vCards. */
export function isVcard(text: string): boolean {
	return /^[ \t]*\uFEFF?BEGIN[ \t]*:[ \t]*VCARD/im.test(text);
}

/**
 * Reads the contacts of a vCard file: version 2.1, 3.0 or 4.0, also mixed. An unreadable line is skipped; a card that is
 * never closed ends where the next begins. Groups of people are skipped. Linear in the length of the text.
 */
export function readVcards(text: string): Contact[] {
	const contacts: Contact[] = [];
	for (const card of cardsIn(text)) {
		const isGroup = card.some(({ name, value }) => /^(?:X-ADDRESSBOOKSERVER-)?KIND$/.test(name) && /^\s*group\s*$/i.test(value));
		if (!isGroup) contacts.push(contactIn(card, contacts.length + 1));
	}
	return contacts;
}

function cardsIn(text: string): CardProperty[][] {
	const cards: CardProperty[][] = [];
	let card: CardProperty[] | null = null;
	// The depth of open cards of agents. They describe other people and are skipped.
	let agents = 0;
	let isAgentNext = false;
	for (const line of unfoldedLines(text.replace(/^\uFEFF/, ''))) {
		const property = parseProperty(line);
		const isAgent = property?.name === 'AGENT';
		if (begin.test(line) && isAgentNext) {
			agents += 1;
		} else if (begin.test(line)) {
			card = [];
			cards.push(card);
			agents = 0;
		} else if (end.test(line)) {
			if (agents > 0) agents -= 1;
			else card = null;
		} else if (isAgent && begin.test(property.value)) {
			agents += 1;
		} else if (card !== null && agents === 0 && property !== null) {
			card.push(property);
		}
		isAgentNext = isAgent && property.value.trim() === '';
	}
	return cards;
}

function contactIn(card: readonly CardProperty[], number: number): Contact {
	const all = (name: string): CardProperty[] => preferredFirst(card.filter((property) => property.name === name));
	const texts = (name: string): string[] => all(name).map(textOf);
	const first = (name: string): string => texts(name).find((text) => onOneLine(text) !== '') ?? '';
	const [birthday, problem] = birthdayIn(all('BDAY')[0]);
	return cleanContact({
		number,
		name: first('FN') || nameOf(all('N')[0]),
		aliases: all('NICKNAME').flatMap((property) => partsOf(property, ',')),
		emails: texts('EMAIL'),
		phones: all('TEL')
			.filter((phone) => !hasType(phone, /^(?:FAX|PAGER)$/))
			.map((phone) => ({ number: textOf(phone), isPreferred: isPreferred(phone), isMobile: hasType(phone, /^(?:CELL|MOBILE|IPHONE)$/) })),
		birthday,
		organisation: partsOf(all('ORG')[0], ';')[0] ?? '',
		parts: noParts,
		jobTitle: '',
		location: '',
		dates: [],
		notes: '',
		isCompany: false,
		remarks: problem === null ? [] : [problem],
	});
}

/** `N` holds family name, given names, further names, prefixes and suffixes. */
function nameOf(property: CardProperty | undefined): string {
	const [family = '', given = '', further = ''] = partsOf(property, ';');
	return [given, further, family].map(onOneLine).filter((part) => part !== '').join(' ');
}

function birthdayIn(property: CardProperty | undefined): [birthday: string | null, problem: Message | null] {
	const text = property === undefined ? '' : onOneLine(textOf(property));
	if (property === undefined || text === '') return [null, null];
	const birthday = isoBirthday(text);
	if (birthday === null) return [null, message('import.birthday', { birthday: text })];
	// Apple always writes a year, and names in this parameter the year that means none.
	const omitted = property.parameters.get('X-APPLE-OMIT-YEAR')?.[0];
	return [omitted !== undefined && birthday.startsWith(`${omitted}-`) ? birthday.slice(5) : birthday, null];
}

function preferredFirst(properties: readonly CardProperty[]): CardProperty[] {
	const rank = (property: CardProperty): number => {
		const place = Number(property.parameters.get('PREF')?.[0] ?? Number.NaN);
		return Number.isNaN(place) ? (isPreferred(property) ? 1 : 1000) : place;
	};
	return [...properties].sort((a, b) => rank(a) - rank(b));
}

function isPreferred(property: CardProperty): boolean {
	return hasType(property, /^PREF$/) || property.parameters.get('PREF')?.[0] === '1';
}

function hasType({ parameters }: CardProperty, type: RegExp): boolean {
	return (parameters.get('TYPE') ?? []).some((one) => type.test(one));
}

function textOf(property: CardProperty): string {
	return unescaped(decoded(property, property.value));
}

/** Splits a value before it decodes the parts, because an encoded separator is part of the text. */
function partsOf(property: CardProperty | undefined, separator: string): string[] {
	if (property === undefined) return [];
	const { value } = property;
	const parts: string[] = [];
	let start = 0;
	for (let at = 0; at < value.length; at += 1) {
		if (value[at] === '\\') {
			at += 1;
		} else if (value[at] === separator) {
			parts.push(value.slice(start, at));
			start = at + 1;
		}
	}
	parts.push(value.slice(start));
	return parts.map((part) => unescaped(decoded(property, part)));
}

function decoded({ parameters }: CardProperty, value: string): string {
	const isQuoted = (parameters.get('ENCODING') ?? []).some((one) => /^(?:QUOTED-PRINTABLE|Q)$/.test(one));
	return isQuoted ? decodeQuotedPrintable(value, parameters.get('CHARSET')?.[0] ?? null) : value;
}

/**
 * Resolves `
 * `, `\,`, `\;` and `\\`, which escape characters that would end a line or a part.
 */
function unescaped(text: string): string {
	return text.replace(/\\([nN,;:\\])/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));
}
