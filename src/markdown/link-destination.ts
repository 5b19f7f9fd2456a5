import type { TextRange } from './text-range';

/** CommonMark allows an implementation to limit how deep parentheses nest; without a limit, time is quadratic. */
const DEEPEST_PARENTHESES = 32;

/**
 * Reads `(destination "title")`, with `open` at the opening parenthesis. Gives where the destination is written and the
 * offset after the closing parenthesis, or null if this is no destination.
 */
export function readDestination(text: string, open: number): { destination: TextRange; end: number } | null {
	const first = skipBlanks(text, open + 1);
	const isAngled = text[first] === '<';
	const start = isAngled ? first + 1 : first;
	const end = isAngled ? endOfAngled(text, start) : endOfBare(text, start);
	if (end === null) return null;
	let at = isAngled ? end + 1 : end;
	const afterBlanks = skipBlanks(text, at);
	if (afterBlanks > at) at = skipBlanks(text, skipTitle(text, afterBlanks));
	return text[at] === ')' ? { destination: { start, end }, end: at + 1 } : null;
}

function endOfAngled(text: string, from: number): number | null {
	for (let at = from; at < text.length; at++) {
		const character = text[at];
		if (character === '>') return at;
		if (character === '<' || character === '\n') return null;
		if (character === '\\') at++;
	}
	return null;
}

function endOfBare(text: string, from: number): number | null {
	let depth = 0;
	let at = from;
	for (; at < text.length; at++) {
		const character = text[at] ?? '';
		if (character <= ' ') break;
		if (character === '\\') at++;
		else if (character === '(' && ++depth > DEEPEST_PARENTHESES) return null;
		else if (character === ')' && --depth < 0) break;
	}
	return depth > 0 ? null : Math.min(at, text.length);
}

/** The offset after a quoted title at `from`, or `from` if there is none. */
function skipTitle(text: string, from: number): number {
	const quote = text[from];
	if (quote !== '"' && quote !== "'" && quote !== '(') return from;
	for (let at = from + 1; at < text.length; at++) {
		if (text[at] === (quote === '(' ? ')' : quote)) return at + 1;
		if (text[at] === '\\') at++;
		else if (text[at] === '(' && quote === '(') return from;
	}
	return from;
}

function skipBlanks(text: string, from: number): number {
	let at = from;
	while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n') at++;
	return at;
}
