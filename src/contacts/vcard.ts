import { cleanContact, onOneLine, type Contact, type FoundPhone, type NameParts } from './contact';
import { nameOf, spoken } from './names-of-parts';
import { saysFax } from './table/heading-words';
import { cardsIn, labelOf, type Card } from './vcard-cards';
import { daysIn } from './vcard-days';
import type { CardProperty } from './vcard-lines';
import { unreadOf } from './vcard-unread';
import { productId } from './write-vcard';
import { hasType, isPreferred, partsOf, partsOfLists, textOf } from './vcard-values';

/** Whether a text holds vCards: also one card without its first lines. */
export function isVcard(text: string): boolean {
	return /^[ \t]*\uFEFF?(?:BEGIN|END)[ \t]*:[ \t]*VCARD|^VERSION[ \t]*:[ \t]*[234]\.[01][ \t]*$/im.test(text);
}

/**
 * Reads the contacts of a vCard file: version 2.1, 3.0 or 4.0, also mixed. An unreadable line is skipped. Groups of
 * people are skipped. Linear in the length of the text.
 */
export function readVcards(text: string): Contact[] {
	const contacts: Contact[] = [];
	for (const card of cardsIn(text)) {
		const kind = kindOf(card);
		if (kind !== 'group') contacts.push(contactIn(card, kind, contacts.length + 1));
	}
	return contacts;
}

function kindOf(card: Card): string {
	const [property] = [...card.all('KIND'), ...card.all('X-ADDRESSBOOKSERVER-KIND')];
	return property === undefined ? '' : textOf(property).trim().toLowerCase();
}

function contactIn(card: Card, kind: string, number: number): Contact {
	const texts = (name: string): string[] =>
		card
			.all(name)
			.map(textOf)
			.filter((text) => onOneLine(text) !== '');
	const names = namesIn(card);
	const showsCompany = texts('X-ABSHOWAS').some((text) => /^\s*company\s*$/i.test(text));
	const contact = cleanContact({
		number,
		...names,
		aliases: [...names.aliases, ...nicknames(card)],
		emails: texts('EMAIL'),
		phones: phonesIn(card),
		...daysIn(card),
		organisation: partsOf(card.all('ORG')[0], ';').find((part) => part.trim() !== '') ?? '',
		jobTitle: texts('TITLE')[0] ?? texts('ROLE')[0] ?? '',
		location: locationIn(card),
		notes: texts('NOTE').join('\n\n'),
		isExact: texts('PRODID').includes(productId),
		isCompany: showsCompany || /^(?:org|organi[sz]ation|company|location|application|device)$/.test(kind),
	});
	const unread = texts('PRODID').includes(productId) ? [] : unreadOf(card, contact);
	return unread.length === 0 ? contact : { ...contact, remarks: [...contact.remarks, ...unread] };
}

/** The name, and the names in other languages or scripts that stand beside it. */
function namesIn(card: Card): { name: string; parts: NameParts; aliases: string[] } {
	const isVariant = ({ parameters }: CardProperty): boolean => parameters.has('ALTID') || parameters.has('LANGUAGE');
	const full = card
		.all('FN')
		.map((property) => ({ name: textOf(property), isVariant: isVariant(property) }))
		.filter(({ name }) => onOneLine(name) !== '');
	const split = card.all('N').map((property) => ({ parts: partsIn(property), isVariant: isVariant(property) }));
	const others = split.filter((one, index) => index > 0 && one.isVariant).map(({ parts }) => nameOf(parts));
	const parts = split[0]?.parts ?? partsIn(undefined);
	return {
		name: full[0]?.name ?? (nameOf(parts) === '' ? sortedName(card) : ''),
		parts,
		aliases: [
			...full
				.slice(1)
				.filter((one) => one.isVariant)
				.map(({ name }) => name),
			...others,
		],
	};
}

/** How a program sorts the card: some cards have no other name. */
function sortedName(card: Card): string {
	const property = card.all('X-EVOLUTION-FILE-AS')[0] ?? card.all('X-FILE-AS')[0];
	return property === undefined ? '' : spoken(onOneLine(textOf(property)));
}

/** `N` holds family name, given names, further names, prefixes and suffixes. */
function partsIn(property: CardProperty | undefined): NameParts {
	const [family = '', given = '', further = '', prefix = '', suffix = ''] = partsOfLists(property).map(onOneLine);
	return { given, further, family, prefix, suffix };
}

function nicknames(card: Card): string[] {
	const custom = card
		.all('X-ANDROID-CUSTOM')
		.map((property) => partsOf(property, ';'))
		.filter(([kind = '']) => kind.trim().endsWith('/nickname'));
	return [
		...[...card.all('NICKNAME'), ...card.all('X-NICKNAME')].flatMap((property) => partsOf(property, ',')),
		...custom.map(([, name = '']) => name),
	];
}

function phonesIn(card: Card): FoundPhone[] {
	return card.all('TEL').flatMap((phone) => {
		const label = labelOf(card, phone);
		if (hasType(phone, /FAX|FACSIMILE|PAGER|TELEX|MODEM/) || saysFax(label)) return [];
		return [
			{
				number: textOf(phone),
				isPreferred: isPreferred(phone),
				isMobile: hasType(phone, /^(?:CELL|MOBILE|IPHONE)$/) || /mobile|cell|iphone/i.test(label),
			},
		];
	});
}

/** The city, else the region, else the country: of the home before others. */
function locationIn(card: Card): string {
	const places = card.all('ADR');
	const homeFirst = [
		...places.filter((place) => hasType(place, /^HOME$/)),
		...places.filter((place) => !hasType(place, /^HOME$/)),
	];
	for (const place of homeFirst) {
		const [, , , city = '', region = '', , country = ''] = partsOfLists(place).map(onOneLine);
		const found = city || region || country;
		if (found !== '') return found;
	}
	return '';
}
