import { dayFromFields, parseCompactDay, type Day } from '../day';
import { encodedLink, findNoteLinks } from '../markdown/note-links';
import { noteName, type NotePath } from '../note-path';
import { withAsciiDigits } from '../text/digits';
import { itemTexts, textParts } from './list-texts';

/** A day in a property, as it is written there. */
export interface WrittenDay {
	readonly day: Day;
	/** The text of the day. A link without quotes is text in double brackets here. */
	readonly text: string;
	/** The place of its item where the property is a list; else null. */
	readonly at: number | null;
}

/** Year first, with dashes or slashes, padded or not; then perhaps a time. */
const datePattern =
	/^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:([T ])\d{1,2}:\d{2}(:\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The days of a property: none where it is empty, null where any part of it cannot be read as a day.
 *
 * @param mayBeLink whether a list in a list can be a link without quotes (see `itemTexts`)
 */
export function writtenDays(value: unknown, mayBeLink = true): readonly WrittenDay[] | null {
	if (value === undefined || value === null) return [];
	if (typeof value === 'string') return daysOfText(value);
	const items = Array.isArray(value) ? itemTexts(value, mayBeLink) : null;
	const days = items?.map(({ text, at }) => dayAt(text, at));
	return days?.every((day) => day !== null) === true ? days : null;
}

/** The newest of some days, or null where there are none. */
export function newestOf(days: readonly WrittenDay[]): WrittenDay | null {
	return days.reduce<WrittenDay | null>(
		(newest, one) => (newest === null || one.day > newest.day ? one : newest),
		null,
	);
}

/**
 * Another day, written as `text` writes a day: a date and time stays one, at midnight; slashes, digits and the kind of
 * link stay. A link leads to the daily note of the day.
 *
 * @param pathOf the paths of daily notes
 */
export function writtenLike(text: string, day: Day, pathOf: (day: Day) => NotePath): string {
	const [link] = findNoteLinks(text.trim());
	if (link !== undefined) {
		const old = dayIn(text);
		const isWikilink = text.trim().startsWith('[[');
		const linkTo = (target: string): string =>
			isWikilink ? `[[${target}]]` : encodedLink(target, noteName(target));
		const made = linkTo(old === null ? day : targetLike(link.target, old, day, pathOf));
		// The name of a daily note can be longer than the day and hold more than one.
		return dayIn(made) === day ? made : linkTo(day);
	}
	const [, , sign = '-', , , separator, seconds] = datePattern.exec(withAsciiDigits(text.trim())) ?? [];
	const midnight = separator === undefined ? '' : `${separator}00:00${seconds === undefined ? '' : ':00'}`;
	return inDigitsOf(text, `${day.replaceAll('-', sign)}${midnight}`);
}

function daysOfText(text: string): readonly WrittenDay[] | null {
	if (text.trim() === '') return [];
	const whole = dayAt(text, null);
	if (whole !== null) return [whole];
	const parts = textParts(text);
	const days = parts.map((part) => dayAt(part, null));
	return parts.length > 1 && days.every((day) => day !== null) ? days : null;
}

function dayAt(text: string, at: number | null): WrittenDay | null {
	const day = dayIn(text);
	return day === null ? null : { day, text, at };
}

/** The day that a text is: a date, or a link to a note whose name holds one. */
function dayIn(text: string): Day | null {
	const trimmed = withAsciiDigits(text.trim());
	const date = datePattern.exec(trimmed);
	if (date !== null) return dayFromFields(Number(date[1]), Number(date[3]), Number(date[4]));
	const [link] = trimmed.includes('[') ? findNoteLinks(trimmed) : [];
	return link !== undefined && link.start === 0 && link.end === trimmed.length ? dayOfTarget(link.target) : null;
}

/** The one day in the name of a note; else that of folders and name together (`Journal/2026/11/20`). */
function dayOfTarget(target: string): Day | null {
	const path = target.replace(/\.md$/i, '');
	const name = noteName(path);
	const compact = parseCompactDay(name);
	if (compact !== null) return compact;
	const [found, ...others] = name.matchAll(/(?:^|\D)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g);
	const fields = found ?? /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(path);
	return fields === null || others.length > 0
		? null
		: dayFromFields(Number(fields[1]), Number(fields[2]), Number(fields[3]));
}

/**
 * The target of a link to another day's note. Where the old one is the daily note of its day, in whole or by the end of
 * its path, the new one is written as that. Else the day stands alone, in the same folder unless the folder names a
 * year.
 */
function targetLike(target: string, old: Day, day: Day, pathOf: (day: Day) => NotePath): string {
	const extension = /\.md$/i.exec(target)?.[0] ?? '';
	const bare = target.slice(0, target.length - extension.length);
	const bareOf = (one: Day): string => pathOf(one).replace(/\.md$/, '');
	if (`/${bareOf(old)}`.endsWith(`/${bare}`)) {
		const depth = bare.split('/').length;
		return bareOf(day).split('/').slice(-depth).join('/') + extension;
	}
	const folder = bare.split('/').slice(0, -1).join('/');
	return `${folder === '' || /\d{4}/.test(folder) ? '' : `${folder}/`}${day}${extension}`;
}

/** Writes the digits of `words` in the script of the first digit in `sample`. */
function inDigitsOf(sample: string, words: string): string {
	const digit = /\p{Nd}/u.exec(sample)?.[0] ?? '0';
	const zero = (digit.codePointAt(0) ?? 0) - Number(withAsciiDigits(digit));
	return words.replace(/\d/g, (one) => String.fromCodePoint(zero + Number(one)));
}
