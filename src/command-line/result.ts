import type { Language } from '../language/language';
import type { NotePath } from '../note-path';
import type { Problem } from '../vault/note';

/** What an operation has to say to whoever asked for it in words: on a command line, in the app or without it. */
export interface CommandResult {
	/** The document for programs, to be printed as JSON. */
	readonly document: unknown;
	/** The same for people, line by line. */
	readonly lines: readonly string[];
	/** What could not be done. */
	readonly failures: readonly Problem[];
}

/** What was asked for cannot be done; the message is the sentence for the user. */
export class Refusal extends Error {}

/** A problem as one sentence that names its note. Command lines say it in English: programs read it, too. */
export function sentence({ path, problem }: Problem, english: Language): string {
	return `${path}: ${english.say(problem)}`;
}

/** Problems as documents have them. */
export function problemDocuments(problems: readonly Problem[], english: Language): { readonly path: NotePath; readonly problem: string }[] {
	return problems.map(({ path, problem }) => ({ path, problem: english.say(problem) }));
}
