import type { Editor } from 'obsidian';
import { findActionLines, type FoundLine } from '../../../daily-note/action-block';
import type { DoneSigns } from '../../../daily-note/done-signs';

/**
 * The action line at the cursor, which may be on any of the lines that a formatter has wrapped it into. Null if there
 * is none, or if the app reads the line as code.
 */
export function lineAtCursor(editor: Editor, appended: string, signs: DoneSigns): FoundLine | null {
	const { line } = editor.getCursor();
	const text = editor.getValue();
	const start = text.split('\n', line).reduce((sum, { length }) => sum + length + 1, 0);
	return findActionLines(text, appended, signs).find(({ at }) => at.start <= start && start <= at.end) ?? null;
}
