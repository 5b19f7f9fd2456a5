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
 * them. Each stands there once.
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

	all(routine: Routine): Problem[] {
		return distinct([...unread(routine), ...this.standing()]);
	}

	/** Takes over all that a check has found. */
	take(problems: readonly Problem[], routine: Routine): void {
		const known = new Set(unread(routine).map(keyOf));
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
export function unread(routine: Routine): Problem[] {
	return [...routine.roster.problems(routine.today), ...problemsOfDailyNoteCopies(routine)];
}

/** Each problem of a note once, sorted by path: two lines can have the same one. */
function distinct(problems: readonly Problem[]): Problem[] {
	return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()].sort(comparePaths);
}

function keyOf({ path, problem }: Problem): string {
	return JSON.stringify([path, problem]);
}
