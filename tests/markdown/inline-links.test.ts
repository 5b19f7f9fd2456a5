import { describe, expect, it } from 'vitest';
import { readInline } from '../../src/markdown/inline-links';

const links = (text: string) => readInline(text).links.filter(({ isEmbed }) => !isEmbed);
const parts = (text: string) => links(text).map(({ link, path, label }) => [link, path, label]);
const targets = (text: string) => links(text).map(({ link }) => link);
const embeds = (text: string) =>
	readInline(text)
		.links.filter(({ isEmbed }) => isEmbed)
		.map(({ link }) => link);
const plain = (text: string) => readInline(text).plain.map(({ start, end }) => text.slice(start, end));

describe('links', () => {
	it('are wikilinks, with headings, block ids and labels', () => {
		expect(parts('[[Ada]] [[Ada|her]] [[Ada #Work]] [[Ada#Work#Engine|it]] [[#Here]] [[Ada#^id]]')).toEqual([
			['Ada', 'Ada', ''],
			['Ada', 'Ada', 'her'],
			['Ada #Work', 'Ada', ''],
			['Ada#Work#Engine', 'Ada', 'it'],
			['#Here', '', ''],
			['Ada#^id', 'Ada', ''],
		]);
	});

	it('are Markdown links, decoded', () => {
		expect(parts('[her](Ada%20Lovelace.md#work "title") [x](<Ada Lovelace.md>) [y](a(b).md) [z](100%.md)')).toEqual(
			[
				['Ada Lovelace.md#work', 'Ada Lovelace.md', 'her'],
				['Ada Lovelace.md', 'Ada Lovelace.md', 'x'],
				['a(b).md', 'a(b).md', 'y'],
				['100%.md', '100%.md', 'z'],
			],
		);
	});

	it('have a number sign in the path where it is written in percent signs', () => {
		expect(links('[x](C%23.md#top)')).toMatchObject([{ path: 'C#.md' }]);
	});

	it('stay within the vault', () => {
		expect(
			targets('[a](https://example.org) [b](mailto:a@b.c) <https://example.org/#x> [c](obsidian://open)'),
		).toEqual([]);
	});

	it('need a target', () => {
		expect(targets('[]() [alias]() [[]] [[ ]] [a] [a](b c.md)')).toEqual([]);
	});

	it.each([
		['[[|]]', '|'],
		['[[|alias]]', '|alias'],
		['[[|#alias]]', '|#alias'],
		['[[|a|b]]', '|a|b'],
	])('keep a bar without a target before it: %s', (text, link) => {
		expect(links(text)).toMatchObject([{ link, path: '', label: '' }]);
	});

	it('may have an escaped bar in a table, and a backslash elsewhere', () => {
		expect(parts('[[Ada\\|her]] [[Ada\\]]')).toEqual([
			['Ada', 'Ada', 'her'],
			['Ada\\', 'Ada\\', ''],
		]);
	});

	it('hold no links but may hold embeds', () => {
		expect(parts('[a [b](c.md) d](e.md)')).toEqual([['c.md', 'c.md', 'b']]);
		expect([parts('[![i](a.png)](b.md)'), embeds('[![i](a.png)](b.md)')]).toEqual([
			[['b.md', 'b.md', '![i](a.png)']],
			['a.png'],
		]);
	});

	it('are embeds after an exclamation mark that is not escaped', () => {
		expect([targets('![[a.png|100]] ![b](b.png)'), embeds('![[a.png|100]] ![b](b.png)')]).toEqual([
			[],
			['a.png', 'b.png'],
		]);
		expect([targets('\\![[Ada]]'), embeds('\\![[Ada]]')]).toEqual([['Ada'], []]);
	});

	it.each([
		['`[[Ada]]`', []],
		['`` ` [[Ada]] ``', []],
		['` [[Ada]]', ['Ada']],
		['[`](Ada.md)`', []],
		['[`]`](Ada.md)', ['Ada.md']],
		['\\[\\[Ada\\]\\]', []],
		['\\[[Ada]]', []],
		['<!-- [[Ada]] -->', []],
		['a <!-- [[Ada]] --> b', []],
		['<!-- [[Ada]]', ['Ada']],
		['%% [[Ada]] %%', ['Ada']],
		['<div title="[[Ada]]">', []],
		['<br>[[Ada]]', ['Ada']],
		['<https://example.org/[[Ada]]>', []],
		['a < b [[Ada]] > c', ['Ada']],
		['[[Ada\nLovelace]]', []],
		['[[Ada', []],
		['[[[Ada]]]', ['Ada']],
		['[[[Ada]]', ['Ada']],
		['[[Ada [[Ben]]', ['Ben']],
		['[[]](Ada.md)', ['Ada.md']],
		['[x](Ada.md "a \\" b")', ['Ada.md']],
		['[x](<Ada.md> y)', []],
		['[x](<Ada.md', []],
	])('in %j are %j', (text, expected) => {
		expect(targets(text)).toEqual(expected);
	});
});

it('the destination of a link is where its target is written', () => {
	const text = '[[ Ada #x|A]] ![[Ada\\|A]] [a](<b c.md#d> "e") [f]( g%20h.md) [`]`](i(j).md)';
	expect(readInline(text).links.map(({ destination: { start, end } }) => text.slice(start, end))).toEqual([
		'Ada #x',
		'Ada',
		'b c.md#d',
		'g%20h.md',
		'i(j).md',
	]);
});

it('plain text is what is left', () => {
	expect(plain('a [[Ada]] b `c` d <br>e \\f \\[g [h](i.md) %%j%% <!-- k -->')).toEqual([
		'a ',
		' b ',
		' d ',
		'e ',
		'f ',
		'g [h',
		' ',
		'j',
		' ',
	]);
	expect(plain('')).toEqual([]);
});

it('any number of brackets is read in linear time', () => {
	for (const unit of [
		'[',
		'[[',
		'![',
		'[[ ',
		'[a](',
		'[a](<',
		'[a](b "',
		'[[a|',
		'((',
		'`` ` ',
		'<!-- ',
		'<a b="',
		'<a b',
		'<a:',
		'%% ',
		'\\',
		'](',
		')]',
	])
		expect(targets(unit.repeat(200_000))).toEqual([]);
	expect(targets(`${'['.repeat(200_000)}${'](a)'.repeat(200_000)}`)).toEqual(['a']);
	expect(links('[[a]]'.repeat(200_000))).toHaveLength(200_000);
});
