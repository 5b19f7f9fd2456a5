import type { LineKind } from '../daily-note/action-line';
import type { Day } from '../day';
import {
	editProperties,
	type DecideEdits,
	type EditedText,
	type Properties,
	type PropertyEdit,
} from '../frontmatter/edit-properties';
import { message, type Message } from '../language/message';
import type { NotePath } from '../note-path';
import { readCadence, readDay, readFlag, readHardTime } from '../people/property-values';
import { quoted } from '../people/reading';
import { editsToSetDay } from '../record/day-property';
import { valueOf } from '../record/person-properties';
import type { Routine } from '../routine';
import { VaultError, type EditOutcome, type Vault } from '../vault/vault';
import { failureOf, nothingApplied, type Applied } from './applied';

/** The text and the properties of a note before and after an edit. */
export interface EditedNote extends EditOutcome {
	readonly propertiesBefore: Properties;
	readonly propertiesAfter: Properties;
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

/** A change of a property by hand; null removes it. */
export type HandSet =
	| { readonly name: 'snoozeUntil'; readonly value: Day }
	| { readonly name: 'paused'; readonly value: true }
	| { readonly name: 'cadence'; readonly value: number }
	| { readonly name: 'hardTime'; readonly value: string | true | null };

const readers = { snoozeUntil: readDay, paused: readFlag, cadence: readCadence, hardTime: readHardTime } as const;

/**
 * Sets a property of a person. A value that cannot be read stays as it is.
 * @throws VaultError where that is so, or where the note cannot be edited
 */
export async function setProperty(path: NotePath, set: HandSet, routine: Routine): Promise<EditedNote> {
	const { vault, settings } = routine;
	const key = settings.properties[set.name];
	let problem: Message | null = null;
	const edited = await editNote(
		path,
		(properties, sourceOf): PropertyEdit[] => {
			const current = valueOf(properties, set.name, settings);
			const reading = readers[set.name](current);
			problem = reading.problem ?? null;
			if (problem !== null) return [];
			if (set.name === 'snoozeUntil') {
				const edits = editsToSetDay(set.name, set.value, current, { ...routine, sourceOf });
				// A list in a list can hold days that nothing is written in the place of.
				if (edits.length === 0 && reading.value !== set.value)
					problem = message('problem.date', { value: quoted(current) });
				return edits;
			}
			return [set.value === null ? { kind: 'remove', key } : { kind: 'set', key, value: set.value }];
		},
		vault,
	);
	if (problem !== null) throw new VaultError(path, message('problem.kept', { property: key, problem }));
	return edited;
}

/**
 * Edits the note of one person. A note that cannot be written becomes a failure, so that the other notes are still
 * handled.
 *
 * @param touch the touch that caused the edit, for the report of a changed `lastTouched`; null where nothing is
 * reported
 */
export async function editPerson(
	path: NotePath,
	decide: DecideEdits,
	touch: { readonly day: Day; readonly kind: LineKind } | null,
	routine: Routine,
): Promise<Applied> {
	try {
		const { before, after, propertiesBefore, propertiesAfter } = await editNote(path, decide, routine.vault);
		if (before === after) return nothingApplied;
		const lastTouchIn = (properties: Properties): Day | null =>
			readDay(valueOf(properties, 'lastTouched', routine.settings)).value;
		const [from, to] = [lastTouchIn(propertiesBefore), lastTouchIn(propertiesAfter)];
		const touched = touch !== null && from !== to ? [{ path, kind: touch.kind, day: touch.day, from, to }] : [];
		return { ...nothingApplied, touched, written: [{ path, before, after }] };
	} catch (error) {
		return { ...nothingApplied, failures: [failureOf(error)] };
	}
}
