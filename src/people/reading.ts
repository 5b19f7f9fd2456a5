import type { Message } from '../language/message';
import { shortened } from '../text/words';

/** A value that could be read, or the reason why not; `null` stands for an absent or empty property. */
export interface Reading<Value> {
	readonly value: Value | null;
	readonly problem?: Message;
}

/** The reading of an absent or empty property. */
export const absent = { value: null } as const;

/** A problem quotes no more of a value than this (in characters). */
const longestQuote = 39;

/**
 * The value as a problem quotes it: short, on one line. Its quotation marks are the text’s own, because each language
 * has others.
 */
export function quoted(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
	return shortened(text.replace(/\s+/g, ' ').trim(), longestQuote);
}
