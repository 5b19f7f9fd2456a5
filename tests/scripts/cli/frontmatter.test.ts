import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFrontmatter } from '../../../scripts/cli/frontmatter';
import { anyCharacter } from '../../support/arbitraries';

const NONE = { properties: null, problem: null, block: null };

describe('where frontmatter is', () => {
	it('is between dashes on the first line and dashes on a later line', () => {
		expect(readFrontmatter('---\na: 1\n---\ntext')).toEqual({
			properties: { a: 1 },
			problem: null,
			block: { start: 0, end: 12 },
		});
	});

	it.each([
		'---\na: 1\n',
		'\n---\na: 1\n---',
		'text\n---\na: 1\n---',
		' ---\na: 1\n---',
		'----\na: 1\n----',
		'---\na: 1\n ---',
		'---\na: 1\n---x',
		'---\u00A0\na: 1\n---',
		'---\f\na: 1\n---',
	])('is nowhere in %j', (text) => {
		expect(readFrontmatter(text)).toEqual(NONE);
	});

	it('may have blanks after the dashes', () => {
		expect(readFrontmatter('--- \t\na: 1\n---  \ntext')).toMatchObject({
			properties: { a: 1 },
			block: { end: 14 },
		});
	});

	it('may have any number of blanks there', () => {
		const blanks = ' '.repeat(2_000);
		expect(readFrontmatter(`---${blanks}\na: 1\n---${blanks}`)).toMatchObject({
			properties: { a: 1 },
			block: { end: 2_012 },
		});
	});

	it('may end its lines with CRLF or CR', () => {
		expect(readFrontmatter('---\r\na: x\r\nb: y\r\n---\r\ntext').properties).toEqual({ a: 'x', b: 'y' });
		expect(readFrontmatter('---\ra: x\r---\r').properties).toEqual({ a: 'x' });
	});

	it('may follow a byte-order mark', () => {
		expect(readFrontmatter('\uFEFF---\na: 1\n---')).toMatchObject({
			properties: { a: 1 },
			block: { start: 1, end: 13 },
		});
	});

	it('goes on after lines that only begin with dashes', () => {
		expect(readFrontmatter('---\n"a": 1\n---b: 2\n---\n').properties).toEqual({ a: 1, '---b': 2 });
	});
});

describe('what frontmatter holds', () => {
	it.each(['---\n\n---\n', '---\n# only a comment\n---\n', '---\n#\n---\n'])('is nothing in %j', (text) => {
		expect(readFrontmatter(text)).toEqual({
			properties: {},
			problem: null,
			block: { start: 0, end: text.length - 1 },
		});
	});

	it('is not there at all without a line between the dashes', () => {
		expect(readFrontmatter('---\n---\n')).toEqual({ properties: null, problem: null, block: null });
	});

	it('is null where a property has no value, and text where it has a date', () => {
		const { properties } = readFrontmatter(
			'---\nempty:\nday: 2026-11-23\ntime: 2026-11-23T10:00:00\nyes: yes\n---',
		);
		expect(properties).toEqual({ empty: null, day: '2026-11-23', time: '2026-11-23T10:00:00', yes: 'yes' });
	});

	it('is plain values whatever the tags on them say', () => {
		const { properties } = readFrontmatter('---\nday: !!timestamp 2026-11-23\nall: !!set { a }\n---');
		expect(properties).toEqual({ day: '2026-11-23', all: { a: null } });
	});

	it('keeps the last line breaks of a text that asks for it, and no more', () => {
		expect(readFrontmatter('---\na: |\n  x\n---').properties).toEqual({ a: 'x\n' });
		expect(readFrontmatter('---\na: |+\n  x\n---').properties).toEqual({ a: 'x\n' });
		expect(readFrontmatter('---\na: |-\n  x\n---').properties).toEqual({ a: 'x' });
	});

	it('changes no prototype', () => {
		const text =
			'---\n__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\na:\n  __proto__: { polluted: true }\n---';
		const { properties } = readFrontmatter(text);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
		expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
		expect(Object.keys(properties ?? {})).toEqual(['constructor', 'a']);
		expect(properties?.['a']).toEqual({});
	});
});

describe('frontmatter that cannot be read', () => {
	afterEach(() => vi.restoreAllMocks());

	it('is a problem that names the line in the note', () => {
		const { properties, problem, block } = readFrontmatter('---\na: 1\nb: 2\nc: [1\n---\n');
		expect(properties).toBeNull();
		expect(problem).toMatch(/^the frontmatter cannot be read as YAML \(line 4: [^\n]+\)$/);
		expect(block).toEqual({ start: 0, end: 23 });
	});

	it('is the same problem each time', () => {
		const text = '---\na: "x\n---\n';
		expect(readFrontmatter(text)).toEqual(readFrontmatter(text));
		expect(readFrontmatter(text).problem).not.toBeNull();
	});

	it('counts lines from the top of the note', () => {
		const lines = (newline: string) => ['---', 'a: 1', '# note', 'a: 2', '---', ''].join(newline);
		expect(readFrontmatter(lines('\n')).problem).toContain('(line 4: ');
		expect(readFrontmatter(lines('\r\n')).problem).toContain('(line 4: ');
	});

	it.each(['- a\n- b', 'just text', '42', '[a, b]'])('is a problem if it is no mapping: %j', (yaml) => {
		expect(readFrontmatter(`---\n${yaml}\n---`)).toMatchObject({
			properties: null,
			problem: 'the frontmatter is not made of properties, such as "name: value"',
		});
	});

	it.each([
		[
			'aliases that multiply',
			`a: &a [1]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]`).join('\n')}`,
		],
		['an alias to itself', 'a: &a [*a]'],
		['an alias to what is around it', 'a: &a\n  b: &b\n    - *a'],
		['many aliases', `a: &a 1\n${Array.from({ length: 200 }, (_, index) => `a${index}: *a`).join('\n')}`],
		...['[', '{a: ', '{? ', '- ', '? ', ': ', 'a: ', '- [', '- ? ', '"', '!a ', '&a '].map((unit) => [
			`endless nesting of ${unit}`,
			unit.repeat(60_000 / unit.length),
		]),
		['endless steps', Array.from({ length: 350 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
		['endless text', `a: ${'x'.repeat(70_000)}`],
		['endless blank lines', `a: 1${'\n'.repeat(60_000)}b: 2`],
	])('refuses %s', (_, yaml) => {
		const { properties, problem } = readFrontmatter(`---\n${yaml}\n---`);
		expect(properties).toBeNull();
		expect(problem).toMatch(/^the frontmatter [^\n]+$/);
	});

	it('is not what is merely large', () => {
		const yaml = [
			...Array.from({ length: 500 }, (_, index) => `  - "[[Person ${index}]]"`),
			'deep:',
			...Array.from(
				{ length: 20 },
				(_, depth) => `${'  '.repeat(depth + 1)}a${depth}: ${depth === 19 ? '1' : ''}`,
			),
			'same: [&x 1, *x, *x]',
		];
		const { properties, problem } = readFrontmatter(`---\nknows:\n${yaml.join('\n')}\n---`);
		expect(problem).toBeNull();
		expect(properties?.['knows']).toHaveLength(500);
		expect(properties?.['same']).toEqual([1, 1, 1]);
	});

	it('prints nothing', () => {
		const calls = (['warn', 'error', 'log'] as const).map((name) =>
			vi.spyOn(console, name).mockReturnValue(undefined),
		);
		const emit = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined);
		readFrontmatter('---\na: !unknown x\n? [b, c]\n: 1\n---');
		for (const call of [...calls, emit]) expect(call).not.toHaveBeenCalled();
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyCharacter }), fc.constantFrom('\n', '\r\n', '\r'), (content, newline) => {
				const { properties, problem } = readFrontmatter(['---', content, '---', ''].join(newline));
				expect(properties === null || problem === null).toBe(true);
			}),
		);
	});
});

describe('frontmatter in another language', () => {
	const words = [
		'js',
		'JS',
		'javascript',
		'JavaScript',
		'coffee',
		'coffeescript',
		'cson',
		'json',
		'toml',
		'yaml',
		'yml',
		'ts',
		'constructor',
		'__proto__',
		'toString',
		'eval',
	];
	const openings = words.flatMap((word) => [
		`---${word}`,
		`--- ${word}`,
		`---\t${word}  `,
		`\uFEFF---${word}`,
		`---${word};`,
		`---${word} x`,
	]);
	const programs = [
		'{ (process.pwned = true) }',
		'process.pwned = true',
		'module.exports = (process.pwned = true)',
		'a: !!js/function "function () { process.pwned = true }"',
		'a: !!js/undefined ""\nb: =(process.pwned = true)',
	];

	it.each(['\n', '\r\n', '\r'])('is never evaluated, in any spelling (line break %j)', (newline) => {
		for (const program of programs) {
			for (const opening of [...openings, '---', '---\n', '---js\n---js', '---\n---js', '---\n//js']) {
				const { properties } = readFrontmatter([opening, program, '---', ''].join(newline));
				expect(JSON.stringify(properties)).not.toContain('function(');
				readFrontmatter([opening, program].join(newline));
			}
		}
		expect(process).not.toHaveProperty('pwned');
	});

	it.each(['---js', '---JavaScript', '--- js', '---\tcoffee '])('is a problem that says why: %j', (opening) => {
		const { properties, problem, block } = readFrontmatter(`${opening}\n{}\n---\n`);
		const word = opening.slice(3).trim();
		expect({ properties, block }).toEqual({ properties: null, block: null });
		expect(problem).toBe(
			`frontmatter written as "${word}" is not read, because it could run as a program; use plain YAML between the dashes`,
		);
	});

	it.each(['json', 'toml', 'yaml'])('is a problem for %s too', (word) => {
		expect(readFrontmatter(`---${word}\n{}\n---\n`).problem).toBe(
			`frontmatter written as "${word}" is not read; use plain YAML between the dashes`,
		);
	});

	it('is no problem if the first line is words, or nothing closes it', () => {
		expect(readFrontmatter('--- my notes ---\n\n---\n')).toEqual(NONE);
		expect(readFrontmatter('---js\ntext')).toEqual(NONE);
	});
});
