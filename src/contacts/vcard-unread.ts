import { message, type Message } from '../language/message';
import { folded } from '../text/words';
import { cleanWords, type Contact } from './contact';
import { formOf, matchOf } from './name-form';
import { labelOf, type Card } from './vcard-cards';
import type { CardProperty } from './vcard-lines';
import { partsOf, textOf } from './vcard-values';

/** Properties of the standard that a note has no place for, and that somebody would miss. */
const missed = ['URL', 'IMPP', 'RELATED', 'HOBBY', 'INTEREST', 'EXPERTISE', 'BIRTHPLACE', 'DEATHDATE'];

/**
 * The same in properties of single programs: their names end so. `X-EVOLUTION-SPOUSE`, `X-KADDRESSBOOK-X-Profession`,
 * `X-SKYPE-USERNAME`.
 */
const ownMissed =
	/^X-.*\b(?:SPOUSE|SPOUSESNAME|PARTNER|MANAGER|MANAGERSNAME|ASSISTANT|ASSISTANTSNAME|CHILD|CHILDREN|RELATEDNAMES|ABRELATEDNAMES|MAIDENNAME|PROFESSION|HOBBY|HOBBIES|IMADDRESS|AIM|ICQ|QQ|MSN|YAHOO|JABBER|SKYPE|SKYPE-USERNAME|GOOGLE-TALK|GADUGADU|GROUPWISE|TWITTER|MATRIX|SIGNAL|TELEGRAM|WHATSAPP|SOCIALPROFILE|BLOG-URL|BLOGFEED|WEB)$|^X-MESSAGING\//;

/** Labels of the user stand beside these, too, but they are read, or say nothing to a person. */
const ownTechnical =
	/^X-(?:AB(?:LABEL|ADR|DATE|UID|SHOWAS|ORDER)|ANNIVERSARY|ALTBDAY|NICKNAME|ANDROID-CUSTOM|APPLE-|ADDRESSBOOKSERVER-|PHONETIC-|IMAGE)/;

/** The kinds of Android's own properties that are read, and groups. */
const androidRead = /\/(?:nickname|contact_event|group_membership)$/;

const mostLetters = 80;

/** What is said of the values of a card that find no place in its contact, and that somebody would miss. */
export function unreadOf(
	card: Card,
	{ name, aliases, organisation, jobTitle }: Pick<Contact, 'name' | 'aliases' | 'organisation' | 'jobTitle'>,
): Message[] {
	const said = new Set([name, organisation, jobTitle, ...aliases].map(folded));
	const form = formOf(name);
	const names = card
		.all('FN')
		.map(textOf)
		.filter((text) => matchOf(form, formOf(cleanWords(text))) !== 'equal');
	const others = [
		...names,
		...card.all('ORG').map((property) => partsOf(property, ';').find((part) => part.trim() !== '') ?? ''),
		...[...card.all('TITLE'), ...card.all('ROLE')].map(textOf),
	];
	const values = [
		...others.map(cleanWords).filter((value) => !said.has(folded(value))),
		...card.named((one) => missed.includes(one)).map((property) => labelled(card, property)),
		...ownIn(card),
	];
	const unread = [...new Set(values.filter((value) => value !== '').map(cut))];
	return unread.length === 0 ? [] : [message('import.leftOver', { values: unread })];
}

function ownIn(card: Card): string[] {
	const own = card
		.named((one) => one.startsWith('X-') && !ownTechnical.test(one))
		.filter((property) => ownMissed.test(property.name) || labelOf(card, property) !== '');
	const android = card
		.all('X-ANDROID-CUSTOM')
		.map((property) => partsOf(property, ';'))
		.filter(([kind = '']) => !androidRead.test(kind.trim()));
	return [...own.map((property) => labelled(card, property)), ...android.map(([, value = '']) => cleanWords(value))];
}

/** A value with the label that the user has given it, or what its property is. */
function labelled(card: Card, property: CardProperty): string {
	const value = cleanWords(textOf(property));
	if (value === '' || value.startsWith('urn:')) return '';
	const label = labelOf(card, property) || kindOf(property.name);
	return label === '' ? value : `${label}: ${value}`;
}

/**
 * `skype` of `X-SKYPE-USERNAME`, `spouse` of `X-KADDRESSBOOK-X-SPOUSESNAME`, `icq` of `X-MESSAGING/ICQ-ALL`; empty
 * where the name tells nothing.
 */
function kindOf(name: string): string {
	if (!name.startsWith('X-') || name.endsWith('RELATEDNAMES')) return '';
	const words = name.replace(/^X-MESSAGING\/|-(?:ALL|USERNAME)$|(?:S?NAME|ADDRESS)$/g, '').split('-');
	return (words.at(-1) ?? '').toLowerCase();
}

function cut(value: string): string {
	return value.length <= mostLetters ? value : `${value.slice(0, mostLetters).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
