import { anyBirthday } from '../birthdays';
import { emailIn } from '../contact';
import type { Rows } from '../csv';
import { isUnspaced } from '../names-of-parts';
import type { Column, Meaning } from './column-field';
import { columnOf } from './column-of';
import type { Table } from './headings-of-table';

/** The number of rows by which the columns are judged. */
const sample = 200;

/**
 * Reads a table whose headings are missing or not known, by what its columns hold: mostly addresses, numbers or
 * birthdays, and those that hold words for the names. Null where that tells no contacts, because the text is none, or
 * none of a table.
 */
export function tableByContents(rows: Rows): Table | null {
	const width = Math.max(0, ...rows.slice(0, sample).map((row) => row.length));
	const regular = rows.slice(0, sample).filter((row) => row.length === width).length;
	if (width === 0 || regular < 0.8 * Math.min(rows.length, sample)) return null;
	const [first = [], ...others] = rows;
	const below = columnMeanings(others, width);
	const hasHeadings =
		others.length > 0 && !first.some(isAddress) && !first.some((cell) => isPhone(cell)) && tells(below);
	const meanings = hasHeadings ? below : columnMeanings(rows, width);
	if ((!tells(meanings) && !isListOfNames(rows, meanings)) || (width === 1 && meanings[0] !== 'email')) return null;
	const columns = meanings.map(
		(meaning, index): Column => ({
			...columnOf(hasHeadings ? (first[index] ?? '') : '', index),
			meaning,
			group: '',
		}),
	);
	return { columns, rows: hasHeadings ? others : rows, hasHeadings };
}

function tells(meanings: readonly (Meaning | null)[]): boolean {
	return (
		meanings.includes('email') ||
		(meanings.includes('phone') && meanings.some((meaning) => meaning === 'name' || meaning === 'given'))
	);
}

/**
 * Whether all rows are alike, begin with a name and go on with words and days: without an address or a number, nothing
 * else tells a table from prose.
 */
function isListOfNames(rows: Rows, meanings: readonly (Meaning | null)[]): boolean {
	const width = meanings.length;
	if (width < 2 || rows.length < 2 || (meanings[0] !== 'name' && meanings[0] !== 'given')) return false;
	return rows.every(
		(row) =>
			row.length === width &&
			isNameLike(row[0] ?? '') &&
			row.every(
				(cell) =>
					cell.trim() === '' ||
					isBirthday(cell) ||
					(isWords(cell) && cell.length < 60 && !/[:;]\s*$/.test(cell)),
			),
	);
}

/** A few words, each with a capital letter or in a script that has none. */
function isNameLike(cell: string): boolean {
	const words = cell.trim().split(/[\s,]+/);
	return isWords(cell) && words.length <= 4 && words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
}

/** What a column can hold, and how it is known. The first that fits decides. */
const contents = [
	['email', isAddress],
	['phone', isPhone],
	['birthday', isBirthday],
	['name', isWords],
] as const;

function columnMeanings(rows: Rows, width: number): (Meaning | null)[] {
	const columns = Array.from({ length: width }, (_, index) =>
		rows.slice(0, sample).map((row) => (row[index] ?? '').trim()),
	);
	const meanings = columns.map((column): Meaning | null => {
		const cells = column.filter((cell) => cell !== '');
		const most = (is: (cell: string) => boolean): boolean =>
			cells.length > 0 && cells.filter(is).length >= 0.6 * cells.length;
		return contents.find(([, is]) => most(is))?.[0] ?? null;
	});
	const words = meanings.flatMap((meaning, index) => (meaning === 'name' ? [index] : []));
	const names = namesAmong(words, columns);
	return meanings.map((meaning, index) => (meaning === 'name' ? (names.get(index) ?? null) : meaning));
}

/** Which columns of words are names: the whole name beside its two parts, two with one word each, else the first. */
function namesAmong(words: readonly number[], columns: readonly (readonly string[])[]): Map<number, Meaning> {
	const [first, second] = words;
	if (first === undefined) return new Map();
	const cell = (column: number, row: number): string => columns[column]?.[row] ?? '';
	const everywhere = (is: (row: number) => boolean): boolean => (columns[first] ?? []).every((_, row) => is(row));
	const few = words.slice(0, 4);
	for (const whole of few) {
		for (const given of few) {
			const family = few.find(
				(one) =>
					one !== given &&
					one !== whole &&
					given !== whole &&
					everywhere((row) => cell(whole, row) === `${cell(given, row)} ${cell(one, row)}`.trim()),
			);
			if (family !== undefined)
				return new Map([
					[whole, 'name'],
					[given, 'given'],
					[family, 'family'],
				]);
		}
	}
	// A name without blanks may be whole where its script has none.
	const isOneWord = (text: string): boolean => /^\S*$/.test(text) && !isUnspaced(text);
	const areParts =
		second === first + 1 && everywhere((row) => isOneWord(cell(first, row)) && isOneWord(cell(second, row)));
	if (!areParts) return new Map([[first, 'name']]);
	return new Map([
		[first, 'given'],
		[second, 'family'],
	]);
}

function isAddress(cell: string): boolean {
	return emailIn(cell) !== '';
}

/** A number of a phone, not a price or a date. */
function isPhone(cell: string): boolean {
	const digits = cell.replace(/\P{Nd}/gu, '').length;
	return (
		/^[\s+(]*[\d(][\d\s()./-]*$/.test(cell) &&
		digits > 4 &&
		(digits > 6 || /^[\s(]*[+0]/.test(cell)) &&
		anyBirthday(cell, 'day first') === null
	);
}

function isBirthday(cell: string): boolean {
	return anyBirthday(cell, 'day first') !== null && /[^\d]/.test(cell);
}

function isWords(cell: string): boolean {
	return (
		cell.length < 80 &&
		/\p{L}/u.test(cell) &&
		!/\d/.test(cell) &&
		!/[.?!]$/.test(cell.replace(/\b(?:jr|sr|dr)\.$/i, ''))
	);
}
