import { actionsIn } from '../../src/daily-note/today-actions';
import { writeToday } from '../../src/daily-note/write-today';
import { findPeople } from '../../src/people/find-person';
import { listLimits } from '../../src/people/person';
import { applyTicks, readTicks } from '../../src/record/apply-ticks';
import { logTouch } from '../../src/record/log-touch';
import { failureOf, type Applied } from '../../src/record/person-change';
import { comparePaths, type Problem } from '../../src/vault/note';
import { readShareable, type OpenedRoutine } from './open-routine';
import type { Call, CommandName } from './usage';

/** What a command has to say. */
export interface Answer {
	/** The document that `--json` prints. */
	readonly document: unknown;
	/** The same for people, line by line. */
	readonly lines: readonly string[];
	/** What could not be done; the program then ends with 1. */
	readonly failures: readonly Problem[];
}

/** A command failed as a whole; the message is the sentence for the user. */
export class CommandError extends Error {}

/** Each command of the program, on an opened folder. */
export const commands: Readonly<Record<CommandName, (routine: OpenedRoutine, call: Call) => Promise<Answer>>> = {
	today,
	apply,
	neglected,
	touch,
	check,
};

async function today(routine: OpenedRoutine, call: Call): Promise<Answer> {
	readShareable(routine);
	const { note, before, after } = await writeToday(routine, { dryRun: call.dryRun });
	const actions = actionsIn(after, note, routine);
	const changed = before !== after;
	const did = changed ? (call.dryRun ? 'would be written' : 'written') : 'complete already';
	return {
		document: { date: routine.today, note, changed, actions },
		lines: [`${note}: ${did}`, ...actions.map(({ line }) => line)],
		failures: [],
	};
}

async function apply(routine: OpenedRoutine, call: Call): Promise<Answer> {
	const notes = existingNotes(routine, call.days);
	return answerApplied(await applyTicks(notes, routine), 'No touch to add: everything is up to date');
}

async function neglected(routine: OpenedRoutine, call: Call): Promise<Answer> {
	const entries = routine.roster.neglected(routine.today).slice(0, call.limit ?? undefined);
	const document = entries.map(({ person, days, cadence, neglect }) => ({
		path: person.path,
		name: person.name,
		list: person.list,
		lastTouched: person.lastTouched,
		days,
		cadence,
		neglect,
	}));
	const lines = entries.map(({ person, days, cadence }) => {
		const since = days === null ? 'never touched' : `${days} days since last touched`;
		return `${person.name}: ${since}, every ${cadence} days goes well (${person.path})`;
	});
	return { document, lines: lines.length > 0 ? lines : ['Nobody is neglected'], failures: [] };
}

async function touch(routine: OpenedRoutine, call: Call): Promise<Answer> {
	const [person, ...others] = findPeople(routine.roster.people(), call.person);
	if (person === undefined) throw new CommandError(`There is nobody called "${call.person}" on your lists`);
	if (others.length > 0) {
		const paths = [person, ...others].map(({ path }) => path).join(', ');
		throw new CommandError(`"${call.person}" can be several people: ${paths}; give one of these paths`);
	}
	const outcome = await logTouch(person.path, call.note, routine);
	const otherwise = outcome.logged === null ? `${person.name} was touched today already` : `Logged in ${outcome.logged.path}`;
	return answerApplied(outcome, otherwise);
}

async function check(routine: OpenedRoutine, call: Call): Promise<Answer> {
	const { roster } = routine;
	const count = (list: 'list20' | 'network90') => ({ count: roster.count(list), limit: listLimits[list] });
	const lists = { list20: count('list20'), network90: count('network90') };
	const problems = [...routine.unreadable, ...roster.problems(routine.today), ...(await tickProblems(routine, call.days))];
	problems.sort(comparePaths);
	return {
		document: { lists, problems },
		lines: [
			`${lists.list20.count} of ${lists.list20.limit} on the List of 20, ${lists.network90.count} of ${lists.network90.limit} in the Network of 90`,
			...problems.map(sentence),
		],
		failures: [],
	};
}

async function tickProblems(routine: OpenedRoutine, days: number): Promise<Problem[]> {
	const dailyProblem = routine.dailyNotes.problem(routine.today);
	if (dailyProblem !== null) return [{ path: routine.dailyNotes.pathOf(routine.today), problem: dailyProblem }];
	const problems: Problem[] = [];
	for (const note of existingNotes(routine, days)) {
		try {
			problems.push(...readTicks(await routine.vault.read(note), note, routine).problems);
		} catch (error) {
			problems.push(failureOf(error));
		}
	}
	return problems;
}

function existingNotes(routine: OpenedRoutine, days: number): string[] {
	const { dailyNotes, today: day, vault } = routine;
	const problem = dailyNotes.problem(day);
	if (problem !== null) throw new CommandError(sentence({ path: dailyNotes.pathOf(day), problem }));
	return dailyNotes.pathsUpTo(day, days).filter((path) => vault.exists(path));
}

function answerApplied({ touched, problems, failures }: Applied, otherwise: string): Answer {
	const lines = [
		...touched.map(({ path, from, to }) => `${path}: last touched ${to} (before: ${from ?? 'never'})`),
		...problems.map(sentence),
	];
	return {
		document: { touched, problems: [...problems, ...failures] },
		lines: lines.length > 0 || failures.length > 0 ? lines : [otherwise],
		failures,
	};
}

/** A problem as one sentence that names its note. */
export function sentence({ path, problem }: Problem): string {
	return `${path}: ${problem}`;
}
