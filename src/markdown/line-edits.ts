import type { NoteLine } from './note-lines';

/** A line to put in the place of another; null to remove it. */
export interface LineEdit {
	readonly at: NoteLine;
	readonly text: string | null;
}

/** A text with its lines edited, in their order; one that is to go twice goes once. In pieces, because each join costs the whole text. */
export function withEdits(text: string, edits: readonly LineEdit[]): string {
	const pieces: string[] = [];
	let from = 0;
	for (const { at, text: line } of edits) {
		if (at.start < from) continue;
		pieces.push(text.slice(from, at.start), line ?? '');
		from = line === null ? at.next : at.end;
	}
	const edited = pieces.join('') + text.slice(from);
	// The last line of a note without a final line end takes the one before it along.
	const last = edits.at(-1);
	return last?.text === null && last.at.end === text.length ? edited.replace(/\r?\n$/, '') : edited;
}
