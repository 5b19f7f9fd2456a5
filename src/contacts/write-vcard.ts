import type { ContactDay } from './contact';
import type { ContactOfNote } from './contact-of-note';
import { contentLines, escapedPart, escapedText } from './content-lines';
import { noteId } from './note-id';

/** Tells our own exports, whose words are read as they stand. */
export const productId = '-//Top of mind//Contacts//EN';

/**
 * Writes people as vCards, version 4.0. The same people give the same bytes.
 *
 * A note does not tell which word of a name is the family name, and in which order a language puts them. So the whole
 * name stands where given names do: every program shows it as it is, and none tears it apart.
 */
export function writeVcards(people: readonly ContactOfNote[]): string {
	return contentLines(people.flatMap(cardOf));
}

function cardOf({ path, contact }: ContactOfNote): string[] {
	const isFirst = (index: number): string => (index === 0 ? ';PREF=1' : '');
	return [
		'BEGIN:VCARD',
		'VERSION:4.0',
		`PRODID:${productId}`,
		`UID:urn:uuid:${noteId(path, 'person')}`,
		`FN:${escapedText(contact.name)}`,
		`N:;${escapedPart(contact.name)};;;`,
		...(contact.aliases.length === 0 ? [] : [`NICKNAME:${contact.aliases.map(escapedText).join(',')}`]),
		...contact.emails.map((email, index) => `EMAIL${isFirst(index)}:${escapedText(email)}`),
		...contact.phones.map((phone, index) => `TEL${isFirst(index)}:${escapedText(phone)}`),
		...(contact.birthday === null ? [] : [`BDAY:${compact(contact.birthday)}`]),
		...daysOf(contact.dates),
		...(contact.organisation === '' ? [] : [`ORG:${escapedPart(contact.organisation)}`]),
		...(contact.jobTitle === '' ? [] : [`TITLE:${escapedText(contact.jobTitle)}`]),
		...(contact.location === '' ? [] : [`ADR:;;;${escapedPart(contact.location)};;;`]),
		'END:VCARD',
	];
}

/**
 * The day of a marriage has a property of its own, of which a card holds one. For all other days there is only what
 * Apple's programs write: a date, and its label in the same group.
 */
function daysOf(dates: readonly ContactDay[]): string[] {
	const anniversary = dates.find(({ words }) => isAnniversary(words));
	return dates.flatMap((date, index) => {
		const group = `item${index + 1}`;
		const label = date.words === '' ? [] : [`${group}.X-ABLabel:${escapedText(date.words)}`];
		return [
			date === anniversary
				? `${group}.ANNIVERSARY:${compact(date.day)}`
				: `${group}.X-ABDATE${appleDay(date.day)}`,
			...label,
		];
	});
}

/** What people call the day of their marriage, in the languages of the interface. */
const anniversaries = new Set(
	[
		'anniversary|wedding|wedding day|wedding anniversary|hochzeit|hochzeitstag|mariage|anniversaire de mariage',
		'boda|aniversario de boda|aniversario de bodas|casamento|aniversário de casamento|свадьба|годовщина свадьбы',
		'結婚記念日|结婚纪念日|ذكرى الزواج|عيد الزواج',
	].flatMap((words) => words.split('|')),
);

function isAnniversary(words: string): boolean {
	return anniversaries.has(words.toLowerCase().normalize('NFC'));
}

/** `1961-02-14` as `19610214`, `02-14` as `--0214`. */
function compact(day: string): string {
	return day.length === 5 ? `--${day.replace('-', '')}` : day.replaceAll('-', '');
}

/** Apple's programs write every date with a year, and name in a parameter the year that means none. */
function appleDay(day: string): string {
	return day.length === 5 ? `;X-APPLE-OMIT-YEAR=1604:1604-${day}` : `:${day}`;
}
