import type { DateOrder } from '../contacts/birthdays';
import type { Contact } from '../contacts/contact';
import {
	inOneList,
	planImport,
	rowsOf,
	type Decision,
	type ImportContext,
	type ImportEntry,
	type ImportPlan,
	type ImportRow,
	type Possible,
} from '../contacts/plan-import';
import { message, type Message } from '../language/message';
import { ImportDecisions } from './import-decisions';
import { ImportFile, type FileContent } from './import-file';
import type { ColumnChoice, RememberedColumns } from './remembered-columns';

/** An import before anything is written: the files, and what the user has said about them and about their contacts. */
export class ImportSession {
	/** Whether the notes of the files go into people's notes. */
	notes = false;

	private readonly added: ImportFile[] = [];
	private readonly decisions = new ImportDecisions();
	private companies = new Set<number>();
	private leftOut = new Set<number>();
	private counts: readonly number[] = [];
	private list: readonly Contact[] = [];
	private rowOf = new Map<number, ImportRow>();
	private planned: ImportPlan = { entries: [], settled: [] };
	private ordered: readonly ImportRow[] = [];

	constructor(
		private readonly locale: string,
		private readonly remembered: RememberedColumns,
	) {}

	/** Adds a file, or a text without a name. Returns why it is left out; null where it is read. */
	add(name: string, content: FileContent): Message | null {
		if (this.added.some((file) => file.holds(content))) return message('import.again');
		const file = new ImportFile(name, content, this.locale, this.remembered);
		if (file.problem !== null) return file.problem;
		this.added.push(file);
		this.number();
		return null;
	}

	get files(): readonly ImportFile[] {
		return this.added;
	}

	/** Of all files, numbered through. */
	get contacts(): readonly Contact[] {
		return this.list;
	}

	get plan(): ImportPlan {
		return this.planned;
	}

	/** All rows of the plan, in the order of the files. */
	get rows(): readonly ImportRow[] {
		return this.ordered;
	}

	chooseEncoding(file: ImportFile, encoding: string): void {
		file.chooseEncoding(encoding);
		this.number();
	}

	chooseDateOrder(file: ImportFile, order: DateOrder): void {
		file.chooseDateOrder(order);
		this.number();
	}

	/** Null takes back what was said. It holds for all files with the same headings. */
	chooseColumn(file: ImportFile, column: string, choice: ColumnChoice | null): void {
		file.chooseColumn(column, choice);
		for (const other of this.added)
			if (other !== file && file.hasHeadings && other.headings === file.headings) other.read();
		this.number();
	}

	/** Makes the plan anew, with all that the user has said. */
	makePlan(folder: string, ground: ImportContext): void {
		const { notes, companies } = this;
		this.planned = planImport(this.list, { folder, notes, companies, decisions: this.decisions.all() }, ground);
		this.ordered = rowsOf(this.planned);
		this.rowOf = new Map(this.ordered.flatMap((row) => row.joined.map(({ number }) => [number, row] as const)));
	}

	/** The row with a contact, alone or joined. */
	rowWith(number: number): ImportRow | undefined {
		return this.rowOf.get(number);
	}

	/** Says that a row is or is not one that it could be. */
	decide(kind: Decision['kind'], row: ImportRow, possible: Possible): void {
		this.decisions.decide(
			kind,
			row,
			possible,
			'path' in possible ? [] : (this.rowWith(possible.contact)?.joined ?? []),
		);
	}

	takeApart(row: ImportRow): void {
		this.decisions.takeApart(row);
	}

	/** Whom a row could be: of an unclear one, each other row once. */
	possibilities(row: ImportRow): Possible[] {
		return row.kind === 'unclear' ? this.eachOnce(row, row.couldBe) : [];
	}

	/** Whom the user has taken from a row, and can join with it again. */
	canJoinAgain(row: ImportRow): Possible[] {
		const apart = this.decisions.apartFrom(row).filter((one) => !('path' in row) || one !== row.path);
		return this.eachOnce(
			row,
			apart.map((one) =>
				typeof one === 'string' ? { path: one } : { contact: one, name: this.rowWith(one)?.contact.name ?? '' },
			),
		);
	}

	/** Takes a company in like a person, or leaves it out again. */
	takeCompany({ joined }: ImportRow, isIn: boolean): void {
		for (const { number, isCompany } of joined) {
			if (isCompany && isIn) this.companies.add(number);
			else this.companies.delete(number);
			if (isIn) this.leftOut.delete(number);
		}
	}

	/** Whether a row is there because the user has taken a company in. */
	isCompanyTaken({ joined }: ImportRow): boolean {
		return joined.every(({ number }) => this.companies.has(number));
	}

	/** Leaves a row out of the import, or takes it in again. */
	mark({ joined }: ImportRow, isIn: boolean): void {
		for (const { number } of joined) {
			if (isIn) this.leftOut.delete(number);
			else this.leftOut.add(number);
		}
	}

	isLeftOut({ joined }: ImportRow): boolean {
		return joined.every(({ number }) => this.leftOut.has(number));
	}

	/** The rows that are written. */
	taken(): ImportEntry[] {
		return this.planned.entries.filter((entry) => !this.isLeftOut(entry));
	}

	private eachOnce(row: ImportRow, possibles: readonly Possible[]): Possible[] {
		const seen = new Set<unknown>([row]);
		return possibles.filter((possible) => {
			const one = 'path' in possible ? possible.path : this.rowWith(possible.contact);
			const isNew = one !== undefined && !seen.has(one);
			seen.add(one);
			return isNew;
		});
	}

	/** Numbers the contacts through. What the user has said about a contact stays with its place in its file. */
	private number(): void {
		const before = this.counts;
		this.counts = this.added.map(({ contacts }) => contacts.length);
		this.list = inOneList(this.added.map(({ contacts }) => contacts));
		if (before.every((count, at) => count === this.counts[at])) return;
		const numberOf = moved(before, this.counts);
		this.decisions.renumber(numberOf);
		this.companies = new Set([...this.companies].map(numberOf).filter((number) => number !== null));
		this.leftOut = new Set([...this.leftOut].map(numberOf).filter((number) => number !== null));
	}
}

/** Where a contact is after files have got longer or shorter; null where it is gone. */
function moved(before: readonly number[], after: readonly number[]): (number: number) => number | null {
	return (number) => {
		let [start, newStart] = [0, 0];
		for (const [at, count] of before.entries()) {
			const now = after[at] ?? 0;
			if (number <= start + count) return number - start <= now ? newStart + number - start : null;
			start += count;
			newStart += now;
		}
		return null;
	};
}
