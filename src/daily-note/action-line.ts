import type { ActionKind } from '../actions/action';
import { actionKinds } from '../actions/action';
import { compactDay, parseCompactDay, type Day } from '../day';
import { findNoteLinks, type NoteLink } from '../markdown/note-links';
import { outsideOf } from '../markdown/outside-links';
import { onOneLine, withBareBreaks } from '../markdown/wrapped-item';
import { findBlockId, withIdLast } from './block-id';
import { completionIn, dayOfDate, outsideCompletion, withoutCompletion } from './completion';
import { isDone, usualSigns, type DoneSigns } from './done-signs';
import { asMeant } from './one-id';
import { datePattern } from './other-signs';

/** The kind of an action line: an action of the day, or a touch logged by hand. */
export type LineKind = ActionKind | 'touch';

/** How many links before the reason can name people: two in an introduction, one in other lines. */
export function peopleNamedBy(kind: LineKind): number {
	return kind === 'introduction' ? 2 : 1;
}

/** A person as a line names them. */
export interface Mention {
	/** The target of the link, to be resolved from the note that holds the line. */
	readonly target: string;
	/** The day of the previous touch, as the line states it; null for never. */
	readonly last: Day | null;
}

/**
 * An action line: a list item that the plugin wrote as one line, marked by a block id `tom-…`. The block id is its
 * identity; the user may have changed everything else, a formatter may have wrapped the item over several lines, and
 * another plugin may have put signs of its own behind the id.
 */
export interface ActionLine {
	/** The block id without its caret: `tom-20261123-outreach`. */
	readonly id: string;
	/** The day for which it was planned. */
	readonly day: Day;
	readonly kind: LineKind;
	/** The character in the checkbox; null where the line has none. */
	readonly mark: string | null;
	/** True where the mark is `x`, `X`, or one that the settings of Tasks call done; false for every other mark. */
	readonly done: boolean;
	/** The links before the reason. Only the roster can tell whether they are people. */
	readonly mentions: readonly Mention[];
	/** The reason, without completion date and appended text; empty where there is none. */
	readonly reason: string;
	/** The targets of the links in the reason. */
	readonly reasonLinks: readonly string[];
	/** The completion date, where another plugin wrote one (`✅ 2026-11-23`, `[completion:: 2026-11-23]`). */
	readonly completed: Day | null;
}

/** The separator between the people of a line and the reason. */
export const reasonMark = ' · ';

const idParts = /^tom-(\d{8})-(?:([a-z]+)|(touch)-\d{1,9})$/;
const bullet = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const checkbox = /^\[(.)\](?=[ \t\r\n]|$)/u;
const dateInWords = new RegExp(datePattern, 'u');

/** The block id of an action. */
export function actionId(day: Day, kind: ActionKind): string {
	return `tom-${compactDay(day)}-${kind}`;
}

/** The block id of the `number`th touch logged on a day. */
export function touchId(day: Day, number: number): string {
	return `tom-${compactDay(day)}-touch-${number}`;
}

/** The day and the kind of a block id; null where it is not one of an action line. */
export function parseActionId(id: string): { readonly day: Day; readonly kind: LineKind } | null {
	const parts = idParts.exec(id);
	const day = parseCompactDay(parts?.[1] ?? '');
	const kind = parts?.[3] === 'touch' ? 'touch' : actionKinds.find((one) => one === parts?.[2]);
	return day === null || kind === undefined ? null : { day, kind };
}

/**
 * Parses the Markdown of an action line, which can span lines. Returns null where it is not a list item or has no
 * `tom-` block id at its end.
 *
 * @param appended the text that settings put before the block id, so that it does not count as part of the reason
 * @param signs what says that the line is done
 */
export function parseActionLine(item: string, appended = '', signs = usualSigns): ActionLine | null {
	const text = withBareBreaks(item);
	const found = findBlockId(text);
	const start = bullet.exec(text);
	const meant = found === null ? null : parseActionId(found.id);
	if (found === null || start === null || meant === null) return null;

	const content = text.slice(start[0].length, Math.max(start[0].length, found.start));
	const mark = checkbox.exec(content)?.[1] ?? null;
	const body = mark === null ? content : content.slice(2 + mark.length);
	const isOutsideStamps = outsideCompletion(body, signs);
	const links = findNoteLinks(body).filter(({ start: at }) => isOutsideStamps(at));
	const reasonStart = reasonMarkIn(body, links);
	const named = links.filter((link) => link.start < reasonStart);
	return {
		id: found.id,
		...meant,
		mark,
		done: isDone(mark, signs),
		mentions: named.map((link) => ({ target: link.target, last: lastTouchAfter(body, link.end) })),
		reason: reasonText(body.slice(reasonStart + reasonMark.length), appended, signs),
		reasonLinks: links.filter((link) => link.start > reasonStart).map((link) => link.target),
		completed: completionIn(text, signs),
	};
}

/**
 * The part of a line that does not depend on its tick, its bullet, and the lines that it was wrapped into; equal for
 * two copies of one line.
 */
export function withoutTick(line: string, signs = usualSigns): string {
	return onOneLine(withMark(withoutCompletion(withIdLast(line), signs), ' '))
		.trim()
		.replace(/^[*+]/, '-');
}

/** The line with another mark in its checkbox; unchanged where it has no checkbox. */
export function withMark(line: string, mark: string): string {
	const start = bullet.exec(line)?.[0].length ?? 0;
	const box = checkbox.exec(line.slice(start));
	if (box === null) return line;
	return `${line.slice(0, start)}[${mark}]${line.slice(start + box[0].length)}`;
}

/** The line's indent, bullet and mark, followed by the contents of another line, as it was rendered. */
export function withWords(line: string, rendered: string): string {
	const kept = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\](?=\s)[ \t]*)?/u.exec(line)?.[0] ?? '';
	return kept + (kept.endsWith(']') ? ' ' : '') + rendered.replace(/^- \[ \] /, '');
}

/** The start of the mark between people and reason, outside links; the end of the text where there is none. */
export function reasonMarkIn(text: string, links: readonly NoteLink[]): number {
	const isOutside = outsideOf(links);
	for (const { index } of text.matchAll(/[ \n]·(?=[ \n])/g)) if (isOutside(index)) return index;
	return text.length;
}

/**
 * The date of the previous touch, from the parentheses right after the link, which can hold any words; null without a
 * date.
 */
export function lastTouchAfter(text: string, end: number): Day | null {
	const words = /^\s*\(([^()]*)\)/.exec(text.slice(end))?.[1] ?? '';
	return dayOfDate(dateInWords.exec(words)?.[0] ?? '');
}

function reasonText(text: string, appended: string, signs: DoneSigns): string {
	const reason = asMeant(onOneLine(withoutCompletion(text, signs)).trim());
	return appended !== '' && reason.endsWith(appended) ? reason.slice(0, -appended.length).trim() : reason;
}
