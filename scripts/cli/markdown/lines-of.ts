import type { TextRange } from '../../../src/markdown/text-range';

/**
 * The lines of a text that are not empty. No pattern for a whole line finds them: in a process that has compiled many
 * patterns, V8 takes a piece of the stack for each character that a repetition matches.
 */
export function* linesOf(text: string): Iterable<TextRange> {
	const lineBreak = /[\r\n]/g;
	for (let start = 0; start < text.length; start = lineBreak.lastIndex) {
		lineBreak.lastIndex = start;
		const end = lineBreak.exec(text)?.index ?? text.length;
		if (end > start) yield { start, end };
		lineBreak.lastIndex = end + 1;
	}
}
