import type { PropertyEdit } from '../frontmatter/edit-properties';
import { propertyKey, textItems } from '../frontmatter/properties';
import { listNames, type ListName } from '../settings/lists';
import type { Settings } from '../settings/settings';
import { readTags } from './property-values';

/**
 * The edits that move a note to a list, or off both lists (`null`). Other tags stay as they are written. A nested tag of the
 * list (`network90/family`) counts as the list's tag. Tags written as comma-separated text stay text.
 */
export function editsToMove(
	properties: Readonly<Record<string, unknown>>,
	to: ListName | null,
	{ tags }: Pick<Settings, 'tags'>,
): PropertyEdit[] {
	const keys = [...new Set(['tags', 'tag'].map((name) => propertyKey(properties, name)))];
	const held = keys.filter((key) => !isNothing(properties[key]));
	const isOn = (list: ListName, tag: string): boolean => tag === tags[list] || tag.startsWith(`${tags[list]}/`);
	const isRemoved = (tag: string): boolean => listNames.some((list) => list !== to && isOn(list, tag));
	const isThere = to !== null && held.some((key) => readTags(properties[key]).some((tag) => isOn(to, tag)));
	const added = to === null || isThere ? null : tags[to];
	const edits = held.flatMap((key, index) => editsOfTags(key, properties[key], isRemoved, index === 0 ? added : null));
	return held.length === 0 && added !== null ? [{ kind: 'add', key: keys[0] ?? 'tags', item: added }] : edits;
}

function editsOfTags(
	key: string,
	value: unknown,
	isLeft: (tag: string) => boolean,
	added: string | null,
): PropertyEdit[] {
	const items = textItems(value);
	if (Array.isArray(value)) {
		const left = items.filter((item) => readTags(item).some(isLeft));
		// The new tag is added first: an empty list would be removed and lose its place in the frontmatter.
		const adding: PropertyEdit[] = added === null ? [] : [{ kind: 'add', key, item: added }];
		return [...adding, ...left.map((item): PropertyEdit => ({ kind: 'take', key, item }))];
	}
	const words = items.flatMap((item) => item.split(/[\s,]+/)).filter((word) => word !== '');
	const kept = words.filter((word) => !readTags(word).some(isLeft)).concat(added ?? []);
	if (kept.length === words.length && added === null) return [];
	return [kept.length > 0 ? { kind: 'set', key, value: kept.join(', ') } : { kind: 'remove', key }];
}

function isNothing(value: unknown): boolean {
	return textItems(value).length === 0;
}
