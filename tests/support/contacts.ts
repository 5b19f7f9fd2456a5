import { noParts, type Contact } from '../../src/contacts/contact';

/** A contact without a value. */
export const nothing: Contact = {
	number: 0,
	name: '',
	parts: noParts,
	aliases: [],
	emails: [],
	phones: [],
	birthday: null,
	organisation: '',
	jobTitle: '',
	location: '',
	dates: [],
	notes: '',
	isCompany: false,
	remarks: [],
};

/** A contact from a file: `contact('Ada', { emails: ['ada@example.org'] })`. */
export function contact(name: string, words: Partial<Contact> = {}): Contact {
	return { ...nothing, name, ...words };
}
