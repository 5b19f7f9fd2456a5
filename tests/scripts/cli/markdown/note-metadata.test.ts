import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parsePiece } from '../../../../scripts/cli/markdown/block-parser';
import { parseBlocks } from '../../../../scripts/cli/markdown/blocks';
import { readNoteMetadata } from '../../../../scripts/cli/markdown/note-metadata';
import { parseInPieces } from '../../../../scripts/cli/markdown/pieces';
import { anyMarkdown } from '../../../support/arbitraries';
import { runs } from '../../../support/runs';

const read = (text: string) => readNoteMetadata(text, null);
const links = (text: string) => read(text).links.map(({ link }) => link);
const embeds = (text: string) => read(text).embeds.map(({ link }) => link);
const tags = (text: string) => read(text).tags.map(({ tag }) => tag);

describe('links', () => {
	it.each([
		'`[[Ada]]`',
		'`` ` [[Ada]] ``',
		'\\[\\[Ada\\]\\]',
		'\\[[Ada]]',
		'```\n[[Ada]]\n```',
		'    [[Ada]]',
		'<!-- [[Ada]] -->',
		'text <!-- [[Ada]] --> text',
		'%% [[Ada]] %%',
		'%%\n\n[[Ada]]\n\n%%',
		'$$\n[[1,2],[3,4]]\n$$',
		'<div title="[[Ada]]">',
		'[[Ada\nLovelace]]',
		'[[Ada',
	])('are not in %j', (text) => {
		expect(links(text)).toEqual([]);
	});

	it.each([
		'` [[Ada]]',
		'100 %% of [[Ada]]',
		'a < b [[Ada]] > c',
		'[[[Ada]]]',
		'%% x %% [[Ada]]',
		'text %% [[Ada]] %% text',
		'# [[Ada]]',
		'> [[Ada]]',
		'<br>[[Ada]]',
		'[^1]: [[Ada]] and more',
		'x\n[[Ada]]',
	])('are in %j', (text) => {
		expect(links(text)).toEqual(['Ada']);
	});

	it('are read where a table has them', () => {
		expect(links('| a |\n| - |\n| [[Ada\\|her]] |')).toEqual(['Ada']);
	});

	it('are not embeds', () => {
		expect([links('![[a.png|100]] ![b](b.png) [[Ada]]'), embeds('![[a.png|100]] ![b](b.png) [[Ada]]')]).toEqual([
			['Ada'],
			['a.png', 'b.png'],
		]);
	});

	it('stand in the note where they say, whatever is around them', () => {
		const text = '---\na: 1\n---\n> > x\r\n> > 🙂 [[Ada]] y';
		expect(read(text).links).toMatchObject([{ start: 27, end: 34 }]);
		expect(text.slice(27, 34)).toBe('[[Ada]]');
	});

	it('in properties are texts that are one link and nothing else', () => {
		const properties = {
			met: '[[Ada|her]]',
			knows: ['[[Ben#x]]', 'Carl', '[x](Dorothy%20V.md)'],
			note: 'see [[Eve]]',
			embed: '![[Fay]]',
		};
		expect(readNoteMetadata('', properties).frontmatterLinks).toMatchObject([
			{ key: 'met', path: 'Ada', original: '[[Ada|her]]' },
			{ key: 'knows.0', path: 'Ben', original: '[[Ben#x]]' },
			{ key: 'knows.2', path: 'Dorothy V.md', original: '[x](Dorothy%20V.md)' },
		]);
	});
});

describe('tags', () => {
	it('are letters of any script, digits, and _ - /', () => {
		expect(tags('#task #a/b-c_d1 #Ärger #日本 #2026a')).toEqual([
			'#task',
			'#a/b-c_d1',
			'#Ärger',
			'#日本',
			'#2026a',
		]);
	});

	it('end where something else begins', () => {
		expect(tags('#a, #b. #c: #d) #e\u200Bf')).toEqual(['#a', '#b', '#c', '#d', '#e']);
	});

	it.each([
		'#123',
		'a#b',
		'##a',
		'# ',
		'(#a)',
		'`#a`',
		'\\#a',
		'[[x#a]]',
		'[x](#a)',
		'https://example.org/#a',
		'<!-- #a -->',
		'%%\n#a\n%%',
	])('are not in %j', (text) => {
		expect(tags(text)).toEqual([]);
	});

	it('are in comments between words, and behind them', () => {
		expect(tags('a %% #b %% #c %%d%%#e')).toEqual(['#b', '#c', '#e']);
	});

	it('may follow marks of emphasis and escaped brackets', () => {
		expect(tags('**#a** and \\[\\[#b\\]\\]')).toEqual(['#a', '#b']);
	});
});

describe('headings', () => {
	it('have their text as written', () => {
		const { headings } = read('# *A* [[b]] #\n\nC\n---\n');
		expect(headings.map(({ heading, level }) => [heading, level])).toEqual([
			['*A* [[b]]', 1],
			['C', 2],
		]);
	});

	it('are not in quotes or code', () => {
		expect(read('> # a\n\n```\n# b\n```\n').headings).toEqual([]);
	});
});

describe('the metadata of a note', () => {
	it('is nothing for an empty note', () => {
		expect(read('')).toEqual({ tags: [], links: [], embeds: [], headings: [], frontmatterLinks: [] });
	});

	it('is read below frontmatter that cannot be read', () => {
		expect(tags('---\na: [\n---\n#tag')).toEqual(['#tag']);
	});

	it('does not depend on the pieces that a note is parsed in', () => {
		const line = fc.constantFrom(
			...[
				'- a',
				'* b',
				'1. c',
				'2) d',
				'  - e',
				'    - f',
				'text',
				'> q',
				'> - g',
				'```',
				'~~~',
				'<!--',
				'-->',
				'%%',
				'$$',
			],
			...[
				'',
				'# h',
				'=',
				'---',
				'  ^id',
				'\t- tab',
				'- [ ] 1. x',
				'<div>',
				'    code',
				'>',
				'  text',
				'+',
				'- - -',
				'[a]: b "',
			],
			...['10. z', `text${' '.repeat(120)}`, ' '],
		);
		const note = fc
			.array(fc.uniqueArray(line, { minLength: 1, maxLength: 12 }), { minLength: 6, maxLength: 12 })
			.chain((groups) =>
				fc.tuple(fc.constant(groups), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 3, max: 20 })),
			)
			.map(([groups, newline, times]) =>
				groups.flatMap((lines) => Array<string[]>(times).fill(lines).flat()).join(newline),
			);
		fc.assert(
			fc.property(note, (text) => {
				expect(parseBlocks(text, 0).root.children.map(outline)).toEqual(
					parsePiece(text, 0, new Map()).map(outline),
				);
			}),
			{ numRuns: runs(20) },
		);
	});

	it('does not depend on where a note is parted', () => {
		const marks = [
			'- ',
			'* ',
			'+ ',
			'1. ',
			'2) ',
			'10. ',
			'> ',
			'- [ ] ',
			'# ',
			'    ',
			'  ',
			'\t',
			'-     ',
			'>     ',
			'- - ',
			'> - ',
			'- > ',
		];
		const starts = [
			'a',
			'',
			' ',
			'```',
			'````',
			'~~~',
			'%%',
			'%% b %%',
			'$$',
			'<!--',
			'-->',
			'<div>',
			'<b>',
			'<?',
			'---',
			'===',
			'[a]: b',
			'[a]: b "',
			'[a]:',
			'"',
			'| c |',
			'| - |',
			'*',
			'+',
			'-',
			'2.',
			'\\',
		];
		const line = fc
			.tuple(fc.constantFrom('', '', '', ...marks), fc.constantFrom('text', ...starts))
			.map((parts) => parts.join(''));
		const note = fc
			.tuple(fc.array(line, { minLength: 2, maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
			.map(([lines, newline]) => lines.join(newline));
		const parse = (piece: string, base: number, isInterrupting = false): RootContent[] =>
			parsePiece(piece, base, new Map(), undefined, isInterrupting);
		fc.assert(
			fc.property(note, (text) => {
				expect(parseInPieces(text, 0, parse, 1).map(outline)).toEqual(parse(text, 0).map(outline));
			}),
			{ numRuns: runs(100) },
		);
	});

	it.each([
		['words that look like an item behind indented code', '    code\n\n2. b\n'],
		['the same in another item', '    code\n\n- [ ] *\ntext\n'],
		['the same below a paragraph', 'a\n- *\n'],
		['the same below a definition', '[a]: b\n- > 2. c\n'],
		['the same in a list', '-     code\n\n+\n\ntext\n'],
		['a fence that stays open in an item', '- ```\n- a\n'],
		['a fence of more marks, with one of fewer in it', '- ````\n  ```\n- a\n'],
		['a comment that stays open in a quote', '> %%\n- a\n'],
		['HTML that stays open in an item', '- <!-- a\n+ b\n'],
	])('does not depend on where a note is parted: %s', (_, text) => {
		const parse = (piece: string, base: number, isInterrupting = false): RootContent[] =>
			parsePiece(piece, base, new Map(), undefined, isInterrupting);
		for (const note of [text, text.repeat(3), text.replaceAll('\n', '\r\n')])
			expect(parseInPieces(note, 0, parse, 1).map(outline)).toEqual(parse(note, 0).map(outline));
	});

	it('is read without an error, and stands where it says', () => {
		fc.assert(
			fc.property(anyMarkdown, (text) => {
				const { tags: found, links: targets, embeds: embedded, headings } = read(text);
				for (const { start, end, tag } of found) expect(text.slice(start, end)).toBe(tag);
				for (const { start, end } of targets) expect(text.slice(start, end)).toMatch(/^\[[^]*[\])]$/);
				for (const { start, end } of embedded) expect(text.slice(start, end)).toMatch(/^!\[[^]*[\])]$/);
				for (const { start, end } of headings) expect(start < end && end <= text.length).toBe(true);
			}),
		);
	});

	it.each([
		'[',
		'[[ ',
		'![',
		'[a](',
		'[a](b "',
		'`` ` ',
		'<!-- ',
		'<a b="',
		'%% ',
		'#a',
		'*#',
		' ^a',
		'>',
		'- ',
		'- [ ] ',
		'- a\n',
		'- a\n  - b\n',
		'1) a\n1. b\n',
		'a\n=\n',
		'---\n',
		'\n',
		'    - a\n',
		'[a]: b\n',
		'|',
		'```\n',
		'<div>\n',
		'- ```\n',
		'> %%\n- a\n',
		'- a\n  - ```\n',
		'    a\n\n2. b\n\n',
	])('reads thousands of %j in a row', (unit) => {
		expect(() => read(unit.repeat(3_000))).not.toThrow();
	});

	it('reads lines of any length', () => {
		const text = `${'a [[Ada]] **\\& <b> ![ '.repeat(40_000)}\n\n[[Ben]]`;
		expect(read(text).links).toHaveLength(40_001);
	});
});

function outline(node: Nodes): unknown {
	const { start, end } = node.position ?? {};
	return [node.type, start?.offset, end?.offset, 'children' in node ? node.children.map(outline) : []];
}
