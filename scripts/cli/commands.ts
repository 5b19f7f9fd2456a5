import { problemDocuments, Refusal, sentence, type CommandResult } from '../../src/command-line/result';
import { appliedResult, listCounts, listCountsLine, neglectedResult, personCalled, todayResult, touchResult } from '../../src/command-line/results';
import { problemsOfDailyNoteCopies } from '../../src/daily-note/daily-note-copies';
import { addDays } from '../../src/day';
import { inEnglish } from '../../src/language/in-english';
import { comparePaths } from '../../src/note-path';
import { readTicks } from '../../src/record/ticked-lines';
import { failureOf } from '../../src/use-cases/applied';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { logTouch } from '../../src/use-cases/log-touch';
import { writeToday } from '../../src/use-cases/write-today';
import type { Problem } from '../../src/vault/note';
import { readShareable, type OpenedRoutine } from './open-routine';
import type { Call, CommandName } from './usage';

/** Each command of the program, on an opened folder. */
export const commands: Readonly<Record<CommandName, (routine: OpenedRoutine, call: Call) => Promise<CommandResult>>> = {
	today,
	apply,
	neglected,
	touch,
	check,
};

async function today(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	if (!call.dryRun) refuseUnread(routine);
	readShareable(routine);
	return todayResult(await writeToday(routine, { dryRun: call.dryRun }), routine, call.dryRun);
}

async function apply(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	refuseUnread(routine);
	const notes = notesOfDays(routine, call.days);
	return appliedResult(await applyTicks(notes, routine), 'No touch to add: everything is up to date', inEnglish);
}

async function neglected(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	return neglectedResult(routine, call.limit);
}

async function touch(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	refuseUnread(routine);
	const person = personCalled(call.person, routine.roster.people());
	return touchResult(await logTouch(person.path, call.note, routine), person, inEnglish);
}

async function check(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	const { roster } = routine;
	const problems = [...routine.unreadable, ...roster.problems(routine.today), ...problemsOfDailyNoteCopies(routine), ...(await tickProblems(routine, call.days))];
	problems.sort(comparePaths);
	return {
		document: { lists: listCounts(routine), problems: problemDocuments(problems, inEnglish) },
		lines: [listCountsLine(routine), ...problems.map((problem) => sentence(problem, inEnglish))],
		failures: [],
	};
}

async function tickProblems(routine: OpenedRoutine, days: number): Promise<Problem[]> {
	const dailyProblem = routine.dailyNotes.problem(routine.today);
	if (dailyProblem !== null) return [{ path: routine.dailyNotes.pathOf(routine.today), problem: dailyProblem }];
	const problems: Problem[] = [];
	for (const note of notesOfDays(routine, days)) {
		try {
			for (const problem of readTicks(await routine.vault.read(note), note, routine).problems) problems.push(problem);
		} catch (error) {
			problems.push(failureOf(error));
		}
	}
	return problems;
}

/** With other settings than the user's, lines and dates would go into notes and properties that are not meant. */
function refuseUnread({ unreadSettings: [first] }: OpenedRoutine): void {
	if (first !== undefined) throw new Refusal(sentence(first, inEnglish));
}

/** The daily notes of the last days, and the notes into which their ticked lines have gone since. */
function notesOfDays(routine: OpenedRoutine, days: number): string[] {
	const { dailyNotes, today: day, vault, record } = routine;
	const problem = dailyNotes.problem(day);
	if (problem !== null) throw new Refusal(sentence({ path: dailyNotes.pathOf(day), problem }, inEnglish));
	const recent = new Set([...dailyNotes.pathsUpTo(day, days), ...record.notesSince(addDays(day, 1 - days))]);
	return [...recent].filter((path) => vault.exists(path));
}
