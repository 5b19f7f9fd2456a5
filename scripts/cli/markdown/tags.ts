import type { InlineMarkdown } from '../../../src/markdown/inline-links';
import type { TextRange } from '../../../src/markdown/text-range';

/** The characters that end a tag in the app; all others, letters of any script and emoji too, are part of it. */
const tag = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/y;

/** Finds the tags in a piece of Markdown, each with its `#`, in order. */
export function findTags(text: string, { plain }: InlineMarkdown): TextRange[] {
	const tags: TextRange[] = [];
	for (const run of plain) {
		for (let at = text.indexOf('#', run.start); at !== -1 && at < run.end; at = text.indexOf('#', at)) {
			const end = startsWord(text, at, run.start) ? tagEnd(text, at) : null;
			if (end !== null) tags.push({ start: at, end });
			at = end ?? at + 1;
		}
	}
	return tags;
}

/** The offset behind the tag, or null where the `#` begins none: a number alone is no tag. */
function tagEnd(text: string, at: number): number | null {
	tag.lastIndex = at;
	const found = tag.exec(text)?.[0];
	return found === undefined || /^#\d+$/.test(found) ? null : at + found.length;
}

/**
 * A tag starts after white space, at the start of plain text, or after marks of emphasis that do.
 * Plain text starts anew after an escaped character: the app sees a tag in `\[\[#Tag\]\]`.
 */
function startsWord(text: string, at: number, plainStart: number): boolean {
	let before = at - 1;
	while (before >= plainStart && '*_~='.includes(text[before] ?? '')) before--;
	return before < plainStart || /\s/.test(text[before] ?? '');
}
