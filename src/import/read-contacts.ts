import type { Contact } from './contact';
import { readCsv } from './csv-contacts';
import { isVcard, readVcards } from './vcard';

/** The contacts of a file, or the sentence that says why there are none. */
export type ReadContacts =
	| { readonly ok: true; readonly contacts: readonly Contact[] }
	| { readonly ok: false; readonly problem: string };

/** Reads a file of contacts by what is in it: what it is called may be anything, once a phone has had it. */
export function readContacts(text: string): ReadContacts {
	if (text.trim() === '') return { ok: false, problem: 'There is nothing in it.' };
	const contacts = isVcard(text) ? readVcards(text) : readCsv(text);
	if (contacts === null) {
		return { ok: false, problem: 'No contacts are found in it. Export them once more, as vCard, or as CSV for Google or Outlook.' };
	}
	return contacts.length === 0 ? { ok: false, problem: 'There are no contacts in it.' } : { ok: true, contacts };
}
