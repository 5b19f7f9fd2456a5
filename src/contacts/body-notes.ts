import { lineEnding } from '../frontmatter/frontmatter-block';

/**
 * The text of a note with the notes of a contact at its end, under a heading. They are put in a fenced block: a
 * stranger's file must not add tasks, tags, links, comments or queries to the vault, and in such a block nothing is
 * read but text. The text stays as it is where it holds the notes already, however they got there.
 */
export function withNotes(text: string, notes: string, heading: string): string {
	const lines = linesOf(notes);
	if (lines.join('').trim() === '' || `\n${linesOf(text).join('\n')}\n`.includes(`\n${lines.join('\n')}\n`))
		return text;
	const eol = lineEnding(text);
	const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
	const body = text.replace(/\s+$/, '');
	const title = `## ${heading}`;
	const isUnderIt = lastHeading(body) === title;
	const block = [...(isUnderIt ? [] : [title, '']), `${fence}text`, ...lines, fence, ''].join(eol);
	const gap = text === '' ? '' : text.endsWith('\n') ? (body.endsWith('---') || isUnderIt ? '' : eol) : eol + eol;
	return `${text}${gap}${block}`;
}

/** The lines of a text, without signs that cannot be seen. Templater runs what is between its signs, in any block. */
function linesOf(text: string): string[] {
	return text.split(/\r\n|\r|\n|\u2028|\u2029/).map((line) =>
		line
			.replace(/[^\P{Cc}\t]/gu, '')
			.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
			.replace(/<(?=%)/g, '< ')
			.replace(/%(?=>)/g, '% '),
	);
}

/** The length of the longest run of backticks in some lines. */
function longestRun(lines: readonly string[]): number {
	return lines
		.flatMap((line) => line.match(/`+/g) ?? [])
		.reduce((longest, { length }) => Math.max(longest, length), 0);
}

function lastHeading(body: string): string | null {
	const found = body
		.split(/\r?\n/)
		.filter((line) => /^#{1,6} /.test(line))
		.at(-1);
	return found === undefined ? null : found.trimEnd();
}
