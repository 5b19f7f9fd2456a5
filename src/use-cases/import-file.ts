import type { DateOrder } from '../contacts/birthdays';
import type { Contact } from '../contacts/contact';
import { decodeFile, type DecodedFile } from '../contacts/decode-text';
import { readContacts, type ReadContacts } from '../contacts/read-contacts';
import type { UnreadColumn } from '../contacts/read-table';
import type { Message } from '../language/message';
import { RememberedColumns, type ColumnChoice } from './remembered-columns';

/** What a file holds: its bytes, or a text that was pasted. */
export type FileContent = Uint8Array | string;

/** A file of contacts, and what the user has said about it. It is read again only when that changes. */
export class ImportFile {
	private decodedFile: DecodedFile;
	/** As read without a word of the user about its columns and dates. */
	private plain: ReadContacts;
	private result: ReadContacts;
	private order: DateOrder | null = null;
	private unsure: string | null = null;
	/** For a table without headings: there, what is said about one file says nothing about another. */
	private readonly own = new RememberedColumns();

	/**
	 * @param name empty for a text that was pasted
	 * @param locale the language of the app, which decides where the bytes hardly do
	 */
	constructor(
		readonly name: string,
		private readonly content: FileContent,
		private readonly locale: string,
		private readonly remembered: RememberedColumns,
	) {
		this.decodedFile = decoded(content, null, locale);
		this.plain = readContacts(this.decodedFile.text);
		if (!this.plain.ok) this.readOtherwise();
		this.result = this.plain;
		this.read();
	}

	/** In the order of the file. */
	get contacts(): readonly Contact[] {
		return this.result.ok ? this.result.contacts : [];
	}

	/** Why the file cannot be read; null where it can. */
	get problem(): Message | null {
		return this.result.ok ? null : this.result.problem;
	}

	/** The encoding that was taken, and those among which the user can choose. */
	get encodings(): Pick<DecodedFile, 'encoding' | 'close'> {
		return this.decodedFile;
	}

	/** A date whose day and month could be either; null where there is none. */
	get unsureDate(): string | null {
		return this.unsure;
	}

	get dateOrder(): DateOrder | null {
		return this.order;
	}

	/** The columns that are not read, and those of which the user has said what they are. */
	get columns(): readonly UnreadColumn[] {
		const found = new Map<string, UnreadColumn>();
		for (const read of [this.plain, this.result]) {
			for (const unread of read.ok ? (read.table?.unread ?? []) : [])
				if (!found.has(unread.column)) found.set(unread.column, unread);
		}
		return [...found.values()];
	}

	/** The same for tables with the same headings; empty where the file is no table. */
	get headings(): string {
		return this.plain.ok ? (this.plain.table?.columns ?? '') : '';
	}

	get hasHeadings(): boolean {
		return this.headings.startsWith('[');
	}

	choiceOf(column: string): ColumnChoice | null {
		return this.choices().get(column) ?? null;
	}

	holds(content: FileContent): boolean {
		const own = this.content;
		if (typeof content === 'string' || typeof own === 'string') return content === own;
		return content.length === own.length && content.every((byte, at) => byte === own[at]);
	}

	chooseEncoding(encoding: string): void {
		this.decodedFile = decoded(this.content, encoding, this.locale);
		this.plain = readContacts(this.decodedFile.text);
		this.read();
	}

	chooseDateOrder(order: DateOrder): void {
		this.order = order;
		this.read();
	}

	/** Null takes back what was said. Other files with these headings have to be read again, too. */
	chooseColumn(column: string, choice: ColumnChoice | null): void {
		this.memory().choose(this.headings, column, choice);
		this.read();
	}

	/** Reads the file with all that the user has said. */
	read(): void {
		const columns = this.choices();
		const isSaid = columns.size > 0 || this.order !== null;
		this.result =
			this.plain.ok && isSaid
				? readContacts(this.decodedFile.text, { columns, dateOrder: this.order })
				: this.plain;
		const unsure = (this.result.ok ? this.result.table?.unsureDates?.sample : undefined) ?? null;
		// With an order the dates are sure, and the question stays for the user to change the answer.
		if (this.order === null || unsure !== null) this.unsure = unsure;
	}

	/** Takes the next of the likely encodings in which the file can be read: in a wrong one, no heading is known. */
	private readOtherwise(): void {
		for (const { encoding } of this.decodedFile.close) {
			const other = decoded(this.content, encoding, this.locale);
			const plain = readContacts(other.text);
			if (!plain.ok) continue;
			this.decodedFile = other;
			this.plain = plain;
			return;
		}
	}

	private choices(): ReadonlyMap<string, ColumnChoice> {
		return this.memory().of(this.headings);
	}

	private memory(): RememberedColumns {
		return this.hasHeadings ? this.remembered : this.own;
	}
}

function decoded(content: FileContent, encoding: string | null, locale: string): DecodedFile {
	return typeof content === 'string'
		? { text: content, encoding: 'utf-8', close: [] }
		: decodeFile(content, { encoding, locale });
}
