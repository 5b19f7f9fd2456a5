import type { DateOrder } from '../birthdays';
import { cleanContact, onOneLine, type Contact } from '../contact';
import { folded } from '../../text/words';
import { emailsOfRow, labelsOfRow, phonesOfRow } from './addresses-of-row';
import { Cells, type Cell } from './cells';
import type { Meaning } from './column-field';
import { birthdayOfRow, daysOfRow } from './days-of-row';
import { nameOfRow, withoutAddress } from './name-of-row';

/** The city of the home before all, then that of the work; a region or a country only where no city is known. */
const places = [
	'location',
	'homeCity',
	'workCity',
	'otherCity',
	'homeRegion',
	'workRegion',
	'otherRegion',
	'homeCountry',
	'workCountry',
	'otherCountry',
] as const;

/** What programs write into their own columns for nothing, in the languages of the tables. */
const defaults = new Set(
	[
		'normal|normale|normaal|normalt|нормальная|обычная|обычное|обычный|standard|estándar|標準|普通|普通级|通常|normál',
		'normalny|normalna|zwykły',
		'false|falsch|faux|falso|onwaar|falskt|falsk|ложь|fałsz|yanlış|0|no|n/a',
		'unspecified|keine angabe|nicht angegeben|non spécifié|non précisé|sin especificar|no especificado',
		'non specificato|niet opgegeven|ospecificerat|ikke angivet|не указан|не указано|nieokreślona|nieokreślony',
		'belirtilmedi|não especificado|未指定|指定なし',
		'* mycontacts|* starred ::: * mycontacts|* mycontacts ::: * starred|mycontacts',
	].flatMap((words) => words.split('|')),
);

/** The contact of a row, and the values of it that have found no place. */
export interface RowContact {
	readonly contact: Contact;
	readonly left: readonly Cell[];
}

/** Reads a row. `has` tells whether the table has a column of a meaning. */
export function contactOfRow(
	row: readonly Cell[],
	number: number,
	order: DateOrder | null,
	has: (meaning: Meaning) => boolean,
): RowContact {
	const cells = new Cells(row);
	const labels = labelsOfRow(cells);
	const { name, parts, aliases } = nameOfRow(cells, has);
	const { birthday, remarks } = birthdayOfRow(cells, order);
	const kind = cells.all('kind').find(({ text }) => isKind(text));
	if (kind !== undefined) cells.take(kind);
	const contact = cleanContact({
		number,
		name,
		parts,
		aliases,
		emails: emailsOfRow(cells, labels),
		phones: phonesOfRow(cells, labels),
		birthday,
		organisation: cells.first('organisation'),
		jobTitle: cells.first('jobTitle', 'title'),
		location: cells.first(...places),
		dates: daysOfRow(cells, labels, order),
		notes: notesOfRow(cells),
		isCompany: kind !== undefined && isCompanyKind(kind.text),
		remarks,
	});
	cells.every('ofNoPerson');
	return { contact, left: cells.left().filter((cell) => !saysNothing(cell, contact)) };
}

/** A column that only the user has called notes keeps its heading, so that its values are understood there. */
function notesOfRow(cells: Cells): string {
	const notes = cells
		.all('notes')
		.map(({ text, isChosen, column }) => (isChosen ? `${column.heading}: ${text}` : text));
	cells.every('notes');
	return notes.join('\n\n').replace(/\r\n?/g, '\n');
}

/** Whether a value without a place tells nothing: a program's word for nothing, or what the contact says already. */
function saysNothing({ meaning, text }: Cell, { name, parts, emails }: Contact): boolean {
	if (meaning === 'technical' || meaning === 'maybePhone') return defaults.has(onOneLine(text).toLowerCase());
	if (meaning !== 'emailName' && meaning !== 'fileAs' && meaning !== 'name') return false;
	const said = folded(withoutAddress(text));
	const { given, family } = parts;
	return (
		said === '' ||
		[name, `${family}, ${given}`, `${family} ${given}`, ...emails].some((one) => folded(one) === said)
	);
}

function isKind(text: string): boolean {
	return isCompanyKind(text) || /^(?:individual|person|people|human)$/i.test(text);
}

function isCompanyKind(text: string): boolean {
	return /^(?:org|organi[sz]ation|company|business|firma|unternehmen)$/i.test(text);
}
