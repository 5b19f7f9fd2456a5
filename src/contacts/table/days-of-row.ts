import { message, type Message } from '../../language/message';
import { agree, anyBirthday, isNoDate, isUnsureBirthday, type DateOrder } from '../birthdays';
import { onOneLine, type ContactDay } from '../contact';
import type { Cell, Cells } from './cells';
import type { Meaning } from './column-field';

/** The meanings of columns that hold a date in one cell. */
export const dateMeanings: readonly Meaning[] = ['birthday', 'birthDay', 'anniversary', 'event'];

/** The birthday of a row, or why it is not read. */
export interface RowBirthday {
	readonly birthday: string | null;
	readonly remarks: readonly Message[];
}

/** The first of the birthdays that can be read; else the one that stands in three columns. */
export function birthdayOfRow(cells: Cells, order: DateOrder | null): RowBirthday {
	const inParts = birthdayInParts(cells);
	const written = cells.all('birthday');
	const read = written.map((cell) => anyBirthday(cell.text, order));
	const birthday = withYear(read.find((day) => day !== null) ?? inParts, cells);
	const unread: Cell[] = [];
	written.forEach((cell, index) => {
		// A second birthday that says something else has no place.
		if (isNoDate(cell.text) || (read[index] !== null && agree(read[index] ?? '', birthday ?? ''))) cells.take(cell);
		else if (read[index] === null) unread.push(cell);
	});
	const [problem] = birthday === null ? unread : [];
	if (problem === undefined) return { birthday, remarks: [] };
	cells.take(problem);
	const key = isUnsureBirthday(problem.text) && order === null ? 'import.birthdayUnsure' : 'import.birthday';
	return { birthday, remarks: [message(key, { birthday: onOneLine(problem.text) })] };
}

/** Anniversaries, and events that the file names. */
export function daysOfRow(cells: Cells, labels: ReadonlyMap<string, string>, order: DateOrder | null): ContactDay[] {
	return cells.all('anniversary', 'event').flatMap((cell) => {
		const day = anyBirthday(cell.text, order);
		if (day !== null || isNoDate(cell.text)) cells.take(cell);
		const words =
			cell.meaning === 'event' ? (labels.get(cell.column.group) ?? '').replace(/^\* ?/, '') : cell.column.heading;
		return day === null ? [] : [{ day, words: onOneLine(words) }];
	});
}

/** A birthday with the year that stands in a column of its own. */
function withYear(birthday: string | null, cells: Cells): string | null {
	const year = cells.all('birthYear').find(({ text }) => /^\d{4}$/.test(text));
	if (birthday === null || year === undefined) return birthday;
	const whole = birthday.length === 5 ? anyBirthday(`${year.text}-${birthday}`, null) : birthday;
	if (whole?.startsWith(year.text) !== true) return birthday;
	cells.take(year);
	return whole;
}

/** A birthday whose year, month and day have a column each. Thunderbird in German calls the day `Geburtstag`. */
function birthdayInParts(cells: Cells): string | null {
	const [year] = cells.all('birthYear');
	const [month] = cells.all('birthMonth');
	const day = cells.all('birthDay')[0] ?? cells.all('birthday').find(({ text }) => /^\d{1,2}$/.test(text));
	if (month === undefined || day === undefined) return null;
	const name = /^\d+$/.test(month.text) ? null : month.text;
	const written =
		name === null ? `${year?.text ?? '0000'}-${month.text}-${day.text}` : `${day.text} ${name} ${year?.text ?? ''}`;
	const birthday = anyBirthday(written, null);
	if (birthday !== null) for (const cell of [year, month, day]) if (cell !== undefined) cells.take(cell);
	return birthday;
}
