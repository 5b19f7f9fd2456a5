import type { PropertyEdit } from '../frontmatter/edit-properties';
import { propertyKey, textItems } from '../frontmatter/properties';
import type { ListName } from '../settings/lists';
import type { Settings } from '../settings/settings';
import { readTags } from './property-values';
import { listOfTag } from './read-person';

/**
 * The edits that move a note to a list, or off both lists (`null`). Other tags stay as they are written. A nested tag
 * of the list (`network90/family`) counts as the list's tag. Tags written as comma-separated text stay text.
 */
export function editsToMove(
	properties: Readonly<Record<string, unknown>>,
	to: ListName | null,
	settings: Pick<Settings, 'tags'>,
): PropertyEdit[] {
	const keys = [...new Set(['tags', 'tag'].map((name) => propertyKey(properties, name)))];
	const held = keys.filter((key) => !isNothing(properties[key]));
	const isRemoved = (tag: string): boolean => ![null, to].includes(listOfTag(tag, settings));
	const isThere = held.some((key) => readTags(properties[key]).some((tag) => listOfTag(tag, settings) === to));
	const added = to === null || isThere ? null : settings.tags[to];
	const edits = held.flatMap((key, index) =>
		editsOfTags(key, properties[key], isRemoved, index === 0 ? added : null),
	);
	return held.length === 0 && added !== null ? [{ kind: 'add', key: keys[0] ?? 'tags', item: added }] : edits;
}

function editsOfTags(
	key: string,
	value: unknown,
	isLeft: (tag: string) => boolean,
	added: string | null,
): PropertyEdit[] {
	const isWordLeft = (word: string): boolean => readTags(word).some(isLeft);
	if (Array.isArray(value)) {
		// The new tag is added first: an empty list would be removed and lose its place in the frontmatter.
		const adding: PropertyEdit[] = added === null ? [] : [{ kind: 'add', key, item: added }];
		return [...adding, ...editsOfItems(key, value, isWordLeft)];
	}
	const words = wordsIn(value);
	const kept = words.filter((word) => !isWordLeft(word)).concat(added ?? []);
	if (kept.length === words.length && added === null) return [];
	return [kept.length > 0 ? { kind: 'set', key, value: kept.join(', ') } : { kind: 'remove', key }];
}

/**
 * The edits that take tags off a list. An item can hold several tags, as text or as a list in the list; the others
 * stay.
 */
function editsOfItems(key: string, items: readonly unknown[], isWordLeft: (word: string) => boolean): PropertyEdit[] {
	const edits = items.flatMap((item, at): PropertyEdit[] => {
		const words = wordsIn(item);
		const kept = words.filter((word) => !isWordLeft(word));
		if (kept.length === words.length) return [];
		// A list in the list has no text by which it could be taken.
		if (kept.length > 0 || Array.isArray(item)) return [{ kind: 'replace', key, at, item: kept.join(', ') }];
		return textItems(item).map((text) => ({ kind: 'take', key, item: text }));
	});
	// Taking an item moves those behind it.
	return [...edits.filter(({ kind }) => kind === 'replace'), ...edits.filter(({ kind }) => kind === 'take')];
}

/** The tags of a value as they are written. */
function wordsIn(value: unknown): string[] {
	return textItems(value)
		.flatMap((item) => item.split(/[\s,]+/))
		.filter((word) => word !== '');
}

function isNothing(value: unknown): boolean {
	return textItems(value).length === 0;
}
