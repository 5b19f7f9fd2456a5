import { findActionLines, type FoundLine } from '../daily-note/action-block';
import { mergeCopies } from '../daily-note/merge-copies';
import { withIds } from '../daily-note/unmarked-items';
import type { Properties, PropertyEdit, SourceOf } from '../frontmatter/edit-properties';
import type { Message } from '../language/message';
import type { NotePath } from '../note-path';
import { lastTouchedBy } from '../people/person';
import { lostLines, withIdsBack, type KnownLine } from '../record/lost-ids';
import { editsToApply, personChanges, problemOfChange, type PersonChange } from '../record/person-change';
import { notesLinked } from '../record/person-properties';
import { ticksAmong, type TickedLine } from '../record/ticked-lines';
import type { Routine } from '../routine';
import type { Problem } from '../vault/note';
import { failureOf, joinApplied, nothingApplied, type Applied } from './applied';
import { editPerson } from './edit-note';

/** The outcome of applying ticked lines, and the lines. */
export interface AppliedTicks extends Applied {
	readonly ticks: readonly TickedLine[];
}

/** The text of a note, with its action lines. */
export interface ReadNote {
	readonly path: NotePath;
	readonly text: string;
	readonly lines: readonly FoundLine[];
}

/**
 * Reads a note and finds its action lines.
 * @throws VaultError where the note cannot be read
 */
export async function readNote(
	path: NotePath,
	{ vault, doneSigns }: Pick<Routine, 'vault' | 'doneSigns'>,
): Promise<ReadNote> {
	const text = await vault.read(path);
	return { path, text, lines: findActionLines(text, '', doneSigns) };
}

/**
 * Turns the ticked lines of notes into touches. It reads each note, merges copies of lines, and updates the notes of
 * the people named. Applying the same lines again changes nothing. A note that fails becomes a failure; the others are
 * still handled.
 */
export async function applyTicks(notes: readonly NotePath[], routine: Routine): Promise<AppliedTicks> {
	const parts: AppliedTicks[] = [];
	for (const path of notes) {
		try {
			parts.push(await settleLines(await readNote(path, routine), routine));
		} catch (error) {
			parts.push({ ...nothingApplied, failures: [failureOf(error)], ticks: [] });
		}
	}
	return applyTicked(parts, routine);
}

/**
 * The same for one note that the caller has read.
 *
 * @param known lines that have lost their ids, and may be in this note
 */
export async function applyTicksOf(
	note: ReadNote,
	routine: Routine,
	known: readonly KnownLine[] = [],
): Promise<AppliedTicks> {
	return applyTicked([await settleLines(note, routine, known)], routine);
}

/** Gives lines of a note back the ids that they have lost, merges copies, and returns the ticks. */
async function settleLines(note: ReadNote, routine: Routine, known: readonly KnownLine[] = []): Promise<AppliedTicks> {
	const lost = lostLines(note.text, note.path, note.lines, routine, known);
	const text = withIds(note.text, lost.given);
	const lines = lost.given.length === 0 ? note.lines : findActionLines(text, '', routine.doneSigns);
	const { ticks, problems: ofTicks } = ticksAmong(lines, note.path, routine);
	const problems = [...ofTicks, ...lost.problems];
	const failures: Problem[] = [];
	try {
		if (mergeCopies(text, routine, lines) !== note.text)
			await routine.vault.edit(note.path, (current) =>
				mergeCopies(withIdsBack(current, note.path, routine, known), routine),
			);
	} catch (error) {
		failures.push(failureOf(error));
	}
	return { ...nothingApplied, problems, failures, ticks };
}

async function applyTicked(parts: readonly AppliedTicks[], routine: Routine): Promise<AppliedTicks> {
	const ticks = parts.flatMap((part) => part.ticks);
	return { ...joinApplied([...parts, await applyChanges(personChanges(ticks), routine)]), ticks };
}

/** Writes changes to people's notes. It skips notes that already agree with their change, according to the roster. */
export async function applyChanges(changes: readonly PersonChange[], routine: Routine): Promise<Applied> {
	const parts: Applied[] = [];
	for (const change of changes) {
		if (!isUpToDate(change, routine)) parts.push(await applyChange(change, routine));
	}
	return joinApplied(parts);
}

/**
 * A last touch that cannot be read stays as it is, and is a failure: the touch is applied once the user has mended it.
 */
async function applyChange(change: PersonChange, routine: Routine): Promise<Applied> {
	let problem: Message | null = null;
	const decide = (properties: Properties, sourceOf: SourceOf): PropertyEdit[] => {
		const context = { ...routine, sourceOf };
		problem = problemOfChange(change, properties, context);
		return editsToApply(change, properties, context);
	};
	const applied = await editPerson(change.path, decide, change.touch, routine);
	return problem === null ? applied : { ...applied, failures: [...applied.failures, { path: change.path, problem }] };
}

function isUpToDate(change: PersonChange, routine: Routine): boolean {
	const person = routine.roster.get(change.path);
	if (person === undefined) return false;
	const last = lastTouchedBy(person, routine.today);
	const isTouched = change.touch === null || (last !== null && last >= change.touch.day);
	const has = (links: readonly string[], paths: readonly NotePath[]): boolean => {
		const there = paths.length === 0 ? [] : notesLinked(links, change.path, routine);
		return paths.every((path) => there.includes(path));
	};
	return isTouched && has(person.introduced, change.introduced) && has(person.shared, change.shared);
}
