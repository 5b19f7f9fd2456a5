import { anyBirthday } from '../birthdays';
import { emailIn } from '../contact';
import type { Rows } from '../csv';
import type { Column, Meaning } from './column-field';
import { columnOf } from './column-of';
import type { Table } from './headings-of-table';

/** The number of rows by which the columns are judged. */
const sample = 200;

/**
 * Reads a table whose headings are missing or not known, by what its columns hold: mostly addresses, mostly numbers, and the
 * first that holds words for the names. Null where that tells no contacts, because the text is none, or none of a table.
 */
export function tableByContents(rows: Rows): Table | null {
	const width = Math.max(0, ...rows.slice(0, sample).map((row) => row.length));
	const regular = rows.slice(0, sample).filter((row) => row.length === width).length;
	if (width === 0 || regular < 0.8 * Math.min(rows.length, sample)) return null;
	const [first = [], ...others] = rows;
	const below = columnMeanings(others, width);
	const hasHeadings = others.length > 0 && !first.some(isAddress) && !first.some((cell) => isPhone(cell)) && tells(below);
	const meanings = hasHeadings ? below : columnMeanings(rows, width);
	if (!tells(meanings) || (width === 1 && meanings[0] !== 'email')) return null;
	const columns = meanings.map((meaning, index): Column => ({ ...columnOf(hasHeadings ? (first[index] ?? '') : '', index), meaning, group: '' }));
	return { columns, rows: hasHeadings ? others : rows, hasHeadings };
}

function tells(meanings: readonly (Meaning | null)[]): boolean {
	return meanings.includes('email') || (meanings.includes('phone') && meanings.includes('name'));
}

function columnMeanings(rows: Rows, width: number): (Meaning | null)[] {
	let hasName = false;
	return Array.from({ length: width }, (_, index) => {
		const cells = rows.slice(0, sample).map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
		const most = (is: (cell: string) => boolean): boolean => cells.length > 0 && cells.filter(is).length >= 0.6 * cells.length;
		if (most(isAddress)) return 'email';
		if (most(isPhone)) return 'phone';
		if (hasName || !most(isWords)) return null;
		hasName = true;
		return 'name';
	});
}

function isAddress(cell: string): boolean {
	return emailIn(cell) !== '';
}

/** A number of a phone, not a price or a date. */
function isPhone(cell: string): boolean {
	const digits = cell.replace(/\P{Nd}/gu, '').length;
	return /^[\s+(]*[\d(][\d\s()./-]*$/.test(cell) && digits > 4 && (digits > 6 || /^[\s(]*[+0]/.test(cell)) && anyBirthday(cell, 'day first') === null;
}

function isWords(cell: string): boolean {
	return cell.length < 80 && /\p{L}/u.test(cell) && !/\d/.test(cell) && !/[.?!]$/.test(cell.replace(/\b(?:jr|sr|dr)\.$/i, ''));
}
