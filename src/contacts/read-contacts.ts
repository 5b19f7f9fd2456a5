import { message, type Message } from '../language/message';
import type { Contact } from './contact';
import { decodeFile, type DecodedFile, type DecodingChoice } from './decode-text';
import { isLdif, readLdif } from './ldif';
import { noTableChoices, readTable, type ReadTable, type TableChoices } from './read-table';
import { isVcard, readVcards } from './vcard';

/**
 * The largest file of contacts that is read, in megabytes (of 1,048,576 bytes): room for the photos of a whole address
 * book.
 */
export const largestMegabytes = 128;

/** What the user can be asked about a table, besides its contacts. */
export type TableQuestions = Pick<ReadTable, 'unread' | 'columns' | 'unsureDates'>;

/** The contacts of a text, or why there are none. `table` is null where the text is no table. */
export type ReadContacts =
	| { readonly ok: true; readonly contacts: readonly Contact[]; readonly table: TableQuestions | null }
	| { readonly ok: false; readonly problem: Message };

/** What the user has said about a file of contacts. */
export type ReadingChoices = DecodingChoice & TableChoices;

/** Reads the bytes of a file of contacts; `decoded` tells how they were decoded, and what else they could say. */
export function readContactFile(
	bytes: Uint8Array,
	choices: ReadingChoices,
): ReadContacts & { readonly decoded: DecodedFile } {
	const decoded = decodeFile(bytes, choices);
	return { ...readContacts(decoded.text, choices), decoded };
}

/** Reads a text of contacts. The format is detected from the contents, because phones change file names. */
export function readContacts(text: string, choices: TableChoices = noTableChoices): ReadContacts {
	if (text.trim() === '') return { ok: false, problem: message('import.empty') };
	if (/^\s*\[\s*(?:\[\s*)?"vcard"/i.test(text)) return { ok: false, problem: message('import.jcard') };
	if (/^\s*<[^]{0,2000}<(?:\w+:)?vcards?[\s>]/i.test(text) || /^\s*<(?:\w+:)?vcards?[\s>]/i.test(text))
		return { ok: false, problem: message('import.xcard') };
	if (isVcard(text)) return withContacts(readVcards(text), null);
	if (isLdif(text)) return withContacts(readLdif(text), null);
	const table = readTable(text, choices);
	return table === null ? { ok: false, problem: message('import.unknown') } : withContacts(table.contacts, table);
}

function withContacts(contacts: readonly Contact[], table: TableQuestions | null): ReadContacts {
	return contacts.length === 0 ? { ok: false, problem: message('import.nobody') } : { ok: true, contacts, table };
}
