import { describe, expect, it } from 'vitest';
import { editProperties, propertySources, type PropertyEdit } from '../../src/frontmatter/edit-properties';
import { findProperties } from '../../src/frontmatter/property-places';
import { isTooMuch } from '../../src/frontmatter/yaml-limits';
import { readYaml } from '../../scripts/cli/read-yaml';
import { said } from '../support/said';

/** The properties of frontmatter: each key with the style and the source of its value, and the sources of its items. */
function placesIn(yaml: string): string[][] | null {
	const found = findProperties(yaml);
	return found === null
		? null
		: found.map(({ key, style, value, items }) => [
				key,
				style,
				yaml.slice(value.start, value.end),
				...items.map(({ start, end }) => yaml.slice(start, end)),
			]);
}

describe('the places of properties', () => {
	it.each<[string, string[][]]>([
		['', []],
		['# x\n', []],
		['a:\n', [['a', 'other', '']]],
		[
			'a: # x\nb: 2',
			[
				['a', 'other', ''],
				['b', 'other', '2'],
			],
		],
		['"a b": "c" # d\n', [['a b', 'other', '"c"']]],
		[
			'1: 2\n~: 3\n',
			[
				['1', 'other', '2'],
				['~', 'other', '3'],
			],
		],
		[
			'a: b\n  c\nd: 1\n',
			[
				['a', 'other', 'b\n  c'],
				['d', 'other', '1'],
			],
		],
		['a: {b: [1]}\n', [['a', 'other', '{b: [1]}']]],
		['a:\n  b: 1\n  c: [2] # x\n', [['a', 'other', 'b: 1\n  c: [2]']]],
		['a:\n  &x b: 1\n', [['a', 'other', '&x b: 1']]],
		['a: *x\n', [['a', 'other', '*x']]],
		['a: []\n', [['a', 'brackets', '[]']]],
		['a: [b, # c\n  d,]\n', [['a', 'brackets', '[b, # c\n  d,]', 'b', 'd']]],
		['a: [[b]]\n', [['a', 'brackets', '[[b]]', '[b]']]],
		['a:\n  - b\n  - # none\n  - c # d\n', [['a', 'dashes', '- b\n  - # none\n  - c', '- b', '-', '- c']]],
		['a:\n  # x\n\n  - b: 1\n    c: 2 # y\n', [['a', 'dashes', '- b: 1\n    c: 2', '- b: 1\n    c: 2']]],
		['a: &x [1]\n', [['a', 'other', '&x [1]']]],
		['a: !!seq [1]\n', [['a', 'other', '!!seq [1]']]],
		['a: &x\n  - 1\n', [['a', 'other', '&x\n  - 1']]],
		[
			'a: !!str\nb: &x\nc: 1\n',
			[
				['a', 'other', '!!str'],
				['b', 'other', '&x'],
				['c', 'other', '1'],
			],
		],
		[
			'a: |\n  x\n\n  y\n\n\nb: 1\n',
			[
				['a', 'other', '|\n  x\n\n  y'],
				['b', 'other', '1'],
			],
		],
		[
			'a: |\n  x \t\nb: 1\n',
			[
				['a', 'other', '|\n  x \t'],
				['b', 'other', '1'],
			],
		],
		['a: >- # d\n  x\n', [['a', 'other', '>- # d\n  x']]],
		[
			'a: |\n\nb: 1\n',
			[
				['a', 'other', '|'],
				['b', 'other', '1'],
			],
		],
		['a: |+\n  x\n\n', [['a', 'other', '|+\n  x']]],
	])('of %j', (yaml, places) => {
		expect(placesIn(yaml)).toEqual(places);
	});

	it.each([
		'a: [1\n',
		'a: "x\n',
		'a: 1\nb\n',
		'a: - b\n',
		'a: [ , b]\n',
		'a: 1\n...\n',
		'{a: 1}\n',
		'- a\n',
		'a\n',
		'? a\n: 1\n',
		'? a\n',
		'? [a]\n: 1\n',
		'&x a: 1\n',
		'!!str a: 1\n',
		'[a, b]: 1\n',
		'{a: 1}: 2\n',
		': 1\n',
		'a: 1\n? b\n: 2\n',
		'a: 1\n&x b: 2\n',
		`a: ${'x'.repeat(131_080)}\n`,
		`a: ${'['.repeat(101)}${']'.repeat(101)}\n`,
	])('are not known of what is not edited: %#', (yaml) => {
		expect(placesIn(yaml)).toBeNull();
	});
});

describe('frontmatter that is not edited', () => {
	const unreadable = 'the frontmatter cannot be read as YAML, so nothing was written; fix it by hand';
	const braces = 'the frontmatter is written in braces, so nothing was written; put one property on a line';
	const unchangeable = (key: string): string =>
		`the frontmatter is written in a way that ${key} cannot be changed in, so nothing was written; change it by hand`;

	it.each([
		['{tags: a}', braces],
		['  {tags: a}', braces],
		['# x\n\n  # y\n\t{tags: a}', braces],
		['#x\n{tags: a}', braces],
		['just words', unreadable],
		['5', unreadable],
		['- a', unreadable],
		['- {a: 1}', unreadable],
		['tags: [a', unreadable],
		['a: 1\na: 2', unreadable],
		['a: &x [*x]', unreadable],
		['tags: a\n...', unchangeable('lastTouched')],
		['? lastTouched\n: 1', unchangeable('lastTouched')],
		['LastTouched: &w 1\nalso: *w', unchangeable('LastTouched')],
		['null', unchangeable('lastTouched')],
	])('is named as the problem: %j', (yaml, words) => {
		const result = editProperties(`---\n${yaml}\n---\n`, readYaml, () => [
			{ kind: 'set', key: 'lastTouched', value: '2026-11-23' },
		]);
		expect(result.ok ? result.text : said(result.problem)).toBe(words);
	});

	it.each(['# {x\ntags: a', 'a: {b: 1}', 'a: 1 # {', 'a:\n  {b: 1}', 'a: &w 1\nb: *w'])(
		'is none of these: %j',
		(yaml) => {
			expect(
				editProperties(`---\n${yaml}\n---\n`, readYaml, () => [
					{ kind: 'set', key: 'lastTouched', value: '2026-11-23' },
				]).text,
			).toBe(`---\n${yaml}\nlastTouched: 2026-11-23\n---\n`);
		},
	);

	it('is left alone where an edit would change nothing', () => {
		const text = '---\n? a\n: 1\n---\n';
		expect(
			editProperties(text, readYaml, () => [
				{ kind: 'remove', key: 'b' },
				{ kind: 'take', key: 'b', item: 'c' },
			]),
		).toMatchObject({ ok: true, text });
	});

	it('is left whole where one of several edits cannot be made', () => {
		const text = '---\na: &w 1\nb: *w\nc: 2\n---\n';
		expect(
			editProperties(text, readYaml, () => [
				{ kind: 'set', key: 'c', value: '3' },
				{ kind: 'set', key: 'a', value: '4' },
			]),
		).toMatchObject({ ok: false, text });
	});

	it('is edited nowhere where another reader of YAML sees other properties', () => {
		const other = (value: unknown) => () => value;
		for (const read of [
			{ a: '1' },
			{ a: '1', b: ['x'], c: '2' },
			{ a: '1', d: ['x', 'y'] },
			{ a: '1', b: ['x'] },
			{ a: '1', b: 'x' },
		]) {
			const text = '---\na: 1\nb: [x, y]\n---\n';
			expect(editProperties(text, other(read), () => [{ kind: 'set', key: 'a', value: '2' }])).toMatchObject({
				ok: false,
				text,
			});
		}
	});

	it.each<PropertyEdit>([
		{ kind: 'set', key: 'a', value: 'z' },
		{ kind: 'remove', key: 'a' },
		{ kind: 'add', key: 'a', item: 'z' },
		{ kind: 'add', key: 'b', item: 'z' },
		{ kind: 'take', key: 'b', item: 'x' },
		{ kind: 'replace', key: 'b', at: 0, item: 'z' },
		{ kind: 'restore', key: 'a', source: ' 2', value: '2' },
	])('is not written where the reader does not see what was meant: %j', (edit) => {
		const text = '---\na: 1\nb: [x, y]\n---\n';
		expect(
			editProperties(
				text,
				() => ({ a: '1', b: ['x', 'y'] }),
				() => [edit],
			),
		).toMatchObject({ ok: false, text });
	});

	it('has no sources of its properties', () => {
		const sources = (yaml: string): unknown => propertySources(`---\n${yaml}\n---\n`, readYaml)?.('A') ?? null;
		expect(sources('a: [ 1 ] # x')).toEqual({ source: ' [ 1 ] # x', value: [1] });
		expect(sources('b: 1')).toEqual({ source: null, value: null });
		expect([sources('? a\n: 1'), sources('a: ['), sources('{a: 1}')]).toEqual([null, null, null]);
		expect(propertySources('Words.\n', readYaml)?.('a')).toEqual({ source: null, value: null });
	});
});

describe('frontmatter is too much for the parser', () => {
	it.each([
		['braces within one another, without colons', `a: ${'{'.repeat(101)}`, true],
		['braces beside one another', `a: [${'{b: 1}, '.repeat(300)}]\n`, false],
		['questions within one another', `${'? '.repeat(101)}a\n`, true],
		['a line end within brackets', `a: [${`\n${' '.repeat(300)}b: c,`.repeat(3)}]\n`, false],
		['blanks amid a line', `a: ${' '.repeat(300)}b\n`, false],
		['a hundred levels', `a:\n${' '.repeat(99)}b: 1\n`, false],
		['one level more', `a:\n${' '.repeat(100)}b: 1\n`, true],
		['a hundred brackets', `a: ${'['.repeat(100)}${']'.repeat(100)}\n`, false],
		['as many characters as there may be', `a: ${'x'.repeat(131_069)}`, false],
		['one character more', `a: ${'x'.repeat(131_070)}`, true],
	])('%s: %#', (_, yaml, tooMuch) => {
		expect(isTooMuch(yaml)).toBe(tooMuch);
	});
});
