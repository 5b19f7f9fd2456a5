import { frontmatterBlock } from '../frontmatter/frontmatter-block';
import { message, type Message } from '../language/message';
import { listNames } from '../settings/lists';
import type { Settings } from '../settings/settings';
import { isGarbled, isUtf16 } from '../text/encoding';
import { listsOf } from './read-person';
import { quoted } from './reading';

/** A note that is on neither list. */
export interface UnlistedNote {
	readonly text: string;
	/** Null where the note has no frontmatter, or frontmatter that cannot be parsed. */
	readonly properties: Readonly<Record<string, unknown>> | null;
	/** The tags in its text, with or without `#`. */
	readonly tagsInText: readonly string[];
}

type TagNames = Pick<Settings, 'tags'>;

/**
 * Why a note that seems to be tagged is on neither list: the tag stands where it is not read. Null where nothing seems
 * to be meant. The caller knows that the note is neither a person nor a template nor a copy.
 */
export function whyUnlisted(note: UnlistedNote, names: TagNames): Message | null {
	const { text, properties } = note;
	if (isUtf16(text)) return message('problem.encoding');
	const inProperties = properties === null ? null : (unreadTag(properties, names) ?? droppedTag(text, names));
	const body = properties === null ? text : text.slice(frontmatterBlock(text)?.end ?? 0);
	return inProperties ?? outOfPlace(body, names) ?? tagInText(note, names);
}

/** Whether words name a list: frontmatter that does and cannot be parsed was meant to be that of a person. */
export function mentionsList(words: string, { tags }: TagNames): boolean {
	const lowered = words.toLowerCase();
	return listNames.some((list) => lowered.includes(tags[list]));
}

/**
 * Why a value of `tags` or `tag` that holds the words of a list puts the note on none: another spelling, a mapping, a
 * second property.
 */
function unreadTag(properties: Readonly<Record<string, unknown>>, names: TagNames): Message | null {
	if (listsOf(properties, names).length > 0) return null;
	for (const property of Object.keys(properties).filter((key) => /^tags?$/i.test(key.trim()))) {
		for (const value of textsIn(properties[property])) {
			if (isGarbled(value)) return message('problem.encoding');
			const list = listNames.find((one) => isAlmost(value, names.tags[one]));
			if (list === undefined) continue;
			const problem = message('problem.tagUnread', { value: quoted(value), tag: names.tags[list] });
			return message('problem.property', { property, problem });
		}
	}
	return null;
}

/** All texts in a value, names of properties in it included. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value.replace(/\s+/g, ' ').trim()];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) => [key, ...textsIn(member)]);
}

/** What may stand between tags, and is in none of them. */
const signs = /[\s,;|:[\]{}()"'&*!<>=+\\#]+/;

/**
 * Whether a text is a tag in another spelling (`network-90`, `Network 90`), or holds it between other signs
 * (`a;network90`, `a/network90`).
 */
function isAlmost(text: string, tag: string): boolean {
	const wanted = lettersOf(tag);
	if (wanted === '') return false;
	if (lettersOf(text) === wanted) return true;
	const length = tag.split('/').length;
	return text.split(signs).some((word) => {
		const parts = word.split('/').map(lettersOf);
		return (
			lettersOf(word) === wanted ||
			parts.some((_, start) => parts.slice(start, start + length).join('') === wanted)
		);
	});
}

/** Letters and digits alone, so that hyphens, signs and invisible characters make no difference. */
export function lettersOf(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A tag that YAML drops from the property: it takes `#network90` without quotes for a comment, and `!network90` for a
 * type. Words behind `# ` are a comment that is meant as one.
 */
function droppedTag(text: string, names: TagNames): Message | null {
	const block = frontmatterBlock(text);
	const yaml = block === null ? '' : text.slice(block.yamlStart, block.yamlEnd);
	if (!mentionsList(yaml, names)) return null;
	let isInTags = false;
	for (const line of yaml.split(/\r\n?|\n/)) {
		if (/^[^\s#-]/.test(line)) isInTags = /^["']?tags?["']?\s*:/i.test(line);
		if (!isInTags) continue;
		const hash = line.search(/(?:^|\s)#/);
		const value = hash === -1 ? line : line.slice(0, hash);
		const comment = line.slice(value.length).trim();
		const tag = /^#\s/.test(comment) ? null : meantTag(comment, names);
		if (tag !== null) return message('problem.tagComment', { tag });
		const other = meantTag(value.replace(/^["']?tags?["']?\s*:/i, ''), names);
		if (other !== null) return message('problem.tagUnread', { value: quoted(value), tag: other });
	}
	return null;
}

/** The tag of a list that a text holds, as written or in another spelling. */
function meantTag(text: string, names: TagNames): string | null {
	const list = listNames.find((one) => isAlmost(text, names.tags[one]));
	return tagAmid(text, names) ?? (list === undefined ? null : names.tags[list]);
}

/** The tag of a list amid other words and signs; null where there is none. */
function tagAmid(text: string, names: TagNames): string | null {
	return (
		text
			.split(signs)
			.map((word) => tagIn(word, names))
			.find((found) => found !== null) ?? null
	);
}

/** How far into a note properties that are read as text are looked for, in characters. */
const head = 4_000;

/**
 * A line of dashes as people type them; keyboards make long dashes of several. Words may stand behind them (`---js`).
 */
const dashes = /^[\s\uFEFF\u200B]*(?:[-‐‑‒–—―−][-‐‑‒–—―−]+|—)/;

/**
 * Properties that the app takes for text: below an empty line, a heading or other properties, between other dashes than
 * three, without their end. Lines of code are left alone: notes about notes show properties.
 */
function outOfPlace(text: string, names: TagNames): Message | null {
	const top = text.slice(0, head);
	// Nearly no note names a list.
	if (!mentionsList(top, names)) return null;
	let isCode = false;
	let isInTags = false;
	let hasDashes = false;
	// Properties may also stand in the first line, without any dashes.
	let mayFollow = true;
	for (const line of top.split(/\r\n?|\n/)) {
		if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
		if (isCode || /^[\s\uFEFF]*$/.test(line)) continue;
		const isProperty = mayFollow && /^[\s\uFEFF]*["']?tags?["']?\s*:/i.test(line);
		isInTags = isProperty || (isInTags && /^\s*-(?!-)|^\s+\S/.test(line));
		if (isInTags && tagAmid(line, names) !== null) return message('problem.notAtTop');
		hasDashes ||= dashes.test(line);
		mayFollow = hasDashes;
	}
	return null;
}

function tagInText({ tagsInText }: UnlistedNote, names: TagNames): Message | null {
	const tag = tagsInText.map((one) => tagIn(one, names)).find((found) => found !== null);
	return tag === undefined ? null : message('problem.tagInText', { tag });
}

/** The tag of a list that a word is, as written but for its `#`; null for any other word. */
function tagIn(word: string, { tags }: TagNames): string | null {
	const own = word.replace(/^#+/, '');
	const lowered = own.toLowerCase();
	return listNames.some((list) => lowered === tags[list] || lowered.startsWith(`${tags[list]}/`)) ? own : null;
}
