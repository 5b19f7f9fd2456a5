import type { Day } from '../day';
import type { PropertyEdit } from '../frontmatter/edit-properties';
import { newestOf, writtenDays, writtenLike, type WrittenDay } from '../people/written-days';
import type { PropertyName } from '../settings/settings';
import type { PersonContext } from './person-properties';

/**
 * The edits that make `day` the newest day of a property, in the way in which the property writes days: a list gets one
 * more item, and later days give way. None where the value cannot be read: it is the user's.
 */
export function editsToSetDay(name: PropertyName, day: Day, current: unknown, context: PersonContext): PropertyEdit[] {
	const key = context.settings.properties[name];
	const days = daysOf(current, key, context);
	if (days === null) return [];
	const newest = newestOf(days);
	if (newest === null)
		return [Array.isArray(current) ? { kind: 'add', key, item: day } : { kind: 'set', key, value: day }];
	if (newest.day === day) return [];
	const text = likeOf(newest, day, context);
	const later = days.filter((one) => one.day > day);
	if (newest.at !== null) return editsInList(key, text, days, later);
	if (typeof current !== 'string' || days.length === 1) return [{ kind: 'set', key, value: text }];
	const value =
		later.length === 0
			? `${current}, ${text}`
			: later.reduce((words, one) => words.replace(one.text, () => text), current);
	return [{ kind: 'set', key, value }];
}

/**
 * The edits that take `day` back where it is the newest of a property: earlier days of a list stay; else the property
 * returns to `last`, or goes where that is null.
 */
export function editsToTakeDay(
	name: PropertyName,
	day: Day,
	last: Day | null,
	current: unknown,
	context: PersonContext,
): PropertyEdit[] {
	const key = context.settings.properties[name];
	const days = daysOf(current, key, context) ?? [];
	const newest = newestOf(days);
	if (newest === null || newest.day !== day) return [];
	const taken = days.filter((one) => one.day === day);
	const kept = days.filter((one) => one.day !== day);
	if (newest.at !== null) {
		if (kept.length === 0 && last !== null)
			return [{ kind: 'replace', key, at: newest.at, item: likeOf(newest, last, context) }];
		return taken.map(({ text }): PropertyEdit => ({ kind: 'take', key, item: text.trim() }));
	}
	if (kept.length > 0) return [{ kind: 'set', key, value: kept.map(({ text }) => text).join(', ') }];
	return [last === null ? { kind: 'remove', key } : { kind: 'set', key, value: likeOf(newest, last, context) }];
}

/** White space, comments, anchors and types, then a link without quotes. */
const link = /^(?:\s|#[^\n]*\n|[&!]\S*\s)*\[\[[^[\]]*\]\]/;

/**
 * The days of a property; null where they cannot be read. A link without quotes and a list in a list have the same
 * value. Only the first is replaced: a link in the place of a list would lose a day.
 */
function daysOf(current: unknown, key: string, { sourceOf }: PersonContext): readonly WrittenDay[] | null {
	const days = writtenDays(current);
	return days?.some(({ at }) => at === null) === true && Array.isArray(current)
		? writtenDays(current, link.test(sourceOf?.(key) ?? ''))
		: days;
}

/** The day in the list: in the place of the first later day, while other later days go; else as one more item. */
function editsInList(
	key: string,
	text: string,
	days: readonly WrittenDay[],
	later: readonly WrittenDay[],
): PropertyEdit[] {
	const [first, ...others] = later;
	if (first === undefined) return [{ kind: 'add', key, item: text }];
	// An item that is itself a list of days cannot be replaced without losing some of them.
	if (first.at === null || days.filter(({ at }) => at === first.at).length > 1) return [];
	return [
		{ kind: 'replace', key, at: first.at, item: text },
		...others.map((one): PropertyEdit => ({ kind: 'take', key, item: one.text.trim() })),
	];
}

function likeOf({ text }: WrittenDay, day: Day, { dailyNotes }: PersonContext): string {
	return writtenLike(text, day, (one) => dailyNotes.pathOf(one));
}
