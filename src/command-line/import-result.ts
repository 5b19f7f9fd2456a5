import type { Fill } from '../contacts/fills';
import { rowsOf, type ImportEntry, type ImportPlan, type SettledEntry } from '../contacts/plan-import';
import type { Language } from '../language/language';
import type { NotePath } from '../note-path';
import type { ListName } from '../settings/lists';
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
export function importResult({ plan, list, unread, imported }: ImportOutcome, english: Language): CommandResult {
	const rows = rowsOf(plan);
	const written = imported === null ? [] : [...imported.created, ...imported.written].map(({ path }) => path);
	return {
		document: { rows: rows.map((row) => rowDocument(row, english)), unread, written },
		lines: [
			...rows.map((row) => lineOf(row, list, english)),
			...unread.map(({ column, sample }) => `The column "${column}" was not read, as in "${sample}"`),
			countsOf(plan, english),
			imported === null ? 'Nothing was written, because this is a dry run' : writtenLine(written),
		],
		failures: imported?.failures ?? [],
	};
}

function writtenLine(paths: readonly NotePath[]): string {
	return paths.length === 0 ? 'Nothing was written' : `Written: ${paths.join(', ')}`;
}

function rowDocument(row: Row, english: Language): object {
	return {
		name: row.contact.name,
		state: stateOf(row),
		path: pathOf(row),
		fills: Object.fromEntries(fillsOf(row).map((fill) => [fill.key, valueOf(fill)])),
		joined: row.joined.length > 1 ? row.joined.map(({ name }) => name) : [],
		remarks: [
			...reasonsOf(row, english).map((reason) => `${reason}${couldBeOf(row)}`),
			...row.contact.remarks.map((remark) => english.say(remark)),
		],
	};
}

/** Why a row was joined or is not clear; no text for other rows. */
function reasonsOf({ kind, because, joined }: Row, english: Language): string[] {
	return because === null || (kind !== 'unclear' && joined.length < 2) ? [] : [english.say(because)];
}

/** Who an unclear row could be: notes by their paths, other contacts by their names. */
function couldBeOf(row: Row): string {
	return row.kind === 'unclear' && row.couldBe.length > 0
		? `: ${row.couldBe.map((one) => ('path' in one ? one.path : one.name)).join(', ')}`
		: '';
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
function valueOf({ values, isList }: Fill): string | readonly string[] {
	return isList ? values : (values[0] ?? '');
}

function lineOf(row: Row, list: ListName, english: Language): string {
	const path = pathOf(row);
	const fills = fillsOf(row).map(({ key, values }) => `; ${key}: ${values.join(', ')}`);
	const remarks = [
		...reasonsOf(row, english),
		...row.contact.remarks.map((remark) => english.say(remark).replace(/\.$/, '')),
	].map((words) => `; ${words}`);
	const outcome = `${titleOf(row.contact, english)}: ${english.say(outcomeOf(row, list))}`;
	return `${outcome}${path === null ? '' : ` (${path})`}${[...fills, ...remarks].join('')}`;
}
