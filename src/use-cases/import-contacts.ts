import { withNotes } from '../contacts/body-notes';
import { editsOf, fillsFor } from '../contacts/fills';
import type { ImportEntry } from '../contacts/plan-import';
import { editProperties } from '../frontmatter/edit-properties';
import type { NotePath } from '../note-path';
import { editsToMove } from '../people/list-edits';
import { newPersonText } from '../people/new-person';
import { listsOf } from '../people/read-person';
import type { Routine } from '../routine';
import type { ListName } from '../settings/lists';
import type { Problem } from '../vault/note';
import { VaultError } from '../vault/vault';
import { failureOf, type WrittenNote } from './applied';

/** The notes that an import has written; the undo of the import needs them. */
export interface Imported {
	readonly created: readonly { readonly path: NotePath; readonly text: string }[];
	readonly written: readonly WrittenNote[];
	/** Notes that could not be written. */
	readonly failures: readonly Problem[];
}

/** How an import shares the queue of writes with other operations. */
export interface ImportQueue {
	/** Runs the write of one note in the queue. */
	readonly turn: (write: () => Promise<Imported>) => Promise<Imported>;
	/** Called after each note with the number of notes done. False stops the import. */
	readonly onProgress: (done: number) => Promise<boolean>;
}

/** Carries out a plan, one note after the other. A note that cannot be written does not stop the others. */
export async function importContacts(
	entries: readonly ImportEntry[],
	list: ListName,
	routine: Routine,
	{ turn, onProgress: goOn }: ImportQueue,
): Promise<Imported> {
	const parts: Imported[] = [];
	for (const entry of entries) {
		parts.push(await turn(() => importEntry(entry, list, routine)));
		if (!(await goOn(parts.length))) break;
	}
	return {
		created: parts.flatMap(({ created }) => created),
		written: parts.flatMap(({ written }) => written),
		failures: parts.flatMap(({ failures }) => failures),
	};
}

async function importEntry(
	{ kind, contact, path, notes }: ImportEntry,
	list: ListName,
	routine: Routine,
): Promise<Imported> {
	const { vault, settings, language } = routine;
	const filled = (text: string): string => {
		const edited = editProperties(text, vault.readYaml, (properties) => [
			// The user may have put the note on a list since.
			...(kind === 'tag' && listsOf(properties, settings).length === 0
				? editsToMove(properties, list, settings)
				: []),
			...editsOf(fillsFor(contact, properties, settings)),
		]);
		if (!edited.ok) throw new VaultError(path, edited.problem);
		return notes === '' ? edited.text : withNotes(edited.text, notes, language.t('import.notesHeading'));
	};
	try {
		if (kind === 'new') {
			const made = newPersonText({ list, why: '', interests: [] }, '', settings, vault.readYaml);
			const text = filled(made.text);
			await vault.create(path, text);
			return { created: [{ path, text }], written: [], failures: [] };
		}
		const outcome = await vault.edit(path, filled);
		return { created: [], written: outcome.before === outcome.after ? [] : [{ path, ...outcome }], failures: [] };
	} catch (error) {
		return { created: [], written: [], failures: [failureOf(error)] };
	}
}
