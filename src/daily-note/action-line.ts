import type { ActionKind } from '../actions/action';
import { actionKinds } from '../actions/action';
import { compactDay, parseCompactDay, parseDay, type Day } from '../day';
import { findNoteLinks, type NoteLink } from '../markdown/note-links';

/** The kind of an action line: an action of the day, or a touch logged by hand. */
export type LineKind = ActionKind | 'touch';

/** A person as a line names them. */
export interface Mention {
	/** The target of the link, to be resolved from the note that holds the line. */
	readonly target: string;
	/** The day of the previous touch, as the line states it; null for never. */
	readonly last: Day | null;
}

/**
 * An action line: a line that the plugin wrote, marked by a block id `tom-…`. The block id is its identity; the user may have
 * changed everything else.
 */
export interface ActionLine {
	/** The block id without its caret: `tom-20261123-outreach`. */
	readonly id: string;
	/** The day for which it was planned. */
	readonly day: Day;
	readonly kind: LineKind;
	/** The character in the checkbox; null where the line has none. */
	readonly mark: string | null;
	/** True where the mark is `x` or `X`; false for every other mark. */
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

/** A date that another plugin wrote when it set the mark. The first group matches only where the mark was set to done. */
const stamp = /(?:(✅\uFE0F?|[[(]completion::)|❌\uFE0F?|[[(]cancelled::)\s*(\d{4}-\d{2}-\d{2})[\])]?/u;
const stamps = new RegExp(stamp, 'gu');
/** Plugins that do not know block ids write the date after them. */
const blockId = new RegExp(`[ \\t]\\^(tom-[\\da-z-]+)((?:[ \\t]*${stamp.source})*)[ \\t]*$`, 'u');
const idParts = /^tom-(\d{8})-(?:([a-z]+)|(touch)-\d{1,9})$/;
const bullet = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const checkbox = /^\[(.)\](?=[ \t]|$)/u;

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
 * Parses an action line. Returns null where the line is not a list item or has no `tom-` block id at its end.
 *
 * @param appended the text that settings put before the block id, so that it does not count as part of the reason
 */
export function parseActionLine(line: string, appended = ''): ActionLine | null {
	const trimmed = line.trimEnd();
	const found = blockId.exec(trimmed);
	const start = bullet.exec(trimmed);
	if (found === null || start === null) return null;
	const id = found[1] ?? '';
	const meant = parseActionId(id);
	if (meant === null) return null;

	const content = trimmed.slice(start[0].length, Math.max(start[0].length, found.index));
	const mark = checkbox.exec(content)?.[1] ?? null;
	const body = mark === null ? content : content.slice(2 + mark.length);
	const links = findNoteLinks(body);
	const reasonStart = findOutsideLinks(body, reasonMark, links);
	const named = links.filter((link) => link.start < reasonStart);
	return {
		id,
		...meant,
		mark,
		done: mark === 'x' || mark === 'X',
		mentions: named.map((link) => ({ target: link.target, last: lastTouchAfter(body, link.end) })),
		reason: reasonText(body.slice(reasonStart + reasonMark.length), appended),
		reasonLinks: links.filter((link) => link.start > reasonStart).map((link) => link.target),
		completed: parseDay(stampsIn(trimmed).filter(([, isDone]) => isDone !== undefined).at(-1)?.[2] ?? ''),
	};
}

/** The part of a line that does not depend on its tick and its bullet; equal for two copies of one line. */
export function withoutTick(line: string): string {
	return withMark(withoutCompletion(line), ' ').trim().replace(/^[*+]/, '-');
}

/** The line with its block id at the end, where the app looks for it. */
export function withIdLast(line: string): string {
	return line.replace(blockId, (all, id: string, behind: string) => (behind === '' ? all : `${behind} ^${id}`));
}

/** The line with another mark in its checkbox; unchanged where it has no checkbox. */
export function withMark(line: string, mark: string): string {
	const start = bullet.exec(line)?.[0].length ?? 0;
	const box = checkbox.exec(line.slice(start));
	if (box === null) return line;
	return `${line.slice(0, start)}[${mark}]${line.slice(start + box[0].length)}`;
}

/** The line without the date that another plugin wrote when it was ticked or cancelled. */
export function withoutCompletion(line: string): string {
	let kept = '';
	let at = 0;
	for (const { 0: found, index } of stampsIn(line)) {
		kept += line.slice(at, index).trimEnd();
		at = index + found.length;
	}
	return kept + line.slice(at);
}

function findOutsideLinks(text: string, mark: string, links: readonly NoteLink[]): number {
	const isInLink = inAnyOf(links);
	let at = text.indexOf(mark);
	while (at !== -1 && isInLink(at)) at = text.indexOf(mark, at + 1);
	return at === -1 ? text.length : at;
}

/**
 * Returns a function that tells whether an offset lies within a link. Its calls must be in ascending order: this keeps the
 * work linear for a line full of links.
 */
function inAnyOf(links: readonly NoteLink[]): (at: number) => boolean {
	let next = 0;
	return (at) => {
		while ((links[next]?.end ?? Infinity) <= at) next += 1;
		return (links[next]?.start ?? Infinity) < at;
	};
}

/** The date of the previous touch, from the parentheses right after the link, which can hold any words; null without a date. */
function lastTouchAfter(text: string, end: number): Day | null {
	const words = /^\s*\(([^()]*)\)/.exec(text.slice(end))?.[1] ?? '';
	return parseDay(/\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? '');
}

/** The dates of other plugins in a text, except those inside a link. */
function stampsIn(text: string): RegExpExecArray[] {
	const isInLink = inAnyOf(findNoteLinks(text));
	return [...text.matchAll(stamps)].filter(({ index }) => !isInLink(index));
}

function reasonText(text: string, appended: string): string {
	const reason = withoutCompletion(text).trim();
	return appended !== '' && reason.endsWith(appended) ? reason.slice(0, -appended.length).trim() : reason;
}
