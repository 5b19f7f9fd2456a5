import type * as Obsidian from 'obsidian';

type Properties = Record<string, unknown>;

/** The value of a property. A string key must match exactly; a pattern may ignore case. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
	if (typeof frontmatter !== 'object' || frontmatter === null) return null;
	const properties = frontmatter as Properties;
	if (typeof key === 'string') return properties[key] ?? null;
	const found = Object.keys(properties).find((name) => key.test(name));
	return found === undefined ? null : (properties[found] ?? null);
}

/** A list of text. A single text is split on commas and line breaks. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
	return strings(parseFrontMatterEntry(frontmatter, key), /[,\n]/);
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
	return strings(parseFrontMatterEntry(frontmatter, /^alias(es)?$/i), /[,\n]/);
}

/** The tags of the properties, each with its `#`. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
	const tags = strings(parseFrontMatterEntry(frontmatter, /^tags?$/i), /[,\s]/);
	return tags && tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
}

/** The tags of the properties and of the text. */
export function getAllTags(cache: Obsidian.CachedMetadata): string[] | null {
	const tags = [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)];
	return (cache.frontmatter ?? cache.tags) ? tags : null;
}

export function iterateRefs(refs: Obsidian.Reference[], cb: (ref: Obsidian.Reference) => boolean | void): boolean {
	return refs.some((ref) => cb(ref) === true);
}

/** The links and embeds of the text, without the links of the properties. */
export function iterateCacheRefs(
	cache: Obsidian.CachedMetadata,
	cb: (ref: Obsidian.ReferenceCache) => boolean | void,
): boolean {
	return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((ref) => cb(ref) === true);
}

export function stripHeading(heading: string): string {
	return heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

export function stripHeadingForLink(heading: string): string {
	return heading
		.replace(/[#|^\\]|%%|\[\[|\]\]|\n/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

function strings(value: unknown, separator: RegExp): string[] | null {
	if (value === null || value === undefined) return null;
	const inText = typeof value === 'string' ? value.split(separator) : [value];
	const parts = Array.isArray(value) ? (value as unknown[]) : inText;
	const texts = parts
		.filter((part) => typeof part === 'string' || typeof part === 'number')
		.map((part) => String(part).trim());
	return texts.filter(Boolean);
}
