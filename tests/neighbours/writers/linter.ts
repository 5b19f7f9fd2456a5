import { parseDocument, stringify } from 'yaml';

/** One rule of a linter or a formatter. */
export type LintRule = keyof typeof rules;

/**
 * Linters (Linter, Prettier, mdformat and others), run over a note when it is saved, or over all notes. They sort the keys of
 * the frontmatter and write its values in one style. In the body they unify bullets, indents, blank lines and line ends. They
 * mean to change no words. The user chooses the rules.
 */
export function lintNote(text: string, chosen: readonly LintRule[]): string {
	return chosen.reduce((linted, rule) => rules[rule](linted), text);
}

const rules = {
	'sort the keys': (text: string) => inFrontmatter(text, (yaml) => write(Object.fromEntries(Object.entries(read(yaml)).sort(([a], [b]) => (a < b ? -1 : 1))))),
	'turn the keys around': (text: string) => inFrontmatter(text, (yaml) => write(Object.fromEntries(Object.entries(read(yaml)).reverse()))),
	'lists over several lines': (text: string) => inFrontmatter(text, (yaml) => write(read(yaml))),
	'lists on one line': (text: string) => inFrontmatter(text, onOneLine),
	'double quotes': (text: string) => inFrontmatter(text, (yaml) => write(read(yaml), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })),
	'single quotes': (text: string) => inFrontmatter(text, (yaml) => write(read(yaml), { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', singleQuote: true })),
	'a list of one as text': (text: string) => inFrontmatter(text, (yaml) => write(Object.fromEntries(Object.entries(read(yaml)).map(([key, value]) => [key, Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value])))),
	'asterisks': (text: string) => inBody(text, (line) => line.replace(/^([\s>]*)[-+] /, '$1* ')),
	'dashes': (text: string) => inBody(text, (line) => line.replace(/^([\s>]*)[*+] /, '$1- ')),
	'indented lists': (text: string) => inBody(text, (line) => line.replace(/^[-*+] /, '  $&')),
	'lists to the left': (text: string) => inBody(text, (line) => line.replace(/^ {1,3}([-*+] )/, '$1')),
	'blank lines around headings': (text: string) => body(text, (words) => words.replace(/([^\n])\n(#+ )/g, '$1\n\n$2').replace(/^(#+ .*)\n(?!\n)/gm, '$1\n\n')),
	'blank lines between items': (text: string) => body(text, (words) => words.replace(/^(\s*[-*+] .*)\n(?=\s*[-*+] )/gm, '$1\n\n')),
	'no two blank lines': (text: string) => body(text, (words) => words.replace(/\n{3,}/g, '\n\n')),
	'no blank lines between items': (text: string) => body(text, (words) => words.replace(/^(\s*[-*+] .*)\n\n+(?=\s*[-*+] )/gm, '$1\n')),
	'two spaces at line ends': (text: string) => inBody(text, (line) => (line.trim() === '' ? line : `${line.trimEnd()}  `)),
	'no spaces at line ends': (text: string) => inBody(text, (line) => line.trimEnd()),
	'wrapped at 40 columns': (text: string) => inBody(text, wrapped),
	'a line end at the end': (text: string) => `${text.trimEnd()}\n`,
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
		if (last === undefined || last.length < 6 || last.length + word.length > 40) lines.push(last !== undefined && last.length < 6 ? `${lines.pop() ?? ''} ${word}` : word);
		else lines.push(`${lines.pop() ?? ''} ${word}`);
	}
	return lines.join(`\n${prefix?.[1] ?? ''}${(prefix?.[2] ?? '').replace(/./g, ' ')}`);
}

function read(yaml: string): Record<string, unknown> {
	return (parseDocument(yaml, { schema: 'core' }).toJS() ?? {}) as Record<string, unknown>;
}

function write(properties: Record<string, unknown>, options: NonNullable<Parameters<typeof stringify>[2]> & object = {}): string {
	return Object.keys(properties).length === 0 ? '' : stringify(properties, { lineWidth: 0, ...options });
}

function onOneLine(yaml: string): string {
	return Object.entries(read(yaml))
		.map(([key, value]) => write({ [key]: value }).startsWith(`${key}:\n`) ? `${key}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()}\n` : write({ [key]: value }))
		.join('');
}
