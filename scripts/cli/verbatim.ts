import { message, type Message } from '../../src/language/message';

/** A sentence of the program's own, which speaks English alone, as a message. */
export function verbatim(words: string): Message {
	return message('problem.verbatim', { words });
}
