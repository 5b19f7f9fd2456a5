/** A line as far as its place matters; `text` begins behind the white space and has no line end. */
export interface Line {
	readonly start: number;
	readonly indent: number;
	readonly text: string;
	/** Where the line ends, its line end excluded. */
	readonly end: number;
}

/** The lines of a source. */
export function linesOf(yaml: string): Line[] {
	const lines: Line[] = [];
	for (let start = 0; start < yaml.length; ) {
		const newline = yaml.indexOf('\n', start);
		const next = newline === -1 ? yaml.length : newline + 1;
		const whole = yaml.slice(start, next).replace(/\r?\n$/, '');
		const indent = whole.length - whole.replace(/^ +/, '').length;
		lines.push({ start, indent, text: whole.slice(indent), end: start + whole.length });
		start = next;
	}
	return lines;
}

/** Whether a line holds more than white space and a comment. */
export function isContent({ text }: Line): boolean {
	return text.trim() !== '' && !text.startsWith('#');
}

/** The end of a line of words, without the comment and the white space at its end; quotes may hold what looks like one. */
export function withoutComment(yaml: string, start: number, end: number): number {
	let last = ':';
	let at = start;
	for (; at < end; at += 1) {
		const character = yaml[at] ?? '';
		if (character === '#' && (at === start || /[ \t]/.test(yaml[at - 1] ?? ''))) break;
		const close = /["']/.test(character) && /[-:,[{]/.test(last) ? endOfQuotes(yaml, at, end) : at + 1;
		if (close === -1) return end;
		if (!/[ \t]/.test(character)) last = character;
		at = close - 1;
	}
	return start + yaml.slice(start, at).trimEnd().length;
}

/** Right behind the quote that ends what begins at `start`; -1 where none does. */
export function endOfQuotes(yaml: string, start: number, limit: number): number {
	const quote = yaml[start];
	for (let at = start + 1; at < limit; at += 1) {
		if (quote === '"' && yaml[at] === '\\') at += 1;
		else if (yaml[at] === quote) {
			if (quote === '"' || yaml[at + 1] !== quote) return at + 1;
			at += 1;
		}
	}
	return -1;
}

/** Whether nothing but a comment stands behind what ends at `from`, and nothing but comments below it. */
export function onlyCommentFollows(yaml: string, from: number, limit: number): boolean {
	const end = Math.min(endOfLine(yaml, from), limit);
	const behind = yaml.slice(from, end);
	return (behind.trim() === '' || /^\s+#/.test(behind)) && linesOf(yaml.slice(end, limit)).every((line) => !isContent(line));
}

/** Where the newline of the line that `at` is on stands; the end of the source behind the last one. */
export function endOfLine(yaml: string, at: number): number {
	const newline = yaml.indexOf('\n', at);
	return newline === -1 ? yaml.length : newline;
}
