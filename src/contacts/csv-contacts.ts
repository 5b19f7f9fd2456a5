import type { Contact } from './contact';
import { readTable } from './read-table';

/** Reads a CSV file. Returns null where no column holds a name or an address. */
export function readCsv(text: string): Contact[] | null {
	const table = readTable(text);
	return table === null ? null : [...table.contacts];
}
