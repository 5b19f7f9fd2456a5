import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** The pages for users, by their paths. */
export const pagesForUsers = [
	'README.md',
	'docs/start.md',
	'docs/routine.md',
	'docs/panel.md',
	'docs/dashboard.md',
	'docs/what-your-notes-know.md',
	'docs/contacts.md',
	'docs/settings.md',
	'docs/formats.md',
	'docs/devices.md',
	'docs/other-plugins.md',
] as const;

/** A block of code of a page. */
export interface Block {
	/** The language behind the backticks. */
	readonly language: string;
	readonly text: string;
}

/** The text of a page. */
export function textOf(page: string): string {
	return readFileSync(resolve(root, page), 'utf8');
}

/** The part of a page below a heading of any level, up to the next heading. */
export function partOf(page: string, heading: string): string {
	const lines = textOf(page).split('\n');
	const isOutside = outsideBlocks(lines);
	const start = lines.findIndex((line, at) => isOutside[at] === true && headingIn(line) === heading);
	if (start === -1) throw new Error(`${page} has no heading “${heading}”`);
	const end = lines.findIndex((line, at) => at > start && isOutside[at] === true && headingIn(line) !== null);
	return lines.slice(start + 1, end === -1 ? lines.length : end).join('\n');
}

/** The headings of a page in their order, without its title. */
export function headingsOf(page: string): string[] {
	const lines = textOf(page).split('\n');
	const isOutside = outsideBlocks(lines);
	return lines.flatMap((line, at) => (isOutside[at] === true ? (headingIn(line) ?? []) : [])).slice(1);
}

/** The blocks of code in a part of a page. A longer fence can hold a shorter one. */
export function blocksIn(part: string): Block[] {
	return [...part.matchAll(fencedBlock)].map(([, , language = '', text = '']) => ({
		language,
		text,
	}));
}

/** The only block of code in a part of a page. */
export function blockIn(part: string): string {
	const [block, ...others] = blocksIn(part);
	if (block === undefined || others.length > 0) throw new Error(`There is not one block in: ${part}`);
	return block.text;
}

/** The rows of the tables in a part of a page, without headings. A bar behind a backslash is part of its cell. */
export function rowsIn(part: string): string[][] {
	const lines = part.split('\n').filter((line) => line.startsWith('|'));
	return lines
		.filter((line, at) => !isRule(line) && !isRule(lines[at + 1] ?? ''))
		.map((line) =>
			line
				.split(/(?<!\\)\|/)
				.slice(1, -1)
				.map((cell) => cell.trim().replaceAll('\\|', '|')),
		);
}

/** The code in words or a cell: what stands between backticks, outside of blocks. */
export function codeIn(text: string): string[] {
	return [...text.replace(fencedBlock, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The only code in a cell. */
export function onlyCodeIn(cell: string): string {
	const [code, ...others] = codeIn(cell);
	if (code === undefined || others.length > 0) throw new Error(`There is not one piece of code in: ${cell}`);
	return code;
}

const fencedBlock = /^(`{3,})([a-z-]*)\n(.*?)^\1$/gms;

function isRule(line: string): boolean {
	return /^\|(?:---\|)+$/.test(line);
}

function headingIn(line: string): string | null {
	return /^#{1,6} (.+)$/.exec(line)?.[1] ?? null;
}

/** For each line whether it stands outside of blocks of code. */
function outsideBlocks(lines: readonly string[]): boolean[] {
	let fence = '';
	return lines.map((line) => {
		const mark = /^`{3,}/.exec(line)?.[0] ?? '';
		const wasOutside = fence === '';
		if (wasOutside) fence = mark;
		else if (mark === fence && line === mark) fence = '';
		return wasOutside && mark === '';
	});
}
