import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { textOf } from '../support/imports';
import { brokenLinks } from '../support/markdown-links';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files that git knows, by their paths. Notes of test vaults are no documents. */
const committed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const documents = committed.filter((file) => file.endsWith('.md') && !file.startsWith('tests/vaults/'));

/** What is wrong with the links of one text among these files. */
function wrong(text: string, others: readonly string[] = []): string[] {
	return brokenLinks({ 'docs/a.md': text, 'README.md': '# The same\n\n# The same\n' }, [
		'README.md',
		'docs/a.md',
		...others,
	]);
}

it('every link and picture of the documents leads to a committed file, and every anchor to a heading', () => {
	expect(documents).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'docs/architecture.md']));
	expect(brokenLinks(Object.fromEntries(documents.map((file) => [file, textOf(file)])), committed)).toEqual([]);
});

describe('the search finds', () => {
	it('a link to a file that is not there, also in other letters', () => {
		expect(wrong('[a](b.md) [c](../readme.md) [d][e]\n\n[e]: ../docs/f.md')).toEqual([
			'docs/a.md: b.md leads to no file',
			'docs/a.md: ../readme.md leads to no file',
			'docs/a.md: ../docs/f.md leads to no file',
		]);
	});

	it('a picture that is not there, in Markdown and in HTML', () => {
		expect(
			wrong('![a](b.png)\n\n<picture><source srcset="c.png"><img src="d.png" alt="d"></picture>', ['docs/d.png']),
		).toEqual(['docs/a.md: b.png leads to no file', 'docs/a.md: c.png leads to no file']);
	});

	it('an anchor without its heading, in the same file and in another', () => {
		expect(wrong('# One `two`, [three](a.md)!\n\n[a](#one-two-three) [b](#one) [c](../README.md#other)')).toEqual([
			'docs/a.md: #one leads to no heading',
			'docs/a.md: ../README.md#other leads to no heading',
		]);
	});

	it('an address of another site that is not https', () => {
		expect(wrong('[a](http://example.org) [b](https://example) <https://example.org/c> [d](file:///e)')).toEqual([
			'docs/a.md: http://example.org is no https address',
			'docs/a.md: https://example is no https address',
			'docs/a.md: file:///e is no https address',
		]);
	});

	it('nothing in links to files, folders, headings that stand twice, and in code', () => {
		expect(
			wrong('[a](../README.md#the-same-1) [b](../docs) [c](d%20e.md) [f](.) `[g](h.md)`\n\n```\n[i](j.md)\n```', [
				'docs/d e.md',
			]),
		).toEqual([]);
	});
});
