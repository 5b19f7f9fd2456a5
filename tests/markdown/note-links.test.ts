import { describe, expect, it } from 'vitest';
import { findNoteLinks, linkTarget } from '../../src/markdown/note-links';

const targets = (text: string): string[] => findNoteLinks(text).map(({ target }) => target);

describe('findNoteLinks', () => {
	it.each([
		['[[Ada]]', ['Ada']],
		['to [[People/Ada Lovelace|Ada]] and [[Ben#Family|B]]', ['People/Ada Lovelace', 'Ben']],
		['[[Ada\\|A]] in a table', ['Ada']],
		['[Ada](Ada%20Lovelace.md)', ['Ada Lovelace.md']],
		['[Ada](<Ada (L) Lovelace.md>)', ['Ada (L) Lovelace.md']],
		['[Ada](<Ada ) L.md> "title")', ['Ada ) L.md']],
		['[Ada](Ada%20(L).md)', ['Ada (L).md']],
		['[Ada](Ada\\)L.md)', ['Ada)L.md']],
		['[Ada](Ada.md "the countess")', ['Ada.md']],
		['[Ada](Ada.md#Family)', ['Ada.md']],
		['[a [b] c](d.md)', ['d.md']],
		['[a \\] b](d.md)', ['d.md']],
		['![[Ada]]', ['Ada']],
		['[100%](100%.md)', ['100%.md']],
		['[[Ada]][[Ben]]', ['Ada', 'Ben']],
		['[x] [[Ada]]', ['Ada']],
		['[[ Ada ]]', ['Ada']],
		['[[[Ada]]]', ['Ada']],
		['[a [b](c.md) d](e.md)', ['c.md']],
		['[![i](a.png)](b.md)', ['b.md']],
		['[a [[Ada]] b](c.md)', ['c.md']],
		['a %% [[Ada]] %% b', ['Ada']],
		['[[|]] [[|Ada]] [[|#Ada]] [[Ben]]', ['Ben']],
		['[x](C%23.md#top)', ['C#.md']],
	])('finds the targets in %j', (text, expected) => {
		expect(targets(text)).toEqual(expected);
	});

	it.each([
		'',
		'Ada',
		'`[[Ada]]`',
		'`` [[Ada]] ` ``',
		'`` a ``` [[Ada]] ``',
		'` a `` [[Ada]] `',
		'[x](http:a[y](http:b))',
		'\\[[Ada]',
		'[site](https://example.org)',
		'[mail](mailto:a@b.c)',
		'[[]]',
		'[[#Heading]]',
		'[[Ada',
		'[Ada]',
		'[Ada]()',
		'[ref]: x',
		'a <!-- [[Ada]] --> b',
		'<b title="[[Ada]]">',
		'[a](b c.md)',
		'[`](Ada.md)`',
	])('finds none in %j', (text) => {
		expect(targets(text)).toEqual([]);
	});

	it('says where links stand', () => {
		const text = 'Introduce [[Ada]] to [Ben](Ben.md)!';
		expect(findNoteLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
			'[[Ada]]',
			'[Ben](Ben.md)',
		]);
	});
});

describe('linkTarget', () => {
	it.each([
		['[[Ada]]', 'Ada'],
		[' [[Ada|A]] ', 'Ada'],
		['[[a/Ada#x|A]]', 'a/Ada'],
		['[A](Ada%20L.md)', 'Ada L.md'],
		['[A](<Ada L.md>)', 'Ada L.md'],
		['[C \\[old\\]](C%20%5Bold%5D.md)', 'C [old].md'],
		['[A](100%.md)', '100%.md'],
		['Ada', null],
		['see [[Ada]]', null],
		['', null],
	])('finds the target of %j', (text, target) => {
		expect(linkTarget(text)).toBe(target);
	});
});

it('reads a text of nothing but brackets in linear time', () => {
	for (const piece of ['[', '[[', '[a](', '[a](<', '[[a|', '`[', '((', '\\['])
		expect(findNoteLinks(piece.repeat(200_000))).toEqual([]);
	expect(findNoteLinks(`${'[['.repeat(200_000)} [[a]]`)).toMatchObject([{ target: 'a' }]);
});
