import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { parseDocument, stringify } from 'yaml';

/** One rule of a linter or a formatter. */
export type LintRule = keyof typeof rules;

/**
 * Linters, run over a note when it is saved, or over all notes. They sort the keys of the frontmatter and write its
 * values in one style. In the body they unify bullets, indents, blank lines and line ends. They mean to change no
 * words. The user chooses the rules.
 *
 * The rules below `Linter` are those of Linter 1.32.0, as its settings have them: a list of any property on one line
 * keeps its items as they are written; headings in title case keep words with a capital letter and small words; a line
 * break goes behind each line of a paragraph or an item that has words of the same paragraph directly below it; bare
 * addresses get brackets. The other rules are those that several formatters have (Prettier, mdformat, Linter).
 */
export function lintNote(text: string, chosen: readonly LintRule[]): string {
	return chosen.reduce((linted, rule) => rules[rule](linted), text);
}

const rules = {
	'sort the keys': (text: string) =>
		inFrontmatter(text, (yaml) =>
			write(Object.fromEntries(Object.entries(read(yaml)).sort(([a], [b]) => (a < b ? -1 : 1)))),
		),
	'turn the keys around': (text: string) =>
		inFrontmatter(text, (yaml) => write(Object.fromEntries(Object.entries(read(yaml)).reverse()))),
	'lists over several lines': (text: string) => inFrontmatter(text, (yaml) => write(read(yaml))),
	'lists on one line': (text: string) => inFrontmatter(text, onOneLine),
	'double quotes': (text: string) =>
		inFrontmatter(text, (yaml) =>
			write(read(yaml), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
		),
	'single quotes': (text: string) =>
		inFrontmatter(text, (yaml) =>
			write(read(yaml), { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', singleQuote: true }),
		),
	'a list of one as text': (text: string) =>
		inFrontmatter(text, (yaml) =>
			write(
				Object.fromEntries(
					Object.entries(read(yaml)).map(([key, value]) => [
						key,
						Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value,
					]),
				),
			),
		),
	asterisks: (text: string) => inBody(text, (line) => line.replace(/^([\s>]*)[-+] /, '$1* ')),
	dashes: (text: string) => inBody(text, (line) => line.replace(/^([\s>]*)[*+] /, '$1- ')),
	'indented lists': (text: string) => inBody(text, (line) => line.replace(/^[-*+] /, '  $&')),
	'lists to the left': (text: string) => inBody(text, (line) => line.replace(/^ {1,3}([-*+] )/, '$1')),
	'blank lines around headings': (text: string) =>
		body(text, (words) => words.replace(/([^\n])\n(#+ )/g, '$1\n\n$2').replace(/^(#+ .*)\n(?!\n)/gm, '$1\n\n')),
	'blank lines between items': (text: string) =>
		body(text, (words) => words.replace(/^([ \t]*[-*+] .*)\n(?=[ \t]*[-*+] )/gm, '$1\n\n')),
	'no two blank lines': (text: string) => body(text, (words) => words.replace(/\n{3,}/g, '\n\n')),
	'no blank lines between items': (text: string) =>
		body(text, (words) => words.replace(/^(\s*[-*+] .*)\n\n+(?=\s*[-*+] )/gm, '$1\n')),
	'two spaces at line ends': (text: string) =>
		inBody(text, (line) => (line.trim() === '' ? line : `${line.trimEnd()}  `)),
	'no spaces at line ends': (text: string) => inBody(text, (line) => line.trimEnd()),
	'wrapped at 40 columns': (text: string) => inBody(text, wrapped),
	'a line end at the end': (text: string) => `${text.trimEnd()}\n`,
	'Linter: single-line arrays': (text: string) => inFrontmatter(text, singleLineArrays),
	'Linter: title case': (text: string) => inBody(text, titleCase),
	'Linter: two blanks as line break': (text: string) => body(text, (words) => withLineBreaks(words, '  ')),
	'Linter: <br> as line break': (text: string) => body(text, (words) => withLineBreaks(words, '<br>')),
	'Linter: <br/> as line break': (text: string) => body(text, (words) => withLineBreaks(words, '<br/>')),
	'Linter: backslash as line break': (text: string) => body(text, (words) => withLineBreaks(words, '\\')),
	'Linter: no bare addresses': (text: string) =>
		inBody(text, (line) => line.replace(/(?<![<("'`[]|\]\()https?:\/\/[^\s<>)\]]+/g, '<$&>')),
} as const;

export const lintRules = Object.keys(rules) as LintRule[];

function inFrontmatter(text: string, change: (yaml: string) => string): string {
	const found = /^---\n([^]*?\n)---\n/.exec(text);
	if (found?.[1] === undefined) return text;
	return `---\n${change(found[1])}---\n${text.slice(found[0].length)}`;
}

function body(text: string, change: (words: string) => string): string {
	const start = /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0;
	return text.slice(0, start) + change(text.slice(start));
}

function inBody(text: string, change: (line: string) => string): string {
	return body(text, (words) => words.split('\n').map(change).join('\n'));
}

/** Prose and items of lists, as formatters wrap them: not within links, and with the indent of the item. */
function wrapped(line: string): string {
	if (!/^[\s>]*(?:[-*+] |[\p{L}])/u.test(line)) return line;
	const prefix = /^([\s>]*)((?:[-*+] )?)/.exec(line);
	const lines: string[] = [];
	for (const word of line.split(/ (?![^[\]]*\]\])/)) {
		const last = lines.at(-1);
		if (last === undefined || last.length < 6 || last.length + word.length > 40)
			lines.push(last !== undefined && last.length < 6 ? `${lines.pop() ?? ''} ${word}` : word);
		else lines.push(`${lines.pop() ?? ''} ${word}`);
	}
	return lines.join(`\n${prefix?.[1] ?? ''}${(prefix?.[2] ?? '').replace(/./g, ' ')}`);
}

/** Only the lines of lists change. Items stay as they are written, quotes included. */
function singleLineArrays(yaml: string): string {
	return yaml.replace(/^([^\s:#][^:\n]*:)[ \t]*\n((?:[ \t]*- .*\n)+)/gm, (_, key: string, list: string) => {
		const items = list
			.trimEnd()
			.split('\n')
			.map((item) => item.replace(/^[ \t]*- +/, '').trimEnd());
		return `${key} [${items.map((item) => (item.includes(',') && !/^["']/.test(item) ? `"${item}"` : item)).join(', ')}]\n`;
	});
}

function titleCase(line: string): string {
	if (!/^#+ /.test(line)) return line;
	const small = new Set(['of', 'a', 'an', 'the', 'in', 'on', 'to', 'for', 'and', 'or', 'with', 'is', 'it']);
	return line
		.split(/\s+/)
		.map((word, at) =>
			at === 0 || word !== word.toLowerCase() || (at > 1 && small.has(word))
				? word
				: word.charAt(0).toUpperCase() + word.slice(1),
		)
		.join(' ');
}

/**
 * Each line of a paragraph but its last, items of lists included, ends with the break. Another break there is replaced.
 */
function withLineBreaks(words: string, mark: string): string {
	const places: [start: number, end: number][] = [];
	visit(
		fromMarkdown(words),
		'paragraph',
		({ position }) => void places.push([position?.start.offset ?? 0, position?.end.offset ?? 0]),
	);
	return places.reverse().reduce((text, [start, end]) => {
		const lines = text.slice(start, end).split('\n');
		const broken = lines.map((line, at) =>
			at === lines.length - 1 || line.endsWith(mark)
				? line
				: `${line
						.trimEnd()
						.replace(/(?:<br\/?>|(?<!\\)\\)$/, '')
						.trimEnd()}${mark}`,
		);
		return text.slice(0, start) + broken.join('\n') + text.slice(end);
	}, words);
}

function read(yaml: string): Record<string, unknown> {
	return (parseDocument(yaml, { schema: 'core' }).toJS() ?? {}) as Record<string, unknown>;
}

function write(
	properties: Record<string, unknown>,
	options: NonNullable<Parameters<typeof stringify>[2]> & object = {},
): string {
	return Object.keys(properties).length === 0 ? '' : stringify(properties, { lineWidth: 0, ...options });
}

function onOneLine(yaml: string): string {
	return Object.entries(read(yaml))
		.map(([key, value]) =>
			write({ [key]: value }).startsWith(`${key}:\n`)
				? `${key}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()}\n`
				: write({ [key]: value }),
		)
		.join('');
}
