import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { Refusal } from '../../src/command-line/result';
import type { Contact } from '../../src/contacts/contact';
import type { DecodedFile } from '../../src/contacts/decode-text';
import { inOneList } from '../../src/contacts/plan-import';
import { largestMegabytes, readContactFile, type TableQuestions } from '../../src/contacts/read-contacts';
import { noTableChoices, type UnreadColumn } from '../../src/contacts/read-table';
import { inEnglish } from '../../src/language/in-english';
import { codeOf } from './disk-errors';
import { readOnly } from './regular-file';

/** What files of contacts hold. */
export interface ContactFiles {
	/** In the order of the files, numbered through. */
	readonly contacts: readonly Contact[];
	/** Columns of tables that were not read, with one of their values. */
	readonly unread: readonly UnreadColumn[];
	/** Readings that somebody should look at, a sentence each. */
	readonly doubts: readonly string[];
}

/**
 * Reads files of contacts, so that they can be planned together.
 * @throws Refusal where one of them cannot be read; it names the file
 */
export async function readContactFiles(files: readonly string[]): Promise<ContactFiles> {
	const contacts: (readonly Contact[])[] = [];
	const unread: UnreadColumn[] = [];
	const doubts: string[] = [];
	for (const file of files) {
		const result = readContactFile(await bytesOf(file), { encoding: null, locale: 'en', ...noTableChoices });
		if (!result.ok) throw refusal(file, inEnglish.say(result.problem));
		contacts.push(result.contacts);
		unread.push(...(result.table?.unread ?? []));
		doubts.push(...doubtsAbout(file, result.decoded, result.table));
	}
	return { contacts: inOneList(contacts), unread, doubts };
}

/** The program cannot ask. It says what it has taken, and what else it could be. */
function doubtsAbout(file: string, { encoding, close }: DecodedFile, table: TableQuestions | null): string[] {
	const doubts: string[] = [];
	const others = close
		.filter((reading) => reading.encoding !== encoding)
		.map((reading) => `${reading.encoding} (${reading.sample.join(', ')})`);
	if (others.length > 0) {
		const sample = close.find((reading) => reading.encoding === encoding)?.sample.join(', ');
		const taken = sample === undefined ? encoding : `${encoding} (${sample})`;
		doubts.push(
			`${file} was read as ${taken}; it could also be ${others.join(' or ')}. Save it as UTF-8 if the names look wrong`,
		);
	}
	const dates = table?.unsureDates ?? null;
	if (dates !== null)
		doubts.push(
			`In ${file}, dates like "${dates.sample}" could be day and month or month and day; they were left out. Write them as 1985-05-14`,
		);
	return doubts;
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

const noFile = 'it is no file but a pipe, a socket or a device, which is not opened; give a file of contacts';

const sentences: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file; check its name',
	ENOTDIR: 'there is no such file; check its name',
	EACCES: 'it may not be read; change its permissions',
	EPERM: 'it may not be read; change its permissions',
	ENXIO: noFile,
};

function whyUnfit(info: Stats): string | null {
	if (info.isDirectory()) return 'it is a folder; give the files of contacts in it, as in FOLDER/*.vcf';
	if (!info.isFile()) return noFile;
	return info.size > largestMegabytes * 1_048_576
		? `it is larger than ${largestMegabytes} MB; export fewer contacts at once, or leave out their photos`
		: null;
}

function refusal(file: string, words: string): Refusal {
	return new Refusal(`${file}: ${words.replace(/\.$/, '')}; nothing was written`);
}
