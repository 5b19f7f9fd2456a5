import { message } from '../language/message';
import { anyBirthday, dateOrderOf, type DateOrder } from './birthdays';
import { cleanContact, noParts, onOneLine, type Contact, type FoundPhone } from './contact';
import { readRows, type Rows } from './csv';
import { columnOf, type Column } from './csv-columns';

/** The number of rows in which headings are searched for: LinkedIn puts a few lines of notes above them. */
const mostPreamble = 20;

/** The part of a file (in characters) by which the separator is chosen. */
const sample = 50_000;

/** Reads a CSV file. Returns null where no column holds a name or an address. */
export function readCsv(text: string): Contact[] | null {
	const separators = [',', ';', '\t'].map((separator) => {
		const known = headingsIn(readRows(text.slice(0, sample), separator))?.known ?? 0;
		return { separator, known };
	});
	const [best] = separators.sort((a, b) => b.known - a.known);
	if (best === undefined || best.known === 0) return null;
	const rows = readRows(text, best.separator);
	const headings = headingsIn(rows);
	if (headings === null) return null;
	const people = rows.slice(headings.row + 1);
	const birthdays = headings.columns.findIndex((column) => column?.field === 'birthday');
	const order = dateOrderOf(people.map((row) => row[birthdays] ?? ''));
	return people.map((row, index) => contactIn(row, headings, index + 1, order));
}

interface Headings {
	/** The index of their row. */
	readonly row: number;
	readonly names: readonly string[];
	readonly columns: readonly (Column | null)[];
	/** The number of known headings; 0 where none of them is a name or an e-mail. */
	readonly known: number;
}

function headingsIn(rows: Rows): Headings | null {
	const found = rows.slice(0, mostPreamble).map((names, row): Headings => {
		const columns = names.map(columnOf);
		const tells = columns.some((column) => column !== null && ['name', 'given', 'family', 'email'].includes(column.field));
		const known = tells ? columns.filter((column) => column !== null).length : 0;
		return { row, names: names.map((name) => name.trim().toLowerCase()), columns, known };
	});
	const most = Math.max(0, ...found.map(({ known }) => known));
	return most === 0 ? null : (found.find(({ known }) => known === most) ?? null);
}

function contactIn(row: readonly string[], { names, columns }: Headings, value: number, order: DateOrder | null): Contact {
	const labels = new Map<string, string>();
	const cells = columns.flatMap((column, index) => {
		const text = (row[index] ?? '').trim();
		if (column?.field === 'label') labels.set(column.of, text);
		return column === null || text === '' ? [] : [{ field: column.field, heading: names[index] ?? '', text }];
	});
	const first = (field: Column['field']): string => cells.find((cell) => cell.field === field)?.text ?? '';
	const labelled = (fields: readonly Column['field'][]): Labelled[] =>
		cells
			.filter(({ field }) => fields.includes(field))
			.flatMap(({ field, heading, text }) => {
				const label = labels.get(heading) ?? '';
				const isMobile = field === 'mobile' || /mobile|cell/i.test(label);
				// Google puts several values with the same label into one cell.
				return text.split(' ::: ').map((number) => ({ number, label, isMobile, isPreferred: label.startsWith('*') }));
			});
	const emails = labelled(['email']);
	const birthday = anyBirthday(first('birthday'), order);
	return cleanContact({
		number: value,
		name: first('name') || [first('given'), first('further'), first('family')].join(' '),
		aliases: first('nickname').split(/,| ::: /),
		emails: [...emails.filter((email) => email.isPreferred), ...emails].flatMap((email) => email.number.split(/[,;]/)),
		phones: labelled(['mobile', 'phone']).filter(({ label }) => !/fax|pager/i.test(label)),
		birthday,
		organisation: first('organisation'),
		parts: noParts,
		jobTitle: '',
		location: '',
		dates: [],
		notes: '',
		isCompany: false,
		remarks: birthday === null && isDate(first('birthday')) ? [message('import.birthdayUnsure', { birthday: onOneLine(first('birthday')) })] : [],
	});
}

interface Labelled extends FoundPhone {
	readonly label: string;
}

/** Outlook writes 0/0/00 where there is no date. */
function isDate(text: string): boolean {
	return /[1-9\p{L}]/u.test(text);
}
