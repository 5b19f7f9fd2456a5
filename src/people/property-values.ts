import { parseDay, type Day } from '../day';
import { isEmpty, scalarText, textItems } from '../frontmatter/properties';
import { message } from '../language/message';
import { linkTarget } from '../markdown/note-links';
import { withAsciiDigits } from '../text/digits';
import { textParts } from './list-texts';
import { absent, quoted, type Reading } from './reading';
import { topicOf, type Topic } from './topic';
import { newestOf, writtenDays } from './written-days';

/** A day as people write it (see `writtenDays`); of several days the newest. */
export function readDay(value: unknown): Reading<Day> {
	if (isEmpty(value)) return absent;
	// Nearly all values are plain days.
	const plain = typeof value === 'string' ? parseDay(value) : null;
	if (plain !== null) return { value: plain };
	const days = writtenDays(value);
	return days === null
		? { value: null, problem: message('problem.date', { value: quoted(value) }) }
		: { value: newestOf(days)?.day ?? null };
}

/** The cadences (days) that have a word. */
export const cadenceWords: Readonly<Record<string, number>> = {
	daily: 1,
	weekly: 7,
	fortnightly: 14,
	biweekly: 14,
	'bi-weekly': 14,
	monthly: 30,
	quarterly: 91,
	yearly: 365,
	annually: 365,
	annual: 365,
	'every day': 1,
	'every week': 7,
	'every month': 30,
	'every quarter': 91,
	'every year': 365,
};
const cadenceUnits: Readonly<Record<string, number>> = {
	d: 1,
	day: 1,
	w: 7,
	week: 7,
	m: 30,
	month: 30,
	quarter: 91,
	y: 365,
	year: 365,
};

/**
 * A cadence in days: a number of days, a word such as `monthly`, or a count of days, weeks, months or years (`10d`,
 * `3w`, `every 2 weeks`). `never` is for people who are left out.
 */
export function readCadence(value: unknown): Reading<number | 'never'> {
	if (isEmpty(value)) return absent;
	const text = withAsciiDigits(scalarText(value)?.toLowerCase() ?? '').replace(/\s+/g, ' ');
	if (text === 'never') return { value: 'never' };
	const days = Object.hasOwn(cadenceWords, text) ? cadenceWords[text] : countedDays(text);
	return days !== undefined && days > 0
		? { value: days }
		: { value: null, problem: message('problem.cadence', { value: quoted(value) }) };
}

function countedDays(text: string): number | undefined {
	const fields = /^(?:every )?(\d{1,4}) ?(?:([dwmy])|(day|week|month|quarter|year)s?)?$/.exec(text);
	return fields === null ? undefined : Number(fields[1]) * (cadenceUnits[fields[2] ?? fields[3] ?? 'd'] ?? 1);
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
	if (text === '' && !isBlank(value))
		return { value: null, problem: message('problem.hardTime', { value: quoted(value) }) };
	if (['false', 'no', ''].includes(text.toLowerCase())) return absent;
	return { value: ['true', 'yes'].includes(text.toLowerCase()) ? '' : text };
}

/** Plain text, also of a number. */
export function readText(value: unknown): Reading<string> {
	return isEmpty(value) ? absent : { value: textItems(value)[0] ?? null };
}

/** A phone number. What YAML has read as a number has lost its `+` and its zeros, and is a problem. */
export function readPhone(value: unknown): Reading<string> {
	const first: unknown = Array.isArray(value) ? value.find((item) => !isEmpty(item)) : value;
	return typeof first === 'number'
		? { value: null, problem: message('problem.phone', { value: quoted(first) }) }
		: readText(value);
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

/**
 * Links as they stand in properties, without brackets, alias and heading; a bare name counts as a link to it. One text
 * can hold several, and so can an item of a list.
 */
export function readLinks(value: unknown): string[] {
	const parts = readLinkParts(value);
	// A text with a comma may be one name as well.
	const isUnclear = parts.length > 1 && typeof value === 'string' && !value.includes('[');
	return isUnclear ? [...new Set([...parts, targetOf(value.trim())])] : parts;
}

/** The same, where a text with a comma is no name. */
export function readLinkParts(value: unknown): string[] {
	const items = textItems(value);
	const partsOf = Array.isArray(value) ? partsOfItem : partsOfText;
	// Nearly all items are one link.
	const targets = items.flatMap((item) => (oneLink.test(item) ? [item] : partsOf(item))).map(targetOf);
	return [...new Set(targets)].filter((target) => target !== '');
}

const oneLink = /^\[\[[^[\]\n]+\]\]$/;

/** A name may hold a comma, so only links and line ends divide an item of a list. */
function partsOfItem(item: string): string[] {
	if (!/[[\n]/.test(item) || linkTarget(item) !== null) return [item];
	return item.includes('[') ? textParts(item) : item.split('\n');
}

function partsOfText(text: string): string[] {
	return linkTarget(text) === null ? textParts(text) : [text];
}

function targetOf(item: string): string {
	return linkTarget(item) ?? item.split(/[#|]/, 1)[0]?.trim() ?? '';
}

/** Tags, without `#`, in lower case: a list, or text split on commas and spaces. */
export function readTags(value: unknown): string[] {
	return textItems(value)
		.flatMap((item) => item.split(/[\s,]+/))
		.map((tag) => tag.replace(/^#/, '').toLowerCase())
		.filter((tag) => tag !== '');
}

/** Whether some tags hold a tag, or one that is nested in it (`client/acme` in `client`). All are in lower case. */
export function hasTag(tags: readonly string[], wanted: string): boolean {
	return tags.some((tag) => tag === wanted || tag.startsWith(`${wanted}/`));
}

/** Other names of a person, in a list or separated by commas. */
export function readAliases(value: unknown): string[] {
	return splitItems(value);
}

function splitItems(value: unknown): string[] {
	const items = Array.isArray(value) ? textItems(value) : textItems(value).flatMap((text) => text.split(','));
	return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Whether a property holds nothing but white space and empty items. */
function isBlank(value: unknown): boolean {
	return Array.isArray(value) ? value.every(isBlank) : isEmpty(typeof value === 'string' ? value.trim() : value);
}
