import { scalarText } from '../frontmatter/properties';
import { findNoteLinks } from '../markdown/note-links';

/** An item of a list property. */
export interface ItemText {
	readonly text: string;
	/** The place of the item in the list; null where the whole property is one link without quotes. */
	readonly at: number | null;
}

/** The signs between the items of a list that is written as one text, in the scripts that people write. */
export const separatorSigns = ',;，、،؛';

const separator = new RegExp(`[${separatorSigns}\\n]`);

/**
 * The texts of a list. YAML reads a link without quotes as a list in a list; it is a text in double brackets here. Null
 * where an item is no text.
 *
 * @param mayBeLink whether the whole property can be such a link. Only its source can tell that from a list in a list
 */
export function itemTexts(list: readonly unknown[], mayBeLink = true): ItemText[] | null {
	const whole = mayBeLink ? linkWithoutQuotes(list) : null;
	if (whole !== null) return [{ text: whole, at: null }];
	const found: ItemText[] = [];
	const add = (item: unknown, at: number): boolean => {
		if (item === null || item === undefined || item === '') return true;
		if (typeof item === 'string') return found.push({ text: item, at }) > 0;
		if (!Array.isArray(item)) return false;
		const link = linkWithoutQuotes(item);
		return link === null ? item.every((part) => add(part, at)) : found.push({ text: link, at }) > 0;
	};
	return list.every(add) ? found : null;
}

/**
 * The items of a list that is written as one text: its links, and the names between commas, semicolons or line ends. A
 * comma in a link ends nothing.
 */
export function textParts(text: string): string[] {
	const parts: string[] = [];
	const addNames = (words: string): void => {
		parts.push(
			...words
				.split(separator)
				.map((part) => part.trim())
				.filter((part) => part !== ''),
		);
	};
	let from = 0;
	for (const { start, end } of findNoteLinks(text)) {
		addNames(text.slice(from, start));
		parts.push(text.slice(start, end));
		from = end;
	}
	addNames(text.slice(from));
	return parts;
}

/** `[[…]]` without quotes, as text; null where a list is anything else. */
function linkWithoutQuotes(list: readonly unknown[]): string | null {
	const [inner, ...others] = list;
	if (!Array.isArray(inner) || others.length > 0 || inner.length === 0) return null;
	const words = inner.map(scalarText);
	return words.every((word) => word !== null) ? `[[${words.join(', ')}]]` : null;
}
