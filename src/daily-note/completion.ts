import { parseDay, type Day } from '../day';
import { findNoteLinks } from '../markdown/note-links';
import { outsideOf } from '../markdown/outside-links';
import { withBareBreaks } from '../markdown/wrapped-item';
import { withAsciiDigits } from '../text/digits';
import { datePattern } from './other-signs';

/** A date that another plugin wrote when it set the mark. The first group matches only where the mark was set to done. */
const stamps = new RegExp(String.raw`(?:(✅\uFE0F?|[[(]completion::)|❌\uFE0F?|[[(]cancelled::)\s*(${datePattern})(?:T[\p{Nd}:.]*)?[\])]?`, 'gu');

/** What every stamp begins with. Most items hold none: this search is all that they cost. */
const stampStart = /[✅❌]|(?:completion|cancelled)::/u;

/** A date as a day, whatever the script of its digits; null where it is none. */
export function dayOfDate(date: string): Day | null {
	return parseDay(withAsciiDigits(date));
}

/** The day on which another plugin says that an item was done; the last, where it says several. Null where none says so. */
export function completionIn(item: string): Day | null {
	const done = stampsIn(withBareBreaks(item)).filter(([, isDone]) => isDone !== undefined);
	return dayOfDate(done.at(-1)?.[2] ?? '');
}

/** The item without the date that another plugin wrote when it was ticked or cancelled. */
export function withoutCompletion(item: string): string {
	const text = withBareBreaks(item);
	let kept = '';
	let at = 0;
	for (const { 0: found, index } of stampsIn(text)) {
		kept += item.slice(at, at + text.slice(at, index).trimEnd().length);
		at = index + found.length;
	}
	return kept + item.slice(at);
}

/** The dates of other plugins in a text, except those inside a link. */
function stampsIn(text: string): RegExpExecArray[] {
	if (!stampStart.test(text)) return [];
	const isOutside = outsideOf(findNoteLinks(text));
	return [...text.matchAll(stamps)].filter(({ index }) => isOutside(index));
}
