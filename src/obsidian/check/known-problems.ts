import { Events, type App } from 'obsidian';
import { problemsOfDailyNoteCopies } from '../../daily-note/daily-note-copies';
import { comparePaths, type NotePath } from '../../note-path';
import type { Routine } from '../../routine';
import type { Problem } from '../../vault/note';

/**
 * A problem that was found by reading notes, and when its note had last been written; undefined for what is no note.
 */
interface FoundProblem {
	readonly problem: Problem;
	readonly written: number | undefined;
}

/**
 * The problems that are known without reading a note: those of properties and names, and those that the last check has
 * found by reading, as long as their notes have not been written since. The panel counts them, and its dialog lists
 * them.
 */
export class KnownProblems {
	/** Triggers `changed` after a check. */
	readonly events = new Events();
	private found: readonly FoundProblem[] = [];

	constructor(private readonly app: App) {}

	/** Whether a check has found more than is known without reading. */
	get hasFound(): boolean {
		return this.standing().length > 0;
	}

	/** Each problem once, sorted by path: two lines can have the same one. */
	all(routine: Routine): Problem[] {
		const all = [...problemsOfIndexes(routine), ...this.standing()];
		return [...new Map(all.map((problem) => [keyOf(problem), problem])).values()].sort(comparePaths);
	}

	/** Takes over all that a check has found. */
	take(problems: readonly Problem[], routine: Routine): void {
		const known = new Set(problemsOfIndexes(routine).map(keyOf));
		this.found = problems
			.filter((problem) => !known.has(keyOf(problem)))
			.map((problem) => ({ problem, written: this.writtenAt(problem.path) }));
		this.events.trigger('changed');
	}

	private standing(): Problem[] {
		return this.found
			.filter(({ problem, written }) => this.writtenAt(problem.path) === written)
			.map(({ problem }) => problem);
	}

	private writtenAt(path: NotePath): number | undefined {
		return this.app.vault.getFileByPath(path)?.stat.mtime;
	}
}

/** The problems that the indexes know. */
export function problemsOfIndexes(routine: Routine): Problem[] {
	return [...routine.roster.problems(routine.today), ...problemsOfDailyNoteCopies(routine)];
}

function keyOf({ path, problem }: Problem): string {
	return JSON.stringify([path, problem]);
}
