import { message } from '../language/message';
import { nameKey, unique, type Contact } from './contact';
import { formOf, matchOf } from './name-form';

/**
 * Joins several contacts of one person. The other names become aliases, so that a wrong join loses no name: also that
 * of the contact that is put into a note under another name.
 */
export function joinContacts(contacts: readonly Contact[], ofNote: string | null = null): Contact {
	const [first, ...others] = contacts;
	if (first === undefined) throw new RangeError('There is nobody to join');
	if (others.length === 0) return first;
	const names = unique(contacts.map(({ name }) => name));
	const name = bestName(ofNote === null ? names : namesLike(names, ofNote));
	const aliases = unique([...names, ...contacts.flatMap((contact) => contact.aliases)]);
	return {
		number: first.number,
		name,
		parts: contacts.find((contact) => contact.name === name)?.parts ?? first.parts,
		aliases: aliases.filter((alias) => nameKey(alias) !== nameKey(name)),
		emails: unique(contacts.flatMap(({ emails }) => emails)),
		phones: unique(contacts.flatMap(({ phones }) => phones)),
		birthday: birthdayOf(contacts),
		organisation: firstText(contacts, 'organisation'),
		jobTitle: firstText(contacts, 'jobTitle'),
		location: firstText(contacts, 'location'),
		dates: contacts.flatMap(({ dates }) => dates),
		notes: unique(contacts.map(({ notes }) => notes)).join('\n\n'),
		isCompany: contacts.every(({ isCompany }) => isCompany),
		remarks: [...contacts.flatMap(({ remarks }) => remarks), message('import.joined', { count: contacts.length })],
	};
}

/** The names that are the one of a note, to the letter if there are some; else all. */
function namesLike(names: readonly string[], ofNote: string): readonly string[] {
	const tests = [
		(name: string) => nameKey(name) === nameKey(ofNote),
		(name: string) => matchOf(formOf(name), formOf(ofNote)) === 'equal',
	];
	return tests.map((test) => names.filter(test)).find((found) => found.length > 0) ?? names;
}

/**
 * What most fonts show as nothing, or as a sign for a letter that was lost. The joiners of Persian and Indian scripts
 * belong to a name.
 */
const dirt = /(?![\u200C\u200D])[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFFD]/u;

/** The name for the note: one without invisible marks, best without the family name before a comma; else the first. */
function bestName(names: readonly string[]): string {
	const usable = names.filter((name) => nameKey(name) !== '');
	const straight = usable.filter((name) => !formOf(name).isTurned);
	const left = straight.length > 0 ? straight : usable;
	return left.find((name) => !dirt.test(name)) ?? left[0] ?? names[0] ?? '';
}

/** The first birthday with its year, else the first one. */
function birthdayOf(contacts: readonly Contact[]): string | null {
	const birthdays = contacts.map(({ birthday }) => birthday).filter((birthday) => birthday !== null);
	return birthdays.find((birthday) => /^\d{4}-/.test(birthday)) ?? birthdays[0] ?? null;
}

function firstText(contacts: readonly Contact[], key: 'organisation' | 'jobTitle' | 'location'): string {
	return contacts.find((contact) => contact[key] !== '')?.[key] ?? '';
}
