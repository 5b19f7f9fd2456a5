import type { Editor } from 'obsidian';
import { findActionLines, type FoundLine } from '../../../daily-note/action-block';

/** The line of ours that the cursor is on; null where it is on none, or on one that the app reads as code. */
export function lineAtCursor(editor: Editor, appended: string): FoundLine | null {
	const { line } = editor.getCursor();
	const text = editor.getValue();
	const start = text.split('\n', line).reduce((sum, { length }) => sum + length + 1, 0);
	return findActionLines(text, appended).find(({ at }) => at.start === start) ?? null;
}
