import type { PropertyEdit, PropertySource } from '../frontmatter/edit-properties';
import { isEmpty, textItems } from '../frontmatter/properties';

/** What a tick has replaced in a property. */
export interface Replaced extends PropertySource {
	/**
	 * Whether the property is still as the tick wrote it, to the byte. A formatter may have written the same value in
	 * another way.
	 */
	readonly isAsWritten: boolean;
	/** How the property is written now. */
	readonly current: string;
}

/**
 * The edits that give back what a tick has replaced, in a property that still has the tick's value. Null where that is
 * a list that a formatter has written in its own way, or where a comment would be lost: then only what the tick has
 * added can be taken out.
 */
export function editsToGiveBack(
	key: string,
	value: unknown,
	{ source, value: before, isAsWritten, current }: Replaced,
): PropertyEdit[] | null {
	const restored: PropertyEdit = { kind: 'restore', key, source, value: before };
	if (isAsWritten) return [restored];
	const mayHoldComment = /(?:^|\s)#/.test(current);
	if (Array.isArray(value) && mayHoldComment) return null;
	if (source === null) return [{ kind: 'remove', key }];
	if (typeof before === 'string' && !isEmpty(before.trim())) return [{ kind: 'set', key, value: before }];
	return textItems(before).length > 0 || mayHoldComment ? null : [restored];
}
