import matter from 'gray-matter';
import { parseDocument } from 'yaml';
import { dashedBlock, frontmatterBlock } from '../../src/frontmatter/frontmatter-block';
import { findExcess, holdsItself } from './frontmatter-limits';

/**
 * What the top of a note holds. At most one of `properties` and `problem` is set; neither when there is no frontmatter.
 */
export type Frontmatter = {
	/** The properties, empty for an empty block; null without a block, or when it cannot be read. */
	properties: Record<string, unknown> | null;
	/** One sentence for the user about why the block was not read. */
	problem: string | null;
	/** UTF-16 offsets from the opening dashes to the end of the closing dashes; null where the app sees plain text. */
	block: { start: number; end: number } | null;
};

const noFrontmatter: Frontmatter = { properties: null, problem: null, block: null };
const programs = ['js', 'javascript', 'coffee', 'coffeescript', 'cson'];

class UnreadableFrontmatter extends Error {}

/**
 * Reads the frontmatter of a note as the app does: dates stay strings, empty values are null. A `__proto__` key is
 * dropped. Nothing in the note is ever evaluated. Never throws: what cannot be read comes back as `problem`.
 */
export function readFrontmatter(text: string): Frontmatter {
	const block = frontmatterBlock(text);
	if (block === null) return { ...noFrontmatter, problem: refusal(dashedBlock(text)?.afterOpening.trim() ?? '') };
	const { start, end, yamlStart, yamlEnd } = block;
	const yaml = text.slice(yamlStart, yamlEnd).replace(/(?:\r\n|\n|\r)$/, '');
	try {
		return { properties: readProperties(yaml), problem: null, block: { start, end } };
	} catch (error) {
		return { properties: null, problem: describe(error), block: { start, end } };
	}
}

/** The YAML of a note's frontmatter as it is written; empty where it has none. */
export function yamlOf(text: string): string {
	const block = frontmatterBlock(text);
	return block === null ? '' : text.slice(block.yamlStart, block.yamlEnd);
}

/** Refuses words after the opening dashes that gray-matter takes for a language. The app sees plain text in them. */
function refusal(language: string): string | null {
	if (!/^[A-Za-z][\w.+#-]*$/.test(language)) return null;
	const reason = programs.includes(language.toLowerCase()) ? ', because it could run as a program' : '';
	return `frontmatter written as "${language}" is not read${reason}; use plain YAML between the dashes`;
}

function readProperties(content: string): Record<string, unknown> {
	const excess = findExcess(content);
	if (excess !== null) throw new UnreadableFrontmatter(excess);
	// Without a line break in it, the closing delimiter of gray-matter would match any line that begins with dashes.
	// Options are always given: calls without them share a cache in which malformed YAML turns into {}.
	const { data } = matter(`---\n${content}\n---\n`, {
		language: 'yaml',
		delimiters: ['---', '---\n'],
		engines: {
			yaml: valueOf,
			json: refuseEngine,
			javascript: refuseEngine,
			js: refuseEngine,
			coffee: refuseEngine,
			cson: refuseEngine,
			toml: refuseEngine,
		},
	}) as { data: unknown };
	if (data === null) return {};
	if (typeof data !== 'object' || Array.isArray(data)) {
		throw new UnreadableFrontmatter('the frontmatter is not made of properties, such as "name: value"');
	}
	return data as Record<string, unknown>;
}

function refuseEngine(): never {
	throw new UnreadableFrontmatter('the frontmatter is not plain YAML');
}

/** The value of the YAML, made of plain objects, lists, texts, numbers, booleans and nulls. */
function valueOf(content: string): object {
	const document = parseDocument(`${content}\n`, {
		version: '1.2',
		schema: 'core',
		// Else explicit tags such as !!timestamp and !!set would give dates and sets.
		resolveKnownTags: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	const [error] = document.errors;
	if (error !== undefined) {
		// gray-matter hands over the line break after the opening dashes, too, so the dashes are line 1.
		const line = content.slice(0, error.pos[0]).split('\n').length;
		throw new UnreadableFrontmatter(
			`the frontmatter cannot be read as YAML (line ${line}: ${oneLine(error.message)})`,
		);
	}
	if (holdsItself(document)) throw new UnreadableFrontmatter('the frontmatter refers to what it is part of');
	return document.toJS({
		reviver: (key, value: unknown) => (key === '__proto__' ? undefined : value),
	}) as object;
}

function describe(error: unknown): string {
	if (error instanceof UnreadableFrontmatter) return error.message;
	const reason = error instanceof Error ? error.message : String(error);
	return `the frontmatter cannot be read as YAML (${oneLine(reason)})`;
}

function oneLine(message: string): string {
	return message.replace(/\s+/g, ' ').trim();
}
