import { message } from '../language/message';
import { findActionLines } from '../daily-note/action-block';
import { mergeCopies } from '../daily-note/merge-copies';
import type { Routine } from '../routine';
import type { NotePath } from '../note-path';
import type { Problem } from '../vault/note';
import {
	editPerson,
	editsFor,
	failureOf,
	itemsLinkingTo,
	joinApplied,
	nothingApplied,
	personChanges,
	type Applied,
	type PersonChange,
} from '../record/person-change';
import { readTick, type Tick } from '../record/tick';

/** What the ticked lines of a note say, and what is wrong with them. */
export interface NoteTicks {
	readonly ticks: readonly Tick[];
	readonly problems: readonly Problem[];
}

/** Reads the ticked lines of a note's text. A line whose person cannot be found is a problem that names it. */
export function readTicks(text: string, note: NotePath, routine: Routine): NoteTicks {
	const ticks: Tick[] = [];
	const problems: Problem[] = [];
	for (const { line, at } of findActionLines(text)) {
		if (!line.done) continue;
		const tick = readTick(line, note, routine);
		ticks.push(tick);
		if (tick.strangers.length > 0) {
			const names = tick.strangers.slice(0, 2).map((name) => `[[${shortened(name)}]]`).join(', ');
			problems.push({ path: note, problem: message('problem.stranger', { names, line: shortened(at.text) }) });
		}
	}
	return { ticks, problems };
}

/**
 * Turns the ticked lines of notes into touches: reads each note, makes copies of a line one, and brings the notes of the
 * people named up to them. Applying the same lines again changes nothing. A note that fails is a problem; the others are
 * still handled.
 */
export async function applyTicks(notes: readonly NotePath[], routine: Routine): Promise<Applied> {
	const ticks: Tick[] = [];
	const problems: Problem[] = [];
	const failures: Problem[] = [];
	for (const note of notes) {
		try {
			const text = await routine.vault.read(note);
			const found = readTicks(text, note, routine);
			// One by one: so many arguments as a note can hold lines, no call takes.
			for (const tick of found.ticks) ticks.push(tick);
			for (const problem of found.problems) problems.push(problem);
			if (mergeCopies(text) !== text) await routine.vault.edit(note, mergeCopies);
		} catch (error) {
			failures.push(failureOf(error));
		}
	}
	const applied = await applyChanges(personChanges(ticks), routine);
	return joinApplied([{ ...nothingApplied, problems, failures }, applied]);
}

/** Writes changes to people's notes. No note is opened whose person is known to be up to its change already. */
export async function applyChanges(changes: readonly PersonChange[], routine: Routine): Promise<Applied> {
	const parts: Applied[] = [];
	for (const change of changes) {
		if (isUpToDate(change, routine)) continue;
		const decide = (properties: Readonly<Record<string, unknown>>) => editsFor(change, properties, routine);
		parts.push(await editPerson(change.path, decide, change.touch, routine));
	}
	return joinApplied(parts);
}

function isUpToDate(change: PersonChange, routine: Routine): boolean {
	const person = routine.roster.get(change.path);
	if (person === undefined) return false;
	const isTouched = change.touch === null || (person.lastTouched !== null && person.lastTouched >= change.touch.day);
	const has = (links: readonly string[], paths: readonly NotePath[]): boolean =>
		paths.every((path) => itemsLinkingTo(path, links, change.path, routine).length > 0);
	return isTouched && has(person.introduced, change.introduced) && has(person.shared, change.shared);
}

function shortened(line: string): string {
	const text = line.trim().replace(/\s\^tom-\S+$/, '').trimEnd();
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
