import type { Language } from '../language/language';
import type { NotePath } from '../note-path';
import type { Problem } from '../vault/note';

/** The result of an operation for a command line, in the app or in the program without it. */
export interface CommandResult {
	/** The result for programs, to be printed as JSON. */
	readonly document: unknown;
	/** The result for people, as lines. */
	readonly lines: readonly string[];
	/** What could not be done. */
	readonly failures: readonly Problem[];
	/** A whole file to print in place of lines, byte for byte. */
	readonly file?: string;
	/** What the user should know beside the result, a sentence each, where the result itself is a file. */
	readonly remarks?: readonly string[];
}

/** A request that cannot be fulfilled; the message is a sentence for the user. */
export class Refusal extends Error {}

/** A problem as one sentence that names its note. Command lines use English, because programs read it too. */
export function sentence({ path, problem }: Problem, english: Language): string {
	return `${path}: ${english.say(problem)}`;
}

/** Problems in the form of the JSON documents. */
export function problemDocuments(
	problems: readonly Problem[],
	english: Language,
): { readonly path: NotePath; readonly problem: string }[] {
	return problems.map(({ path, problem }) => ({ path, problem: english.say(problem) }));
}
