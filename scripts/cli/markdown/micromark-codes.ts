import type { Code } from 'micromark-util-types';

// micromark turns line endings and tabs into codes below 0: -5 to -3 are CR, LF and CRLF; -2 and -1 are parts of a tab.

/** Whether a line or the note ends here. */
export function isLineEnd(code: Code): boolean {
	return code === null || code < -2;
}

/** Whether this is a space or a tab. */
export function isBlank(code: Code): boolean {
	return code === 32 || code === -2 || code === -1;
}
