import type { LinePlace } from './note-lines';

/** The new text of a line, or of several that belong together; null removes them. */
export interface LineEdit {
	readonly at: LinePlace;
	readonly text: string | null;
}

/**
 * Applies edits, which must be in the order of their lines, to a text. A second edit of the same line is ignored. The
 * result is built from pieces, because each join copies the whole text.
 */
export function withEdits(text: string, edits: readonly LineEdit[]): string {
	const pieces: string[] = [];
	let from = 0;
	for (const { at, text: line } of edits) {
		if (at.start < from) continue;
		pieces.push(text.slice(from, at.start), line ?? '');
		from = line === null ? at.next : at.end;
	}
	const edited = pieces.join('') + text.slice(from);
	// Where the last line is removed and had no line end, the line end before it is removed too.
	const last = edits.at(-1);
	return last?.text === null && last.at.end === text.length ? edited.replace(/\r?\n$/, '') : edited;
}
