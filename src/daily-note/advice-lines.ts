import { possibleAdvice } from '../actions/advice';
import { actionKinds } from '../actions/action';
import { readNoteLines } from '../markdown/note-lines';
import { onOneLine } from '../markdown/wrapped-item';
import type { NotePath } from '../note-path';
import type { FoundLine } from './action-block';
import { withoutId } from './block-id';
import { holdsConflict } from './merge-copies';
import { lastNested } from './nested-lines';
import { renderAction } from './render-line';
import { isAdvice, lineContext, type TodayContext } from './today-actions';

/**
 * The lines of advice that are to the letter as they were written, with an empty box and nothing nested under them. Any
 * other is the user's, who may have meant something by it. One that has another line of its kind beside it stays as
 * well: the day has its action.
 *
 * @param lines today's lines in the text
 * @returns in the order of the text
 */
export function untouchedAdvice(
	text: string,
	lines: readonly FoundLine[],
	note: NotePath,
	context: TodayContext,
): FoundLine[] {
	const advice = lines.filter(({ line }) => line.mark === ' ' && isAdvice(line));
	// Of an open conflict of git the user may want either side, as it was.
	if (advice.length === 0 || holdsConflict(text)) return [];
	const noteLines = readNoteLines(text);
	const lineOf = lineContext(context, note);
	const untouched = advice.filter(({ line, at }) => {
		const kind = actionKinds.find((one) => one === line.kind);
		if (kind === undefined || lines.filter((other) => other.line.kind === kind).length > 1) return false;
		const words = wordsOf(at.text);
		return (
			words !== null &&
			possibleAdvice(kind).some((one) => wordsOf(renderAction(one, lineOf)) === words) &&
			lastNested(noteLines, at) === null
		);
	});
	return untouched.sort((a, b) => a.at.start - b.at.start);
}

/**
 * What stands behind the empty box of an item, without its id; null where it has none. A formatter may have wrapped it.
 */
function wordsOf(item: string): string | null {
	const line = onOneLine(withoutId(item)).trim();
	const box = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \]\s+(?=\S)/u.exec(line)?.[0];
	return box === undefined ? null : line.slice(box.length).replace(/\s+/g, ' ');
}
