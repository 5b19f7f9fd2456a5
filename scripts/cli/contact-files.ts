import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { Refusal } from '../../src/command-line/result';
import type { Contact } from '../../src/contacts/contact';
import { decodeText } from '../../src/contacts/decode-text';
import { readContacts } from '../../src/contacts/read-contacts';
import { inEnglish } from '../../src/language/in-english';
import { codeOf } from './disk-errors';

/** The largest file of contacts that is read, in megabytes (of 1,048,576 bytes): room for the photos of a whole address book. */
const largestMegabytes = 128;

/** Reading a pipe would wait for its writer; the flag has no meaning for files, and none at all on Windows. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A column of a table that was not read, with one of its values. */
export interface UnreadColumn {
	readonly column: string;
	readonly sample: string;
}

/** What files of contacts hold. */
export interface ContactFiles {
	/** In the order of the files, numbered through. */
	readonly contacts: readonly Contact[];
	readonly unread: readonly UnreadColumn[];
}

/**
 * Reads files of contacts, so that they can be planned together.
 * @throws Refusal where one of them cannot be read; it names the file
 */
export async function readContactFiles(files: readonly string[]): Promise<ContactFiles> {
	const contacts: Contact[] = [];
	for (const file of files) {
		const result = readContacts(decodeText(await bytesOf(file)));
		if (!result.ok) throw refusal(file, inEnglish.say(result.problem));
		for (const contact of result.contacts) contacts.push({ ...contact, number: contacts.length + 1 });
	}
	return { contacts, unread: [] };
}

async function bytesOf(path: string): Promise<Uint8Array> {
	try {
		const file = await open(path, readOnly);
		try {
			const unfit = whyUnfit(await file.stat());
			if (unfit !== null) throw refusal(path, unfit);
			return await file.readFile();
		} finally {
			await file.close();
		}
	} catch (error) {
		const code = codeOf(error);
		throw code === null ? error : refusal(path, sentences[code] ?? `it cannot be read (${code})`);
	}
}

const sentences: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file; check its name',
	ENOTDIR: 'there is no such file; check its name',
	EACCES: 'it may not be read; change its permissions',
	EPERM: 'it may not be read; change its permissions',
	ENXIO: 'it is no file but a pipe, a socket or a device, which is not opened; give a file of contacts',
};

function whyUnfit(info: Stats): string | null {
	if (info.isDirectory()) return 'it is a folder; give the files of contacts in it, as in FOLDER/*.vcf';
	if (!info.isFile()) return 'it is no file but a pipe, a socket or a device, which is not opened; give a file of contacts';
	return info.size > largestMegabytes * 1_048_576 ? `it is larger than ${largestMegabytes} MB; export fewer contacts at once, or leave out their photos` : null;
}

function refusal(file: string, words: string): Refusal {
	return new Refusal(`${file}: ${words.replace(/\.$/, '')}; nothing was written`);
}
