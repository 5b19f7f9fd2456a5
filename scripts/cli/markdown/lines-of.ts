import type { TextRange } from '../../../src/markdown/text-range';
import { nextMatch } from '../../../src/text/next-match';

const lineBreak = /[\r\n]/g;

/** The lines of a text that are not empty. */
export function* linesOf(text: string): Iterable<TextRange> {
	for (let start = 0, end = 0; start < text.length; start = end + 1) {
		end = nextMatch(lineBreak, text, start);
		if (end > start) yield { start, end };
	}
}
