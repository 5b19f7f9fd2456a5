import { sentence } from '../../src/command-line/result';
import { inEnglish } from '../../src/language/in-english';
import type { Message } from '../../src/language/message';
import type { Problem } from '../../src/vault/note';
import { VaultError } from '../../src/vault/vault';

/** A message in English; null for none. */
export function said(message: Message | null | undefined): string | null {
	return message === null || message === undefined ? null : inEnglish.say(message);
}

/** Problems with their sentences in English. */
export function saidProblems(problems: readonly Problem[]): { path: string; problem: string }[] {
	return problems.map(({ path, problem }) => ({ path, problem: inEnglish.say(problem) }));
}

/** The value of the promise. A `VaultError` becomes an error with the sentence that the user would get. */
export async function inWords<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw error instanceof VaultError ? new Error(sentence(error, inEnglish)) : error;
	}
}
