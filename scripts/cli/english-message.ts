import { message, type Message } from '../../src/language/message';

/** A sentence as a message that is the same in every language: the program speaks English alone. */
export function englishMessage(words: string): Message {
	return message('problem.verbatim', { words });
}
