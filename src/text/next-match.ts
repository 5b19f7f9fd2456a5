/** The offset after what a sticky pattern matches at an offset, or null. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}

/**
 * The next offset from `from` on at which a pattern for one character (flag `g`) matches, or the end of the text. No
 * repetition passes over what lies between: once an app has compiled a megabyte of patterns, V8 takes a piece of the
 * stack for each character that a repetition matches.
 */
export function nextMatch(pattern: RegExp, text: string, from: number): number {
	pattern.lastIndex = from;
	return pattern.exec(text)?.index ?? text.length;
}

/** The offset after the run of equal characters at `from`. */
export function endOfRun(text: string, from: number): number {
	const character = text[from];
	let at = from;
	while (at < text.length && text[at] === character) at++;
	return at;
}
