import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNoteLines } from '../../src/markdown/note-lines';
import { anyNoteText } from '../support/arbitraries';
import { runs } from '../support/runs';

/** The lines of a note that are read as Markdown. */
const prose = (...lines: string[]): string[] =>
	readNoteLines(lines.join('\n'))
		.lines.filter(({ isProse }) => isProse)
		.map(({ text }) => text);

describe('readNoteLines', () => {
	it.each<[string, string[], string[]]>([
		['a fence', ['a', '```', 'b', '```', 'c'], ['a', 'c']],
		['a longer fence', ['````', '```', '````', 'c'], ['c']],
		['a fence of tildes with a language', ['~~~ js', '```', '~~~', 'c'], ['c']],
		['a fence in a list', ['- ```', '  b', '  ```', 'c'], ['c']],
		['a fence in a quote', ['> ```', '> b', '> ```', 'c'], ['c']],
		['a fence with words after its end', ['```', '``` b', '```', 'c'], ['c']],
		['an HTML comment', ['<!--', 'b', '-->', 'c'], ['c']],
		['a fence that holds the end of a quoted one', ['```', '> ```', 'b', '```', 'c'], ['c']],
		['an HTML comment in a list', ['- <!--', '  b', '-->', 'c'], ['c']],
		['a comment in a quote', ['> %% a', '> b', '> %%', '> c'], ['> c']],
		['a fence that nobody closed, to the end', ['a', '```', 'b', '', '# c'], ['a']],
		['a fence that nobody closed in a quote, to the end of the quote', ['> ```', '> b', 'c'], ['c']],
		['a comment', ['%%', 'b', '%%', 'c'], ['c']],
		['mathematics', ['$$', 'b', '$$', 'c'], ['c']],
		['frontmatter', ['---', 'a: 1', '---', 'c'], ['c']],
	])('hides %s', (_, lines, expected) => {
		expect(prose(...lines)).toEqual(expected);
	});

	it.each<[string, string[]]>([
		['a comment on one line', ['a %% b %% c', 'd']],
		['an HTML comment on one line', ['a <!-- b --> c', 'd']],
		['code that holds a comment mark', ['a `<!--` b `%%` c', 'd']],
		['a comment mark amid words, which ends with its paragraph', ['a %% b', 'c <!-- d', 'e']],
		['a price', ['Dinner was $$$', 'd']],
		['three backticks around words on one line', ['```code```', 'd']],
		['dashes further down', ['a', '---', 'b: 1', '---', 'c']],
		['mathematics on one line', ['a $$x$$ b', 'd']],
	])('does not hide what follows %s', (_, lines) => {
		expect(prose(...lines)).toEqual(lines);
	});

	it('says whether something is still open at the end', () => {
		const open = (text: string): boolean => readNoteLines(text).isOpenAtEnd;
		expect(open('')).toBe(false);
		expect(open('a\n')).toBe(false);
		expect(open('```\na')).toBe(true);
		expect(open('```\na\n```')).toBe(false);
		expect(open('%% a\n')).toBe(true);
		expect(open('a %%\n')).toBe(false);
		expect(open('> ```\n> a')).toBe(false);
		expect(open('<!-- a')).toBe(true);
		expect(open('---\n```\n---\n')).toBe(false);
	});

	it('reads the first line without the byte-order mark', () => {
		expect(readNoteLines('\uFEFF# A\nb').lines.map(({ text }) => text)).toEqual(['# A', 'b']);
	});

	it('cuts any text into lines that make it up again', () => {
		fc.assert(
			fc.property(fc.oneof(anyNoteText, fc.string()), (text) => {
				const { lines } = readNoteLines(text);
				let at = text.startsWith('\uFEFF') ? 1 : 0;
				for (const { text: line, start, end, next } of lines) {
					expect(start).toBe(at);
					expect(text.slice(start, end)).toBe(line);
					expect(['', '\n', '\r\n']).toContain(text.slice(end, next));
					expect(line).not.toContain('\n');
					at = next;
				}
				expect(at).toBe(text.length);
			}),
			{ numRuns: runs(300) },
		);
	});
});
