import type { Contact } from '../contacts/contact';
import { editsOf, type Fill } from '../contacts/fills';
import type { ImportEntry, ImportPlan, SettledEntry } from '../contacts/plan-import';
import type { Language } from '../language/language';
import type { NotePath } from '../note-path';
import type { ListName } from '../settings/lists';
import type { Settings } from '../settings/settings';
import type { Imported } from '../use-cases/import-contacts';
import { countsOf, outcomeOf, titleOf } from '../use-cases/import-words';
import type { CommandResult } from './result';

/** What an import was asked for, planned and wrote. */
export interface ImportOutcome {
	readonly plan: ImportPlan;
	readonly list: ListName;
	/** Columns of tables that were not read, with one of their values. */
	readonly unread: readonly { readonly column: string; readonly sample: string }[];
	/** Null where the import was only planned. */
	readonly imported: Imported | null;
}

type Row = ImportEntry | SettledEntry;

/** The result of an import: a row for each contact, in the order of the files. */
export function importResult({ plan, list, unread, imported }: ImportOutcome, settings: Pick<Settings, 'properties'>, english: Language): CommandResult {
	const rows = rowsOf(plan);
	const written = imported === null ? [] : [...imported.created, ...imported.written].map(({ path }) => path);
	const did = imported === null ? 'Nothing was written, because this is a dry run' : written.length === 0 ? 'Nothing was written' : `Written: ${written.join(', ')}`;
	return {
		document: { rows: rows.map((row) => rowDocument(row, settings, english)), unread, written },
		lines: [
			...rows.map((row) => lineOf(row, list, english)),
			...unread.map(({ column, sample }) => `The column "${column}" was not read, as in "${sample}"`),
			countsOf(plan, english),
			did,
		],
		failures: imported?.failures ?? [],
	};
}

/** The rows of a plan in the order of the files. */
function rowsOf({ entries, settled }: ImportPlan): Row[] {
	return [...entries, ...settled].sort((a, b) => a.contact.number - b.contact.number);
}

function rowDocument(row: Row, settings: Pick<Settings, 'properties'>, english: Language): object {
	return {
		name: row.contact.name,
		state: stateOf(row),
		path: pathOf(row),
		fills: Object.fromEntries(fillsOf(row).map((fill) => [fill.key, valueOf(fill, settings)])),
		joined: joinedNames(row),
		remarks: row.contact.remarks.map((remark) => english.say(remark)),
	};
}

/** In the words of the document, which other programs read: a note that is there is known, be it on a list or not. */
function stateOf({ kind }: Row): string {
	return kind === 'tag' || kind === 'fill' || kind === 'same' ? 'known' : kind;
}

function pathOf(row: Row): NotePath | null {
	return 'path' in row ? row.path : null;
}

function fillsOf(row: Row): readonly Fill[] {
	return 'fills' in row ? row.fills : [];
}

/** A text for a property that holds one, a list for one that holds several. */
function valueOf(fill: Fill, settings: Pick<Settings, 'properties'>): string | readonly string[] {
	const [first] = fill.values;
	return first !== undefined && editsOf([fill], settings).every(({ kind }) => kind === 'set') ? first : fill.values;
}

/** The names of the contacts that became one row. */
function joinedNames(row: Row): readonly string[] {
	const { joined = [] } = row as { readonly joined?: readonly Contact[] };
	return joined.map(({ name }) => name);
}

function lineOf(row: Row, list: ListName, english: Language): string {
	const path = pathOf(row);
	const fills = fillsOf(row).map(({ key, values }) => `; ${key}: ${values.join(', ')}`);
	const remarks = row.contact.remarks.map((remark) => `; ${english.say(remark).replace(/\.$/, '')}`);
	return `${titleOf(row.contact, english)}: ${english.say(outcomeOf(row, list))}${path === null ? '' : ` (${path})`}${[...fills, ...remarks].join('')}`;
}
