import { parseDay, type Day } from '../day';
import { findNoteLinks } from '../markdown/note-links';
import { outsideOf } from '../markdown/outside-links';
import type { TextRange } from '../markdown/text-range';
import { withBareBreaks } from '../markdown/wrapped-item';
import { withAsciiDigits } from '../text/digits';
import { usualSigns, type CompletionField, type DoneSigns } from './done-signs';
import { dayInFormat } from './formatted-days';
import { datePattern } from './other-signs';

/** A date that another plugin wrote when it set the mark; null where the calendar has no such day. */
interface Stamp extends TextRange {
	readonly day: Day | null;
	/** Whether the mark was set to done, and not to cancelled. */
	readonly isDone: boolean;
}

const timeOfDay = String.raw`T[\p{Nd}:.]*(?:Z|[+-]\p{Nd}{2}:?\p{Nd}{2})?|[ \t\n]+\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?:[ \t]?[AP]M\b)?`;

/** A sign with a date, or an inline field in one of Dataview's two brackets, which can hold a link. */
const stamp = new RegExp(
	[
		String.raw`(?:(✅)|❌)\uFE0F?\s*(${datePattern})(?:${timeOfDay})?`,
		String.raw`\[([^[\]():]+)::((?:[^[\]]|\[\[[^[\]]*\]\])*)\]`,
		String.raw`\(([^[\]():]+)::([^()]*)\)`,
	].join('|'),
	'gu',
);

/** What every stamp holds. Most items hold none: this search is all that they cost. */
const anyStamp = /[✅❌]|::/u;

/** A date at the start of a field, alone, with a time of day behind it, or as a link to the note of the day. */
const dateFirst = new RegExp(String.raw`^(?:\[\[(?:[^[\]|]*/)?)?(${datePattern})(?!\p{Nd})`, 'u');

/** A date as a day, whatever the script of its digits; null where it is none. */
export function dayOfDate(date: string): Day | null {
	return parseDay(withAsciiDigits(date));
}

/**
 * The day on which another plugin says that an item was done; the last, where it says several. Null where none says so.
 */
export function completionIn(item: string, signs = usualSigns): Day | null {
	return (
		stampsIn(withBareBreaks(item), signs)
			.filter(({ isDone }) => isDone)
			.at(-1)?.day ?? null
	);
}

/** The item without the date that another plugin wrote when it was ticked or cancelled. */
export function withoutCompletion(item: string, signs = usualSigns): string {
	const text = withBareBreaks(item);
	let kept = '';
	let at = 0;
	for (const { start, end } of stampsIn(text, signs)) {
		kept += item.slice(at, at + text.slice(at, start).trimEnd().length);
		at = end;
	}
	return kept + item.slice(at);
}

/**
 * Whether offsets, asked in their order, are outside the dates that other plugins wrote. A link in such a date names
 * nobody.
 */
export function outsideCompletion(text: string, signs: DoneSigns): (offset: number) => boolean {
	return outsideOf(stampsIn(text, signs));
}

/**
 * The dates of other plugins in a text, except those inside a link. A field without a date that can be read is the
 * user's.
 */
function stampsIn(text: string, { field }: DoneSigns): Stamp[] {
	if (!anyStamp.test(text)) return [];
	const isOutside = outsideOf(findNoteLinks(text));
	return [...text.matchAll(stamp)].flatMap((found): Stamp[] => {
		const { 0: all, 1: check, 2: date, index: start } = found;
		if (!isOutside(start)) return [];
		if (date !== undefined)
			return [{ start, end: start + all.length, day: dayOfDate(date), isDone: check !== undefined }];
		const key = (found[3] ?? found[5] ?? '').trim();
		if (key !== 'completion' && key !== 'cancelled' && key !== field.key) return [];
		const day = dayOfField((found[4] ?? found[6] ?? '').trim(), field);
		return day === null
			? []
			: [{ start, end: start + all.length, day, isDone: key !== 'cancelled' || key === field.key }];
	});
}

/**
 * The day that the value of a field states: in the format of the settings, or as a date with any time of day, as Tasks
 * writes it.
 */
function dayOfField(value: string, { format }: CompletionField): Day | null {
	const first = dateFirst.exec(value)?.[1];
	const own =
		first !== undefined && format.startsWith('yyyy-MM-dd') ? null : dayInFormat(withAsciiDigits(value), format);
	return own ?? dayOfDate(first ?? '');
}
