import { inEnglish } from '../../src/language/in-english';
import type { Message } from '../../src/language/message';
import type { Problem } from '../../src/vault/note';

/** A message in English; null for none. */
export function said(message: Message | null | undefined): string | null {
	return message === null || message === undefined ? null : inEnglish.say(message);
}

/** Problems with their sentences in English. */
export function saidProblems(problems: readonly Problem[]): { path: string; problem: string }[] {
	return problems.map(({ path, problem }) => ({ path, problem: inEnglish.say(problem) }));
}
