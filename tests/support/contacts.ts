import type { Contact } from '../../src/contacts/contact';

/** A contact from a file: `contact('Ada', { emails: ['ada@example.org'] })`. */
export function contact(name: string, words: Partial<Contact> = {}): Contact {
	return { number: 0, name, aliases: [], emails: [], phones: [], birthday: null, organisation: '', remarks: [], ...words };
}
