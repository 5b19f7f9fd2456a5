import { plannedTest } from '../daily-note/sentences';
import type { Day } from '../day';
import type { PromisePlace } from '../encounters/encounters';
import { compareTexts, type NotePath } from '../note-path';
import type { Person } from '../people/person';
import type { Routine } from '../routine';
import type { Problem } from '../vault/note';
import { failureOf } from './applied';
import { promiseWords } from './promise-words';
import { openTasksIn, type TaskItem } from './task-items';

/** A promise to a person, as its note says it. */
export interface WrittenPromise extends PromisePlace, Pick<TaskItem, 'mark'> {
	/** The words; empty where the task only names the person. */
	readonly words: string;
	readonly due: Day | null;
	/** The line on which the task begins, as it stands in the note. */
	readonly text: string;
}

/** The promises to a person, and the notes that could not be read for them. */
export interface Promises {
	readonly promises: readonly WrittenPromise[];
	readonly failures: readonly Problem[];
}

/**
 * Reads the promises to a person: first those that are due, the earliest before the others; then by note and line. A
 * task that is done by now, or that names others, is none: a note can be newer than the index. Nor is a line of ours
 * that has lost its id, which only its words tell.
 */
export async function readPromises(
	person: Person,
	{ encounters, vault, language }: Pick<Routine, 'encounters' | 'vault' | 'language'>,
): Promise<Promises> {
	const promises: WrittenPromise[] = [];
	const failures: Problem[] = [];
	const isPlanned = plannedTest(language);
	const byNote = new Map<NotePath, number[]>();
	for (const { note, line } of encounters.promisesTo(person)) {
		const lines = byNote.get(note);
		if (lines === undefined) byNote.set(note, [line]);
		else lines.push(line);
	}
	for (const [note, lines] of byNote) {
		try {
			const taskOn = openTasksIn(await vault.read(note));
			const isThem = (target: string): boolean => target !== '' && vault.resolve(target, note) === person.path;
			for (const line of lines) {
				const task = taskOn(line);
				if (task === null || isPlanned(task.content)) continue;
				const { words, due, namesThem } = promiseWords(task.content, isThem);
				if (namesThem || note === person.path)
					promises.push({ note, line, words, due, text: task.line, mark: task.mark });
			}
		} catch (error) {
			failures.push(failureOf(error));
		}
	}
	return { promises: promises.sort(byDueDate), failures };
}

/** Later than any day. */
const noDueDate = '9999-99-99';

function byDueDate(a: WrittenPromise, b: WrittenPromise): number {
	const byDay = compareTexts(a.due ?? noDueDate, b.due ?? noDueDate);
	return byDay || compareTexts(a.note, b.note) || a.line - b.line;
}

/** The words of the first promise to a person that says anything; null where there is none. */
export async function firstPromise(path: NotePath, routine: Routine): Promise<string | null> {
	const person = routine.roster.get(path);
	const { promises } = person === undefined ? { promises: [] } : await readPromises(person, routine);
	return promises.find(({ words }) => words !== '')?.words ?? null;
}
