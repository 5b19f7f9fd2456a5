import type { Editor } from 'obsidian';
import { actionKinds, type ActionKind } from '../../../actions/action';
import { findActionLines, type FoundLine } from '../../../daily-note/action-block';
import type { DoneSigns } from '../../../daily-note/done-signs';
import { linesOfToday } from '../../../daily-note/todays-lines';
import type { NotePath } from '../../../note-path';
import type { Routine } from '../../../routine';

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

/** The kind of today's action on a line that was found in the editor; null where the line is none of today's actions. */
export function kindOfToday(found: FoundLine, editor: Editor, note: NotePath, routine: Routine): ActionKind | null {
	const kind = actionKinds.find((one) => one === found.line.kind);
	if (kind === undefined) return null;
	const lines = findActionLines(editor.getValue(), '', routine.doneSigns);
	return linesOfToday(lines, note, routine).some(({ at }) => at.start === found.at.start) ? kind : null;
}
