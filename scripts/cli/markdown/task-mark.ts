import type { Code, Construct, State } from 'micromark-util-types';
import { isBlank, isLineEnd } from './micromark-codes';

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		taskMark: 'taskMark';
	}
}

const openingBracket = 91;
const closingBracket = 93;

/** The mark of a task: brackets around one character, and the blanks after them or the end of the line. */
export const taskMark: Construct = {
	partial: true,
	tokenize(effects, ok, nok) {
		return (code) => {
			if (code !== openingBracket) return nok(code);
			effects.enter('taskMark');
			effects.consume(code);
			return mark;
		};

		function mark(code: Code): State | undefined {
			if (code === null || code < 0) return nok(code);
			effects.consume(code);
			return isHighSurrogate(code) ? lowSurrogate : close;
		}

		function lowSurrogate(code: Code): State | undefined {
			if (code === null || code < 0xdc00 || code > 0xdfff) return close(code);
			effects.consume(code);
			return close;
		}

		function close(code: Code): State | undefined {
			if (code !== closingBracket) return nok(code);
			effects.consume(code);
			return afterBracket;
		}

		function afterBracket(code: Code): State | undefined {
			return isBlank(code) || isLineEnd(code) ? blanks(code) : nok(code);
		}

		function blanks(code: Code): State | undefined {
			if (isBlank(code)) {
				effects.consume(code);
				return blanks;
			}
			effects.exit('taskMark');
			return ok(code);
		}
	},
};

function isHighSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}
