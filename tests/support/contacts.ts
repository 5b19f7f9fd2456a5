import type { Contact } from '../../src/contacts/contact';

/** Somebody from a file of contacts: `contact('Ada', { emails: ['ada@example.org'] })`. */
export function contact(name: string, words: Partial<Contact> = {}): Contact {
	return { number: 0, name, aliases: [], emails: [], phones: [], birthday: null, organisation: '', remarks: [], ...words };
}
