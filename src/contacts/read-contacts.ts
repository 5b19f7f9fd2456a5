import { message, type Message } from '../language/message';
import type { Contact } from './contact';
import { readCsv } from './csv-contacts';
import { isLdif, readLdif } from './ldif';
import { isVcard, readVcards } from './vcard';

/** The contacts of a file, or why there are none. */
export type ReadContacts =
	| { readonly ok: true; readonly contacts: readonly Contact[] }
	| { readonly ok: false; readonly problem: Message };

/** Reads a file of contacts. The format is detected from the contents, because phones change file names. */
export function readContacts(text: string): ReadContacts {
	if (text.trim() === '') return { ok: false, problem: message('import.empty') };
	if (/^\s*\[\s*(?:\[\s*)?"vcard"/i.test(text)) return { ok: false, problem: message('import.jcard') };
	if (/^\s*<[^]{0,2000}<(?:\w+:)?vcards?[\s>]/i.test(text) || /^\s*<(?:\w+:)?vcards?[\s>]/i.test(text)) return { ok: false, problem: message('import.xcard') };
	const contacts = isVcard(text) ? readVcards(text) : isLdif(text) ? readLdif(text) : readCsv(text);
	if (contacts === null) {
		return { ok: false, problem: message('import.unknown') };
	}
	return contacts.length === 0 ? { ok: false, problem: message('import.nobody') } : { ok: true, contacts };
}
