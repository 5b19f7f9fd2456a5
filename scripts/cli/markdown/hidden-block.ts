import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { isBlank, isLineEnd } from './micromark-codes';

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		hiddenBlock: 'hiddenBlock';
		hiddenBlockValue: 'hiddenBlockValue';
	}
}

/**
 * A comment between `%%`, or mathematics between `$$`, on lines of its own.
 * It opens with the pair at the start of a line and closes with another, or with the note.
 */
export const hiddenBlock: Construct = {
	name: 'hiddenBlock',
	concrete: true,
	tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
		// eslint-disable-next-line @typescript-eslint/no-this-alias -- the states below are plain functions, as in micromark
		const context = this;
		let marker: Code = null;
		let firstLine = true;
		let closed = false;

		return (code) => {
			marker = code;
			effects.enter('hiddenBlock');
			effects.enter('hiddenBlockValue');
			effects.consume(code);
			return (next) => (next === marker ? consumeInto(inside)(next) : nok(next));
		};

		function consumeInto(next: State): State {
			return (code) => {
				effects.consume(code);
				return next;
			};
		}

		function inside(code: Code): State | undefined {
			if (isLineEnd(code)) {
				effects.exit('hiddenBlockValue');
				return afterLine(code);
			}
			// Text after a pair that closes on the first line makes the line a paragraph with something hidden in it.
			if (closed && firstLine && !isBlank(code)) return nok(code);
			effects.consume(code);
			return code === marker && !closed ? afterMarker : inside;
		}

		function afterMarker(code: Code): State | undefined {
			if (code !== marker) return inside(code);
			closed = true;
			return consumeInto(inside)(code);
		}

		function afterLine(code: Code): State | undefined {
			if (context.interrupt) return ok(code);
			firstLine = false;
			if (closed || code === null) return done(code);
			return effects.attempt(nextLine, lineStart, done)(code);
		}

		function lineStart(code: Code): State | undefined {
			if (isLineEnd(code)) return afterLine(code);
			effects.enter('hiddenBlockValue');
			return inside(code);
		}

		function done(code: Code): State | undefined {
			effects.exit('hiddenBlock');
			return ok(code);
		}
	},
};

/** A line ending after which the block goes on, that is, one not followed by a line outside of its container. */
const nextLine: Construct = {
	partial: true,
	tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
		return (code) => {
			if (code === null) return nok(code);
			effects.enter('lineEnding');
			effects.consume(code);
			effects.exit('lineEnding');
			return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
		};
	},
};
