import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import { parsePiece } from '../../../scripts/cli/block-parser';
import { parseBlocks } from '../../../scripts/cli/note-blocks';
import { readNoteMetadata, type NoteMetadata } from '../../../scripts/cli/note-metadata';

const links = (text: string) => (readNoteMetadata(text).links ?? []).map(({ link, displayText }) => [link, displayText]);
const embeds = (text: string) => (readNoteMetadata(text).embeds ?? []).map(({ link }) => link);
const tags = (text: string) => (readNoteMetadata(text).tags ?? []).map(({ tag }) => tag);
const items = (text: string) =>
	(readNoteMetadata(text).listItems ?? []).map(({ position: { start, end }, ...item }) => ({
		...item,
		from: [start.line, start.col],
		to: [end.line, end.col],
	}));
const marks = (text: string) => (readNoteMetadata(text).listItems ?? []).map(({ task }) => task);
const sections = (text: string) => (readNoteMetadata(text).sections ?? []).map(({ type }) => type);
const blockIds = (text: string) => Object.keys(readNoteMetadata(text).blocks ?? {});

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
		expect(links('[her](Ada%20Lovelace.md#work "title") [x](<Ada Lovelace.md>) [y](a(b).md) [z](100%.md)')).toEqual([
			['Ada Lovelace.md#work', 'her'],
			['Ada Lovelace.md', 'x'],
			['a(b).md', 'y'],
			['100%.md', 'z'],
		]);
	});

	it('stay within the vault', () => {
		expect(links('[a](https://example.org) [b](mailto:a@b.c) <https://example.org/#x> [c](obsidian://open)')).toEqual([]);
	});

	it('point somewhere', () => {
		expect(links('[]() [alias]() [[]] [[ ]] [[|alias]] [a] [a](b c.md)')).toEqual([]);
	});

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
		'text %% [[Ada]] %% text',
		'%%\n\n[[Ada]]\n\n%%',
		'$$\n[[1,2],[3,4]]\n$$',
		'<div title="[[Ada]]">',
		'[[Ada\nLovelace]]',
		'[[Ada',
	])('are not in %j', (text) => {
		expect(links(text)).toEqual([]);
	});

	it.each(['` [[Ada]]', '100 %% of [[Ada]]', 'a < b [[Ada]] > c', '[[[Ada]]]', '%% x %% [[Ada]]', '# [[Ada]]', '> [[Ada]]', '<br>[[Ada]]', '[^1]: [[Ada]] and more', 'x\n[[Ada]]'])(
		'are in %j',
		(text) => {
			expect(links(text)).toEqual([['Ada', 'Ada']]);
		},
	);

	it('may have an escaped bar in a table', () => {
		expect(links('| a |\n| - |\n| [[Ada\\|her]] |')).toEqual([['Ada', 'her']]);
		expect(sections('| a |\n| - |\n| b |')).toEqual(['table']);
	});

	it('hold no links but may hold embeds', () => {
		expect(links('[a [b](c.md) d](e.md)')).toEqual([['c.md', 'b']]);
		expect([links('[![i](a.png)](b.md)'), embeds('[![i](a.png)](b.md)')]).toEqual([[['b.md', '![i](a.png)']], ['a.png']]);
	});

	it('are embeds after an exclamation mark that is not escaped', () => {
		expect([links('![[a.png|100]] ![b](b.png)'), embeds('![[a.png|100]] ![b](b.png)')]).toEqual([[], ['a.png', 'b.png']]);
		expect([links('\\![[Ada]]'), embeds('\\![[Ada]]')]).toEqual([[['Ada', 'Ada']], []]);
	});

	it('have their place in the note, whatever is around them', () => {
		const text = '---\na: 1\n---\n> > x\r\n> > 🙂 [[Ada]] y';
		const [link] = readNoteMetadata(text).links ?? [];
		expect(link).toEqual({
			link: 'Ada',
			displayText: 'Ada',
			original: '[[Ada]]',
			position: { start: { line: 4, col: 7, offset: 27 }, end: { line: 4, col: 14, offset: 34 } },
		});
		expect(text.slice(27, 34)).toBe('[[Ada]]');
	});

	it('in frontmatter are texts that are one link and nothing else', () => {
		const text = '---\nmet: "[[Ada|her]]"\nknows:\n  - "[[Ben]]"\n  - Carl\n  - "[x](Dorothy%20V.md)"\nnote: see [[Eve]]\n---';
		expect(readNoteMetadata(text).frontmatterLinks).toEqual([
			{ key: 'met', link: 'Ada', displayText: 'her', original: '[[Ada|her]]' },
			{ key: 'knows.0', link: 'Ben', displayText: 'Ben', original: '[[Ben]]' },
			{ key: 'knows.2', link: 'Dorothy V.md', displayText: 'x', original: '[x](Dorothy%20V.md)' },
		]);
	});
});

describe('tags', () => {
	it('are letters of any script, digits, and _ - /', () => {
		expect(tags('#task #a/b-c_d1 #Ärger #日本 #2026a')).toEqual(['#task', '#a/b-c_d1', '#Ärger', '#日本', '#2026a']);
	});

	it('end where something else begins', () => {
		expect(tags('#a, #b. #c: #d) #e\u200Bf')).toEqual(['#a', '#b', '#c', '#d', '#e']);
	});

	it.each(['#123', 'a#b', '##a', '# ', '(#a)', '`#a`', '\\#a', '[[x#a]]', '[x](#a)', 'https://example.org/#a', '<!-- #a -->', '%%\n#a\n%%'])(
		'are not in %j',
		(text) => {
			expect(tags(text)).toEqual([]);
		},
	);

	it('may follow marks of emphasis and escaped brackets', () => {
		expect(tags('**#a** and \\[\\[#b\\]\\]')).toEqual(['#a', '#b']);
	});
});

describe('headings', () => {
	it('have their text as written', () => {
		const { headings } = readNoteMetadata('# *A* [[b]] #\n\nC\n---\n');
		expect(headings?.map(({ heading, level }) => [heading, level])).toEqual([
			['*A* [[b]]', 1],
			['C', 2],
		]);
	});

	it('are not in quotes or code', () => {
		expect(readNoteMetadata('> # a\n\n```\n# b\n```\n').headings).toBeUndefined();
	});
});

describe('list items', () => {
	it('have any character for a mark', () => {
		expect(marks('- [ ] a\n- [x] b\n- [/] c\n- []] d\n- [🙂] e\n1. [-] f\n2) [ ]\n+ [>]\tg')).toEqual([' ', 'x', '/', ']', '🙂', '-', ' ', '>']);
	});

	it.each(['- a', '- [] a', '- [xx] a', '- [x]a', '- [x](y)', '- [[x]]', '-[ ] a', '- \\[ ] a', '- [\t] a'])('are no tasks in %j', (text) => {
		expect(marks(text).every((mark) => mark === undefined)).toBe(true);
	});

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
		expect(items('> [!todo]\n> - [ ] a ^id')).toEqual([{ parent: -1, task: ' ', id: 'id', from: [1, 2], to: [1, 13] }]);
		expect(sections('> [!todo]\n> - a\n\n> quote')).toEqual(['callout', 'blockquote']);
	});

	it('are not in code or comments', () => {
		expect(items('```\n- a\n```\n\n<!--\n- b\n-->\n\n%%\n- c\n%%\n')).toEqual([]);
	});

	it('of one list stay one list however long it is', () => {
		const lines = Array.from({ length: 500 }, (_, line) => (line % 3 === 2 ? `  - [ ] ${line}` : `- [ ] ${line} ^id-${line}`));
		const found = items(lines.join('\n'));
		expect(found.map(({ from }) => from[0])).toEqual(lines.map((_, line) => line));
		expect(found.map(({ parent }) => parent)).toEqual(lines.map((_, line) => (line % 3 === 2 ? line - 1 : -1)));
		expect(sections(lines.join('\n'))).toEqual(['list']);
	});
});

describe('block ids', () => {
	it('are at the end of list items and paragraphs', () => {
		const { blocks, listItems, sections: all } = readNoteMetadata('- [ ] a ^Tom-1\n  - b ^tom-2\n\ntext\nmore ^tom-3\n');
		expect(listItems?.map(({ id }) => id)).toEqual(['Tom-1', 'tom-2']);
		expect(all?.map(({ id }) => id)).toEqual([undefined, 'tom-3']);
		expect(blocks).toEqual({
			'tom-1': { id: 'Tom-1', position: listItems?.[0]?.position },
			'tom-2': { id: 'tom-2', position: listItems?.[1]?.position },
			'tom-3': { id: 'tom-3', position: all?.[1]?.position },
		});
	});

	it('on a line of their own name the block before', () => {
		const { blocks, sections: all } = readNoteMetadata('> quote\n\n^one\n\ntext\n^two');
		expect(blocks?.['one']?.position).toEqual(all?.[0]?.position);
		expect(blocks?.['two']?.position).toEqual(all?.[2]?.position);
	});

	it('may be all that follows an item, after blanks, or be followed by blanks', () => {
		expect(blockIds('- a\n  ^one\n- b\n\n  ^two\n- c ^three  \n')).toEqual(expect.arrayContaining(['one', 'two', 'three']));
	});

	it.each(['a^id', 'a ^id b', '`a ^id`', '```\na ^id\n```', 'a ^i_d', '# a ^id', 'a <!-- ^id -->', 'a \\^id'])('are not in %j', (text) => {
		expect(blockIds(text)).toEqual([]);
	});

	it('keep the first of two blocks with the same id, and change no prototype', () => {
		const { blocks, sections: all } = readNoteMetadata('a ^x\n\nb ^X\n\nc ^constructor\n');
		expect(blocks?.['x']?.position).toEqual(all?.[0]?.position);
		expect(Object.keys(blocks ?? {}).sort()).toEqual(['constructor', 'x']);
	});
});

describe('the metadata of a note', () => {
	it('is nothing for an empty note', () => {
		expect(readNoteMetadata('')).toEqual({ problem: null });
	});

	it('has the section and place of the frontmatter, but no properties where they cannot be read', () => {
		const metadata = readNoteMetadata('---\na: [\n---\n#tag');
		expect(metadata.problem).toMatch(/^the frontmatter cannot be read/);
		expect(metadata.frontmatter).toBeUndefined();
		expect(metadata.sections?.map(({ type }) => type)).toEqual(['yaml', 'paragraph']);
		expect(tags('---\na: [\n---\n#tag')).toEqual(['#tag']);
	});

	it('counts a byte-order mark as a character, wherever it is', () => {
		expect(readNoteMetadata('\uFEFF# a').headings?.[0]?.position).toMatchObject({ start: { offset: 1 }, end: { offset: 4 } });
		const text = `${'text\n\n'.repeat(400)}\uFEFF[[Ada]]\n\n`.repeat(3);
		for (const { position, original } of readNoteMetadata(text).links ?? []) {
			expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
		}
	});

	it('reads a fence as long as it goes', () => {
		const code = '- [ ] [[Ada]] #tag\n\n# heading\n'.repeat(1_000);
		expect(sections(`\`\`\`\n${code}\`\`\`\n\nend`)).toEqual(['code', 'paragraph']);
		expect(readNoteMetadata(`~~~\n${code}`)).not.toHaveProperty('links');
		expect(sections(`%%\n${code}`)).toEqual(['comment']);
	});

	it('does not depend on the pieces that a note is parsed in', () => {
		const line = fc.constantFrom(
			...['- a', '* b', '1. c', '2) d', '  - e', '    - f', 'text', '> q', '> - g', '```', '~~~', '<!--', '-->', '%%', '$$'],
			...['', '# h', '=', '---', '  ^id', '\t- tab', '- [ ] 1. x', '<div>', '    code', '>', '  text', '+', '- - -', '[a]: b "'],
			...['10. z', `text${' '.repeat(120)}`, ' '],
		);
		const note = fc
			.array(fc.uniqueArray(line, { minLength: 1, maxLength: 12 }), { minLength: 6, maxLength: 12 })
			.chain((groups) => fc.tuple(fc.constant(groups), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 3, max: 20 })))
			.map(([groups, newline, times]) => groups.flatMap((lines) => Array<string[]>(times).fill(lines).flat()).join(newline));
		fc.assert(
			fc.property(note, (text) => {
				const findings = { inlineStretches: new Map(), indents: new Map(), taskMarks: new Map(), hidden: new Set<Nodes>() };
				const whole = parsePiece(text, 0, findings).map(outline);
				expect(parseBlocks(text, 0).root.children.map(outline)).toEqual(whole);
			}),
			{ numRuns: 40 },
		);
	});

	const everything = fc.constantFrom(
		...'[ ] ( ) ! # ^ ` ~ % $ < > - + * = | \\ " \' 1. 2) : / & a \uFEFF \u0000 \uD800 \uDC00 🙂 [[ ]] %% <!-- --> ``` - [ ] ---'.split(' '),
		' ',
		'\t',
		'\n',
		'\r',
		'\r\n',
		'    ',
	);
	const anyText = fc.oneof(
		fc.array(everything, { maxLength: 80 }).map((parts) => parts.join('')),
		fc.string({ unit: 'binary' }),
		fc.array(everything, { maxLength: 12 }).map((parts) => parts.join('').repeat(60)),
	);

	it('never throws, and gives positions that hold what they say', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const metadata = readNoteMetadata(text);
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

	it.each(['[', '[[ ', '![', '[a](', '[a](b "', '`` ` ', '<!-- ', '<a b="', '%% ', '#a', '*#', ' ^a', '>', '- ', '- [ ] ', '- a\n', '- a\n  - b\n', '1) a\n1. b\n', 'a\n=\n', '---\n', '\n', '    - a\n', '[a]: b\n', '|', '```\n', '<div>\n'])(
		'reads thousands of %j in a row',
		(unit) => {
			expect(readNoteMetadata(unit.repeat(3_000)).problem).toBeNull();
		},
	);

	it('reads lines of any length', () => {
		const text = `${'a [[Ada]] **\\& <b> ![ '.repeat(40_000)}\n\n[[Ben]]`;
		expect(readNoteMetadata(text).links).toHaveLength(40_001);
	});

	it('survives nesting without end', () => {
		for (const unit of ['> ', '- ', '1. ', '- [ ] ', '> - ']) {
			expect(() => readNoteMetadata(unit.repeat(5_000))).not.toThrow();
		}
		const stairs = Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- [ ] a`).join('\n');
		expect(() => readNoteMetadata(stairs)).not.toThrow();
	});
});

function outline(node: Nodes): unknown {
	const { start, end } = node.position ?? {};
	return [node.type, start?.offset, end?.offset, 'children' in node ? node.children.map(outline) : []];
}

function everyEntry(metadata: NoteMetadata) {
	const { tags = [], links = [], embeds = [], headings = [], sections = [], listItems = [], blocks = {} } = metadata;
	return [...tags, ...links, ...embeds, ...headings, ...sections, ...listItems, ...Object.values(blocks)];
}
