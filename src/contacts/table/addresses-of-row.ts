import { numbersIn } from '../clean-values';
import { emailIn, type FoundPhone } from '../contact';
import type { Cell, Cells } from './cells';
import { saysFax } from './heading-words';

/** The label of each value that Google labels in a column of its own. A star marks the preferred one. */
type Labels = ReadonlyMap<string, string>;

/** Takes the columns of labels: they say something about other values only. */
export function labelsOfRow(cells: Cells): Labels {
	const labels = cells.all('label');
	cells.every('label');
	return new Map(labels.map(({ column, text }) => [column.group, text]));
}

/** The addresses of a row, the preferred ones first. A cell may hold several. */
export function emailsOfRow(cells: Cells, labels: Labels): string[] {
	const emails = cells.all('email').flatMap((cell) => {
		const pieces = cell.text.split(/ ::: |[;,\n]/).filter((piece) => piece.trim() !== '');
		const found = pieces.filter((piece) => emailIn(piece) !== '');
		// `"Muster, Ida" <ida@example.org>` falls into pieces, but nothing of it is lost.
		if (found.length === pieces.length || (found.length > 0 && cell.text.includes('<'))) cells.take(cell);
		return found.map((email) => ({ email, isPreferred: labelOf(cell, labels).startsWith('*') }));
	});
	return [...emails.filter(({ isPreferred }) => isPreferred), ...emails].map(({ email }) => email);
}

/** The numbers of a row on which the person can be called. */
export function phonesOfRow(cells: Cells, labels: Labels): FoundPhone[] {
	return cells.all('mobile', 'phone', 'maybePhone').flatMap((cell) => {
		const label = labelOf(cell, labels);
		const pieces = numbersOf(cell.text);
		const isPhone = pieces.every((piece) => isNumber(piece, cell.meaning !== 'maybePhone'));
		if (isPhone || saysFax(label)) cells.take(cell);
		if (!isPhone || saysFax(label)) return [];
		const isMobile = cell.meaning === 'mobile' || /mobile|cell|mobil|handy|portable|móvil/i.test(label);
		return pieces.map((number) => ({ number, isMobile, isPreferred: label.startsWith('*') }));
	});
}

function labelOf({ column }: Cell, labels: Labels): string {
	return column.group === '' ? '' : (labels.get(column.group) ?? '');
}

/** Several numbers in a cell. A semicolon parts them, but for an extension. */
function numbersOf(text: string): string[] {
	const pieces = /^tel:/i.test(text) ? [text] : text.split(';').flatMap(numbersIn);
	// Spreadsheets keep numbers as words by `="0170 1"` or an apostrophe.
	return pieces.map((piece) => piece.trim().replace(/^="(.*)"$|^'(?=[+\d(])/, '$1')).filter((piece) => piece !== '');
}

/** A spreadsheet may have rounded a number: `4.9E+11` is none that can be called. */
function isNumber(text: string, isSure: boolean): boolean {
	if (/\de\+\d/i.test(text)) return false;
	const digits = text.replace(/\P{Nd}/gu, '').length;
	return isSure ? digits > 0 : digits > 2 && text.replace(/\P{L}/gu, '').length <= 6;
}
