import { problemDocuments, Refusal, sentence, type CommandResult } from '../../src/command-line/result';
import {
	appliedResult,
	listCounts,
	listCountsLine,
	neglectedResult,
	personCalled,
	todayResult,
	touchResult,
} from '../../src/command-line/results';
import { findActionLines } from '../../src/daily-note/action-block';
import { isSyncCopy, problemsOfDailyNoteCopies } from '../../src/daily-note/daily-note-copies';
import { addDays } from '../../src/day';
import { inEnglish } from '../../src/language/in-english';
import { message } from '../../src/language/message';
import { comparePaths, noteName } from '../../src/note-path';
import type { Person } from '../../src/people/person';
import { lostLines } from '../../src/record/lost-ids';
import { ticksAmong } from '../../src/record/ticked-lines';
import { folded } from '../../src/text/words';
import { failureOf } from '../../src/use-cases/applied';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { logTouch } from '../../src/use-cases/log-touch';
import { problemsOfDailyTemplate } from '../../src/use-cases/today-note';
import { writeToday } from '../../src/use-cases/write-today';
import type { Problem } from '../../src/vault/note';
import { findUnseen } from '../../src/vault/unseen-notes';
import { VaultError } from '../../src/vault/vault';
import { exportPeople, importFiles } from './contact-commands';
import { leftOutNotes, textOrNothing } from './left-out';
import { readShareable, type OpenedRoutine } from './open-routine';
import type { Call, CommandName } from './usage';

/** Each command of the program, on an opened folder. */
export const commands: Readonly<Record<CommandName, (routine: OpenedRoutine, call: Call) => Promise<CommandResult>>> = {
	today,
	apply,
	neglected,
	touch,
	check,
	import: async (routine, call) => {
		if (!call.dryRun) refuseUnread(routine);
		return importFiles(routine, call);
	},
	export: async (routine, call) => {
		refuseUnread(routine);
		return exportPeople(routine, call);
	},
};

async function today(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	if (!call.dryRun) refuseUnread(routine);
	readShareable(routine);
	const written = await writeToday(routine, { dryRun: call.dryRun });
	return todayResult({ ...written, note: routine.vault.onDisk(written.note) }, routine, call.dryRun);
}

async function apply(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	refuseUnread(routine);
	const notes = await notesOfDays(routine, call.days);
	return appliedResult(await applyTicks(notes, routine), 'No touch to add: everything is up to date', inEnglish);
}

async function neglected(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	return neglectedResult(routine, call.limit);
}

async function touch(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	refuseUnread(routine);
	const person = await personToTouch(routine, call.person);
	return touchResult(await logTouch(person.path, call.note, routine), person, inEnglish);
}

/** The person that a call means. Somebody whose note is in iCloud only is on the lists, though not here. */
async function personToTouch({ roster, vault }: OpenedRoutine, named: string): Promise<Person> {
	try {
		return personCalled(named, roster.people());
	} catch (error) {
		const { offloaded } = await findUnseen(vault.folders);
		const path = offloaded.find((one) => one === named || folded(noteName(one)) === folded(named.trim()));
		throw path === undefined ? error : new VaultError(path, message('problem.offloaded'));
	}
}

async function check(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	const { roster } = routine;
	const problems = [
		...routine.unreadable,
		...roster.problems(routine.today),
		...(await leftOutNotes(routine)),
		...problemsOfDailyNoteCopies(routine),
		...(await problemsOfDailyTemplate(routine)),
		...(await tickProblems(routine, call.days)),
	];
	// A daily note that is in iCloud only is found by its name and missed for its ticks.
	const once = [...new Map(problems.map((problem) => [sentence(problem, inEnglish), problem])).values()].sort(
		comparePaths,
	);
	return {
		document: { lists: listCounts(routine), problems: problemDocuments(once, inEnglish) },
		lines: [listCountsLine(routine), ...once.map((problem) => sentence(problem, inEnglish))],
		failures: [],
	};
}

async function tickProblems(routine: OpenedRoutine, days: number): Promise<Problem[]> {
	const dailyProblem = routine.dailyNotes.problem(routine.today);
	if (dailyProblem !== null) return [{ path: routine.dailyNotes.pathOf(routine.today), problem: dailyProblem }];
	const problems: Problem[] = [];
	// Why these cannot be read has been said.
	const unread = new Set(routine.unreadable.map(({ path }) => path));
	for (const note of await notesOfDays(routine, days)) {
		if (unread.has(note)) continue;
		try {
			const text = await routine.vault.read(note);
			const lines = findActionLines(text);
			problems.push(
				...ticksAmong(lines, note, routine).problems,
				...lostLines(text, note, lines, routine).problems,
			);
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

/**
 * The daily notes of the last days, the notes into which their ticked lines have gone since, and boards where lines
 * have lost their ids.
 */
async function notesOfDays(routine: OpenedRoutine, days: number): Promise<string[]> {
	const { dailyNotes, today: day, vault, record } = routine;
	const problem = dailyNotes.problem(day);
	if (problem !== null) throw new Refusal(sentence({ path: dailyNotes.pathOf(day), problem }, inEnglish));
	const recent = new Set([
		...dailyNotes.pathsUpTo(day, days).map((path) => vault.onDisk(path)),
		...record.notesSince(addDays(day, 1 - days)),
		...(await boardsWithLosses(routine)),
	]);
	return [...recent].filter((path) => vault.exists(path));
}

async function boardsWithLosses(routine: OpenedRoutine): Promise<string[]> {
	const losing: string[] = [];
	for (const { path } of routine.vault.notes.filter((note) => note.isBoard && !isSyncCopy(note.path, routine))) {
		const text = await textOrNothing(path, routine.vault);
		const { given, problems } = lostLines(text, path, findActionLines(text), routine);
		if (given.length + problems.length > 0) losing.push(path);
	}
	return losing;
}
