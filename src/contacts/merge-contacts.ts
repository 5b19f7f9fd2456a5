import { message } from '../language/message';
import { nameKey, unique, type Contact } from './contact';
import { formOf } from './name-form';

/** Joins several contacts of one person. The other names become aliases, so that a wrong join loses no name. */
export function joinContacts(contacts: readonly Contact[]): Contact {
	const [first, ...others] = contacts;
	if (first === undefined) throw new RangeError('There is nobody to join');
	if (others.length === 0) return first;
	const names = unique(contacts.map(({ name }) => name));
	// A name with the family name before a comma is not what a note should be called.
	const name = names.find((one) => nameKey(one) !== '' && !formOf(one).isTurned) ?? names.find((one) => nameKey(one) !== '') ?? names[0] ?? '';
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

/** The first birthday with its year, else the first one. */
function birthdayOf(contacts: readonly Contact[]): string | null {
	const birthdays = contacts.map(({ birthday }) => birthday).filter((birthday) => birthday !== null);
	return birthdays.find((birthday) => /^\d{4}-/.test(birthday)) ?? birthdays[0] ?? null;
}

function firstText(contacts: readonly Contact[], key: 'organisation' | 'jobTitle' | 'location'): string {
	return contacts.find((contact) => contact[key] !== '')?.[key] ?? '';
}
