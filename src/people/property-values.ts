import { dayFromFields, parseDay, type Day, type MonthDay } from '../day';
import { isEmpty, scalarText, textItems } from '../frontmatter/properties';
import { message, type Message } from '../language/message';
import { linkTarget } from '../markdown/note-links';
import { shortened } from '../text/words';
import { topicOf, type Topic } from './topic';

/** A value that could be read, or the reason why not; `null` stands for an absent or empty property. */
export type Reading<Value> = { readonly value: Value | null; readonly problem?: Message };

const absent = { value: null } as const;

/** A date, or the date of a date and time (`2026-11-23`, `2026-11-23T10:00:00`). */
export function readDay(value: unknown): Reading<Day> {
	if (isEmpty(value)) return absent;
	const text = typeof value === 'string' ? value.trim() : '';
	const fields = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
	const day = fields?.[1] === undefined ? null : parseDay(fields[1]);
	return day === null ? { value: null, problem: message('problem.date', { value: quoted(value) }) } : { value: day };
}

const cadenceWords: Readonly<Record<string, number>> = { daily: 1, weekly: 7, monthly: 30, quarterly: 91, yearly: 365 };
const cadenceUnits: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** A cadence in days: a number of days, a word such as `monthly`, or `10d`, `3w`, `2m`. */
export function readCadence(value: unknown): Reading<number> {
	if (isEmpty(value)) return absent;
	const text = scalarText(value)?.toLowerCase() ?? '';
	const count = /^(\d{1,4})\s*([dwmy])?$/.exec(text);
	const days = count ? Number(count[1]) * (cadenceUnits[count[2] ?? 'd'] ?? 1) : cadenceWords[text];
	return days !== undefined && days > 0
		? { value: days }
		: { value: null, problem: message('problem.cadence', { value: quoted(value) }) };
}

/** A birthday with or without its year: `1961-02-14` or `02-14`. */
export function readBirthday(value: unknown): Reading<MonthDay> {
	if (isEmpty(value)) return absent;
	const fields = /^(?:(\d{4})-|--)?(\d{2})-(\d{2})(?:T.*)?$/.exec(scalarText(value) ?? '');
	// A leap year where the note gives none, so that 29 February is a birthday.
	const year = Number(fields?.[1] ?? 2024);
	const exists = fields !== null && dayFromFields(year, Number(fields[2]), Number(fields[3])) !== null;
	return exists
		? { value: { month: Number(fields[2]), date: Number(fields[3]) } }
		: { value: null, problem: message('problem.birthday', { value: quoted(value) }) };
}

/** True where the note says so, also as text; false for anything else that can be meant as no. */
export function readFlag(value: unknown): Reading<boolean> {
	if (isEmpty(value)) return absent;
	const text = scalarText(value)?.toLowerCase() ?? '';
	if (['true', 'yes', '1'].includes(text)) return { value: true };
	if (['false', 'no', '0'].includes(text)) return { value: false };
	return { value: null, problem: message('problem.flag', { value: quoted(value) }) };
}

/** The hard time that a note tells of: text, or empty text for a bare `true`. */
export function readHardTime(value: unknown): Reading<string> {
	if (isEmpty(value)) return absent;
	const text = textItems(value).join(', ');
	if (['false', 'no', ''].includes(text.toLowerCase())) return absent;
	return { value: ['true', 'yes'].includes(text.toLowerCase()) ? '' : text };
}

/** Plain text, also of a number (a phone number without quotes). */
export function readText(value: unknown): Reading<string> {
	return isEmpty(value) ? absent : { value: textItems(value)[0] ?? null };
}

/** Topics: texts, tags or links, in a list or separated by commas. */
export function readTopics(value: unknown): Topic[] {
	const byKey = new Map<string, Topic>();
	for (const item of splitItems(value)) {
		const topic = topicOf(item, linkTarget(item));
		if (topic !== null && !byKey.has(topic.key)) byKey.set(topic.key, topic);
	}
	return [...byKey.values()];
}

/** Links as they stand in properties, without brackets, alias and heading; a bare name counts as a link to it. */
export function readLinks(value: unknown): string[] {
	const targets = textItems(value).map((item) => linkTarget(item) ?? item.split(/[#|]/, 1)[0]?.trim() ?? '');
	return [...new Set(targets)].filter((target) => target !== '');
}

/** Tags, without `#`, in lower case: a list, or text split on commas and spaces. */
export function readTags(value: unknown): string[] {
	return textItems(value)
		.flatMap((item) => item.split(/[\s,]+/))
		.map((tag) => tag.replace(/^#/, '').toLowerCase())
		.filter((tag) => tag !== '');
}

/** Other names of a person, in a list or separated by commas. */
export function readAliases(value: unknown): string[] {
	return splitItems(value);
}

function splitItems(value: unknown): string[] {
	const items = Array.isArray(value) ? textItems(value) : textItems(value).flatMap((text) => text.split(','));
	return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** A problem quotes no more of a value than this (in characters). */
const longestQuote = 39;

/** The value as a problem quotes it: short, on one line. */
function quoted(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
	return `"${shortened(text.replace(/\s+/g, ' ').trim(), longestQuote)}"`;
}
