import type { LineKind } from '../daily-note/action-line';
import type { Day } from '../day';
import { editProperties, type DecideEdits, type EditedText } from '../frontmatter/edit-properties';
import type { NotePath } from '../note-path';
import { readDay } from '../people/property-values';
import { valueOf } from '../record/person-properties';
import type { Routine } from '../routine';
import { VaultError, type EditOutcome, type Vault } from '../vault/vault';
import { failureOf, nothingApplied, type Applied } from './applied';

/** The text and the properties of a note before and after an edit. */
export interface EditedNote extends EditOutcome {
	readonly propertiesBefore: Readonly<Record<string, unknown>>;
	readonly propertiesAfter: Readonly<Record<string, unknown>>;
}

/**
 * Edits the properties of a note. `decide` receives the properties at the moment of writing.
 * @throws VaultError where the note cannot be read or written, or its frontmatter cannot be edited safely
 */
export async function editNote(path: NotePath, decide: DecideEdits, vault: Vault): Promise<EditedNote> {
	let edited = null as EditedText | null;
	const outcome = await vault.edit(path, (text) => {
		edited = editProperties(text, vault.readYaml, decide);
		return edited.text;
	});
	if (edited === null) throw new Error('The vault has not called the change');
	if (!edited.ok) throw new VaultError(path, edited.problem);
	return { ...outcome, propertiesBefore: edited.before, propertiesAfter: edited.after };
}

/**
 * Edits the note of one person. A note that cannot be written becomes a failure, so that the other notes are still handled.
 *
 * @param touch the touch that caused the edit, for the report of a changed `lastTouched`; null where nothing is reported
 */
export async function editPerson(path: NotePath, decide: DecideEdits, touch: { readonly day: Day; readonly kind: LineKind } | null, routine: Routine): Promise<Applied> {
	try {
		const { before, after, propertiesBefore, propertiesAfter } = await editNote(path, decide, routine.vault);
		if (before === after) return nothingApplied;
		const [from, to] = [propertiesBefore, propertiesAfter].map((properties) => readDay(valueOf(properties, 'lastTouched', routine.settings)).value) as [Day | null, Day | null];
		const touched = touch !== null && from !== to ? [{ path, kind: touch.kind, day: touch.day, from, to }] : [];
		return { ...nothingApplied, touched, written: [{ path, before, after }] };
	} catch (error) {
		return { ...nothingApplied, failures: [failureOf(error)] };
	}
}
