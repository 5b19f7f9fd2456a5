import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { editableBlock, frontmatterBlock, lineEnding } from '../../src/frontmatter/frontmatter-block';
import { anyNoteText } from '../support/arbitraries';
import { runs } from '../support/runs';

const yamlOf = (text: string): string | null => {
	const block = frontmatterBlock(text);
	return block === null ? null : text.slice(block.yamlStart, block.yamlEnd);
};

describe('frontmatterBlock', () => {
	it.each([
		['---\na: 1\n---\nbody', 'a: 1\n'],
		['---\r\na: 1\r\n---\r\nbody', 'a: 1\r\n'],
		['\uFEFF---\na: 1\n---', 'a: 1\n'],
		['---\n\n---\n', '\n'],
		['---\n# empty\n---\n', '# empty\n'],
		['---  \na: 1\n---\t\nbody', 'a: 1\n'],
		['---\ra: 1\r---\rbody', 'a: 1\r'],
		['---\na: 1\n----\n---\n', 'a: 1\n----\n'],
		['---\na: |\n  ---\n---\n', 'a: |\n  ---\n'],
		['---\na: "x\u2028---\u2028y"\nb: 2\n---\n', 'a: "x\u2028---\u2028y"\nb: 2\n'],
		['---\na: 1\n---\nb\n---\n', 'a: 1\n'],
	])('finds the YAML of %j', (text, yaml) => {
		expect(yamlOf(text)).toBe(yaml);
	});

	it('begins behind a mark of the byte order, and ends behind its last dashes', () => {
		expect(frontmatterBlock('---\na: 1\n---\n')).toMatchObject({ start: 0, end: 12 });
		expect(frontmatterBlock('\uFEFF---\na: 1\n---\n')).toMatchObject({ start: 1, end: 13 });
		expect(frontmatterBlock('---\na: 1\n---\nx\uFEFF')).toMatchObject({ start: 0, end: 12 });
	});

	it.each([
		'',
		'---\n---\n',
		'---\r\n---\r\ntext',
		'\uFEFF---  \n---\t',
		'---\n---\n---\n',
		'---\n---\na: 1\n---\n',
		'a\n---\nb: 1\n---\n',
		' ---\na: 1\n---\n',
		'---\na: 1\n',
		'--- yaml\na: 1\n---\n',
		'---',
		'----\na: 1\n----\n',
		'---\na: 1\n---x\n',
		'\n---\na: 1\n---\n',
		'---\u00A0\na: 1\n---\n',
		'---js\n{}\n---\n',
	])('finds none in %j', (text) => {
		expect(frontmatterBlock(text)).toBeNull();
	});

	it.each(['---\n---\n', '---\r\n---\r\ntext', '\uFEFF---  \n---\t'])(
		'finds none in %j, but a place for properties',
		(text) => {
			const block = editableBlock(text);
			expect([frontmatterBlock(text), block?.yamlStart]).toEqual([null, block?.yamlEnd]);
			expect(text.slice(block?.yamlStart, block?.end)).toBe('---');
		},
	);

	it('stands where the command-line program finds it, in any note', () => {
		fc.assert(
			fc.property(anyNoteText, (text) => {
				const block = frontmatterBlock(text);
				expect(block === null ? null : { start: block.start, end: block.end }).toEqual(
					readFrontmatter(text).block,
				);
			}),
			{ numRuns: runs(300) },
		);
	});
});

it('knows the line end by the first line', () => {
	expect(lineEnding('a\nb')).toBe('\n');
	expect(lineEnding('a\r\nb\n')).toBe('\r\n');
	expect(lineEnding('a')).toBe('\n');
	expect(lineEnding('\n\r\n')).toBe('\n');
});
