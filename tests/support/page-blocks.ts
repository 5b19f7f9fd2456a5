import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The text of a page. Not by `new URL()`, which tests with a document have another of. */
function textOf(page: string): string {
	return readFileSync(resolve(fileURLToPath(import.meta.url), '../../..', page), 'utf8');
}

/** A fenced block of a page. */
interface Block {
	/** The heading above it. */
	readonly section: string;
	readonly language: string;
	/** What stands behind the language. */
	readonly name: string;
	readonly text: string;
}

/** The fenced blocks of a page of the project, in order. */
export function blocksOf(page: string): Block[] {
	let section = '';
	const blocks: Block[] = [];
	const text = textOf(page);
	for (const node of fromMarkdown(text).children) {
		if (node.type === 'heading')
			section = text.slice(node.position?.start.offset, node.position?.end.offset).replace(/^#+ /, '');
		if (node.type === 'code')
			blocks.push({ section, language: node.lang ?? '', name: node.meta ?? '', text: node.value });
	}
	return blocks;
}

/** The only block of a language below a heading. */
export function blockOf(page: string, section: string, language: string): string {
	const found = blocksOf(page).filter((block) => block.section === section && block.language === language);
	const [first, ...more] = found;
	if (first === undefined || more.length > 0)
		throw new Error(`${page} has ${found.length} blocks of ${language} below “${section}”`);
	return first.text;
}

/** The cells of the rows of the table below a heading, without its headings. */
export function tableOf(page: string, section: string): string[][] {
	const part =
		textOf(page)
			.split(new RegExp(`\n#+ ${section}\n`))[1]
			?.split(/\n#/)[0] ?? '';
	const rows = part.split('\n').filter((line) => line.startsWith('|'));
	return rows.slice(2).map((row) =>
		row
			.slice(1, -1)
			.split('|')
			.map((cell) => cell.trim()),
	);
}

/** The paths of all keys of a document; an item of a list is `[]`. */
export function shapeOf(document: unknown, path = ''): string[] {
	const parts: string[] = [];
	if (Array.isArray(document)) for (const item of document) parts.push(...shapeOf(item, `${path}[]`));
	else if (typeof document === 'object' && document !== null)
		for (const [key, value] of Object.entries(document))
			parts.push(`${path}.${key}`, ...shapeOf(value, `${path}.${key}`));
	return [...new Set(parts)].sort();
}
