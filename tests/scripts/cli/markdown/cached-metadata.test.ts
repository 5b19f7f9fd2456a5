import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../../scripts/cli/frontmatter';
import { anyMarkdown } from '../../../support/arbitraries';
import { readCachedMetadata, type CachedMetadata } from '../../../../scripts/cli/markdown/cached-metadata';

const links = (text: string) =>
	(readCachedMetadata(text).links ?? []).map(({ link, displayText }) => [link, displayText]);
const tags = (text: string) => (readCachedMetadata(text).tags ?? []).map(({ tag }) => tag);
const items = (text: string) =>
	(readCachedMetadata(text).listItems ?? []).map(({ position: { start, end }, ...item }) => ({
		...item,
		from: [start.line, start.col],
		to: [end.line, end.col],
	}));
const marks = (text: string) => (readCachedMetadata(text).listItems ?? []).map(({ task }) => task);
const sections = (text: string) => (readCachedMetadata(text).sections ?? []).map(({ type }) => type);
const blockIds = (text: string) => Object.keys(readCachedMetadata(text).blocks ?? {});

describe('links', () => {
	it('are wikilinks, with headings, block ids and aliases', () => {
		expect(links('[[Ada]] [[Ada|her]] [[Ada#Work]] [[Ada#Work#Engine|it]] [[#Here]] [[Ada#^id]]')).toEqual([
			['Ada', 'Ada'],
			['Ada', 'her'],
			['Ada#Work', 'Ada > Work'],
			['Ada#Work#Engine', 'it'],
			['#Here', 'Here'],
			['Ada#^id', 'Ada > ^id'],
		]);
	});

	it('are Markdown links, decoded', () => {
		expect(links('[her](Ada%20Lovelace.md#work "title") [x](<Ada Lovelace.md>) [y](a(b).md) [z](100%.md)')).toEqual(
			[
				['Ada Lovelace.md#work', 'her'],
				['Ada Lovelace.md', 'x'],
				['a(b).md', 'y'],
				['100%.md', 'z'],
			],
		);
	});

	it('may have an escaped bar in a table', () => {
		expect(links('| a |\n| - |\n| [[Ada\\|her]] |')).toEqual([['Ada', 'her']]);
		expect(sections('| a |\n| - |\n| b |')).toEqual(['table']);
	});

	it('have their place in the note, whatever is around them', () => {
		const text = '---\na: 1\n---\n> > x\r\n> > 🙂 [[Ada]] y';
		const [link] = readCachedMetadata(text).links ?? [];
		expect(link).toEqual({
			link: 'Ada',
			displayText: 'Ada',
			original: '[[Ada]]',
			position: { start: { line: 4, col: 7, offset: 27 }, end: { line: 4, col: 14, offset: 34 } },
		});
		expect(text.slice(27, 34)).toBe('[[Ada]]');
	});

	it('in frontmatter are texts that are one link and nothing else', () => {
		const text =
			'---\nmet: "[[Ada|her]]"\nknows:\n  - "[[Ben]]"\n  - Carl\n  - "[x](Dorothy%20V.md)"\nnote: see [[Eve]]\n---';
		expect(readCachedMetadata(text).frontmatterLinks).toEqual([
			{ key: 'met', link: 'Ada', displayText: 'her', original: '[[Ada|her]]' },
			{ key: 'knows.0', link: 'Ben', displayText: 'Ben', original: '[[Ben]]' },
			{ key: 'knows.2', link: 'Dorothy V.md', displayText: 'x', original: '[x](Dorothy%20V.md)' },
		]);
	});
});

describe('list items', () => {
	it('have any character for a mark', () => {
		expect(marks('- [ ] a\n- [x] b\n- [/] c\n- []] d\n- [🙂] e\n1. [-] f\n2) [ ]\n+ [>]\tg')).toEqual([
			' ',
			'x',
			'/',
			']',
			'🙂',
			'-',
			' ',
			'>',
		]);
	});

	it.each(['- a', '- [] a', '- [xx] a', '- [x]a', '- [x](y)', '- [[x]]', '-[ ] a', '- \\[ ] a', '- [\t] a'])(
		'are no tasks in %j',
		(text) => {
			expect(marks(text).every((mark) => mark === undefined)).toBe(true);
		},
	);

	it('know the line of their parent, or that of the start of their list', () => {
		expect(items('- a\n\t- b\n- c\n\ntext\n\n- d').map(({ parent }) => parent)).toEqual([-1, 0, -1, -6]);
		expect(items('x\n- a').map(({ parent }) => parent)).toEqual([-1]);
	});

	it('start with the blanks that are not of their parent, but numbered ones do not', () => {
		expect(items('- a\n    - b')[1]).toMatchObject({ from: [1, 2], to: [1, 7] });
		expect(items('1. a\n    1. b')[1]).toMatchObject({ from: [1, 4] });
		expect(items('- a\n\t- b')[1]).toMatchObject({ from: [1, 1] });
	});

	it('end before the items in them', () => {
		expect(items('- a\n  b\n  - c\n')[0]).toMatchObject({ from: [0, 0], to: [1, 3] });
	});

	it('end after their line break before a blank line within the list', () => {
		expect(items('- a\n\n- b\n').map(({ to }) => to)).toEqual([
			[1, 0],
			[2, 3],
		]);
	});

	it('may hold a list right after the mark', () => {
		expect(items('- [ ] 1. a')).toEqual([
			{ parent: -1, task: ' ', from: [0, 0], to: [0, 10] },
			{ parent: 0, from: [0, 6], to: [0, 10] },
		]);
	});

	it('are in callouts too', () => {
		expect(items('> [!todo]\n> - [ ] a ^id')).toEqual([
			{ parent: -1, task: ' ', id: 'id', from: [1, 2], to: [1, 13] },
		]);
		expect(sections('> [!todo]\n> - a\n\n> quote')).toEqual(['callout', 'blockquote']);
	});

	it('are not in code or comments', () => {
		expect(items('```\n- a\n```\n\n<!--\n- b\n-->\n\n%%\n- c\n%%\n')).toEqual([]);
	});

	it('of one list stay one list however long it is', () => {
		const lines = Array.from({ length: 500 }, (_, line) =>
			line % 3 === 2 ? `  - [ ] ${line}` : `- [ ] ${line} ^id-${line}`,
		);
		const found = items(lines.join('\n'));
		expect(found.map(({ from }) => from[0])).toEqual(lines.map((_, line) => line));
		expect(found.map(({ parent }) => parent)).toEqual(lines.map((_, line) => (line % 3 === 2 ? line - 1 : -1)));
		expect(sections(lines.join('\n'))).toEqual(['list']);
	});
});

describe('block ids', () => {
	it('are at the end of list items and paragraphs', () => {
		const {
			blocks,
			listItems,
			sections: all,
		} = readCachedMetadata('- [ ] a ^Tom-1\n  - b ^tom-2\n\ntext\nmore ^tom-3\n');
		expect(listItems?.map(({ id }) => id)).toEqual(['Tom-1', 'tom-2']);
		expect(all?.map(({ id }) => id)).toEqual([undefined, 'tom-3']);
		expect(blocks).toEqual({
			'tom-1': { id: 'Tom-1', position: listItems?.[0]?.position },
			'tom-2': { id: 'tom-2', position: listItems?.[1]?.position },
			'tom-3': { id: 'tom-3', position: all?.[1]?.position },
		});
	});

	it('on a line of their own name the block before', () => {
		const { blocks, sections: all } = readCachedMetadata('> quote\n\n^one\n\ntext\n^two');
		expect(blocks?.['one']?.position).toEqual(all?.[0]?.position);
		expect(blocks?.['two']?.position).toEqual(all?.[2]?.position);
	});

	it('may be all that follows an item, after blanks, or be followed by blanks', () => {
		expect(blockIds('- a\n  ^one\n- b\n\n  ^two\n- c ^three  \n')).toEqual(
			expect.arrayContaining(['one', 'two', 'three']),
		);
	});

	it.each(['a^id', 'a ^id b', '`a ^id`', '```\na ^id\n```', 'a ^i_d', '# a ^id', 'a <!-- ^id -->', 'a \\^id'])(
		'are not in %j',
		(text) => {
			expect(blockIds(text)).toEqual([]);
		},
	);

	it('keep the first of two blocks with the same id, and change no prototype', () => {
		const { blocks, sections: all } = readCachedMetadata('a ^x\n\nb ^X\n\nc ^constructor\n');
		expect(blocks?.['x']?.position).toEqual(all?.[0]?.position);
		expect(Object.keys(blocks ?? {}).sort()).toEqual(['constructor', 'x']);
	});
});

describe('the metadata of a note', () => {
	it('is nothing for an empty note', () => {
		expect(readCachedMetadata('')).toEqual({});
	});

	it('has the section and place of the frontmatter, but no properties where they cannot be read', () => {
		const text = '---\na: [\n---\n#tag';
		const metadata = readCachedMetadata(text);
		expect(readFrontmatter(text).problem).toMatch(/^the frontmatter cannot be read/);
		expect(metadata.frontmatter).toBeUndefined();
		expect(metadata.sections?.map(({ type }) => type)).toEqual(['yaml', 'paragraph']);
		expect(tags('---\na: [\n---\n#tag')).toEqual(['#tag']);
	});

	it('counts a byte-order mark as a character, wherever it is', () => {
		expect(readCachedMetadata('\uFEFF# a').headings?.[0]?.position).toMatchObject({
			start: { offset: 1 },
			end: { offset: 4 },
		});
		const text = `${'text\n\n'.repeat(400)}\uFEFF[[Ada]]\n\n`.repeat(3);
		for (const { position, original } of readCachedMetadata(text).links ?? []) {
			expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
		}
	});

	it('reads a fence as long as it goes', () => {
		const code = '- [ ] [[Ada]] #tag\n\n# heading\n'.repeat(1_000);
		expect(sections(`\`\`\`\n${code}\`\`\`\n\nend`)).toEqual(['code', 'paragraph']);
		expect(readCachedMetadata(`~~~\n${code}`)).not.toHaveProperty('links');
		expect(sections(`%%\n${code}`)).toEqual(['comment']);
	});

	it('never throws, and gives positions that hold what they say', () => {
		fc.assert(
			fc.property(anyMarkdown, (text) => {
				const metadata = readCachedMetadata(text);
				for (const { position, original } of [...(metadata.links ?? []), ...(metadata.embeds ?? [])]) {
					expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
				}
				for (const { position, tag } of metadata.tags ?? []) {
					expect(text.slice(position.start.offset, position.end.offset)).toBe(tag);
				}
				for (const { position, task } of metadata.listItems ?? []) {
					const source = text.slice(position.start.offset, position.end.offset);
					expect(source.trimStart()).toMatch(/^(?:[-+*]|\d{1,9}[.)])/);
					if (task !== undefined) expect(source).toContain(`[${task}]`);
				}
				for (const { position } of everyEntry(metadata)) {
					expect(position.start.offset).toBeLessThanOrEqual(position.end.offset);
					expect(position.end.offset).toBeLessThanOrEqual(text.length);
				}
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
	])('reads thousands of %j in a row', (unit) => {
		const text = unit.repeat(3_000);
		const { sections: found = [] } = readCachedMetadata(text);
		expect(found.every(({ position }) => position.end.offset <= text.length)).toBe(true);
		expect(readFrontmatter(text).problem).toBeNull();
	});

	it('reads lines of any length', () => {
		const text = `${'a [[Ada]] **\\& <b> ![ '.repeat(40_000)}\n\n[[Ben]]`;
		expect(readCachedMetadata(text).links).toHaveLength(40_001);
	});

	it('survives nesting without end', () => {
		for (const unit of ['> ', '- ', '1. ', '- [ ] ', '> - ']) {
			expect(() => readCachedMetadata(unit.repeat(5_000))).not.toThrow();
		}
		const stairs = Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- [ ] a`).join('\n');
		expect(() => readCachedMetadata(stairs)).not.toThrow();
	});
});

function everyEntry(metadata: CachedMetadata) {
	const { tags = [], links = [], embeds = [], headings = [], sections = [], listItems = [], blocks = {} } = metadata;
	return [...tags, ...links, ...embeds, ...headings, ...sections, ...listItems, ...Object.values(blocks)];
}
