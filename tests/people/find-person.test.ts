import { describe, expect, it } from 'vitest';
import { findPeople } from '../../src/people/find-person';
import { person } from '../support/builders';

const people = [
	person('Ada Lovelace', { aliases: ['Ada', 'The Countess'] }),
	person('Ada', { folder: 'Work' }),
	person('Ben', { folder: 'Work' }),
	person('Ben', { folder: 'People' }),
	person('Zoë', { aliases: ['Ben Z'] }),
];
const found = (text: string): string[] => findPeople(people, text).map(({ path }) => path);

describe('findPeople', () => {
	it('finds by name, in any case, with or without ending and brackets', () => {
		for (const text of ['Ada Lovelace', 'ada lovelace', 'Ada Lovelace.md', '[[Ada Lovelace]]', ' ADA LOVELACE ']) {
			expect(found(text)).toEqual(['People/Ada Lovelace.md']);
		}
	});

	it('sorts by path, whatever the order of the people', () => {
		expect(
			findPeople(
				[person('Ben', { folder: 'Z' }), person('Ben', { folder: 'A' }), person('Ben', { folder: 'M' })],
				' Ben ',
			).map(({ path }) => path),
		).toEqual(['A/Ben.md', 'M/Ben.md', 'Z/Ben.md']);
		expect(findPeople(people, '.md')).toEqual([]);
	});

	it('finds by path before it finds by name', () => {
		expect(found('work/ben')).toEqual(['Work/Ben.md']);
		expect(found('People/Ben.md')).toEqual(['People/Ben.md']);
	});

	it('finds by name before it finds by alias', () => {
		expect(found('Ada')).toEqual(['Work/Ada.md']);
		expect(found('the countess')).toEqual(['People/Ada Lovelace.md']);
	});

	it('finds all namesakes, in the order of their paths', () => {
		expect(found('ben')).toEqual(['People/Ben.md', 'Work/Ben.md']);
	});

	it('finds a name however a keyboard or a file system composes its letters', () => {
		expect(found('Zoe\u0308')).toEqual(['People/Zoë.md']);
	});

	it('finds a name with any apostrophe, hyphen or blank, and whatever cannot be seen in it', () => {
		const someone = [person('Máire O\u2019Neill-Byrne')];
		for (const text of [
			"Máire O'Neill-Byrne",
			'máire o\u2018neill\u2011byrne',
			'Máire\u00A0O\u02BCNeill\u2013Byrne',
			'Ma\u0301ire O`NEILL\u2212Byrne\u200E',
			'\u202AMáire  O\u2032Neill\u2010By\u00ADrne\u202C',
		]) {
			expect(findPeople(someone, text)).toEqual(someone);
		}
		expect(findPeople(someone, 'Máire ONeill-Byrne')).toEqual([]);
	});

	it('finds a path to the letter before paths that differ in case, in form or in an apostrophe', () => {
		for (const names of [
			['Ann', 'ANN', 'ann'],
			['Zo\u00EB', 'Zoe\u0308'],
			["D'Arcy", 'D\u2019Arcy'],
		]) {
			const twins = names.map((name) => person(name));
			for (const { path } of twins) {
				expect(findPeople(twins, path).map((one) => one.path)).toEqual([path]);
				expect(findPeople(twins, `[[${path.slice(0, -3)}|x]]`).map((one) => one.path)).toEqual([path]);
			}
			expect(findPeople(twins, (names[0] ?? '').toLowerCase())).toHaveLength(names.length);
		}
	});

	it.each([
		['[[Ben|B]]', ['People/Ben.md', 'Work/Ben.md']],
		['[[Work/Ben|B]]', ['Work/Ben.md']],
		['[[Work/Ben#Talks]]', ['Work/Ben.md']],
		['[[Work/Ben.md#^id|B]]', ['Work/Ben.md']],
		['[Ben](Work/Ben.md)', ['Work/Ben.md']],
		['[her](People/Ada%20Lovelace.md#Work)', ['People/Ada Lovelace.md']],
		['[her](<Ada Lovelace.md> "title")', ['People/Ada Lovelace.md']],
		['\u200E[[ada\u00A0lovelace]]\u200E', ['People/Ada Lovelace.md']],
		['/Work/Ben.md', ['Work/Ben.md']],
		['./Work/Ben', ['Work/Ben.md']],
		['[[Ada|The Countess]]', ['Work/Ada.md']],
		['[[#Ada]]', []],
		['[[|Ada]]', []],
		['https://example.org/Ada', []],
		['[Ada](https://example.org)', []],
	])('reads %s as a link, a path or a name', (text, paths) => {
		expect(found(text)).toEqual(paths);
	});

	it('finds by the end of a path, as links do', () => {
		const deep = [person('Eve', { folder: 'People/Friends' }), person('Eve', { folder: 'People/Work' })];
		expect(findPeople(deep, 'friends/eve')).toEqual([deep[0]]);
		expect(findPeople(deep, 'iends/eve')).toEqual([]);
	});

	it('finds no person by part of a name or by an empty one', () => {
		expect(found('Love')).toEqual([]);
		for (const empty of ['', ' ', '/', '[[]]', '\u200B']) expect(found(empty)).toEqual([]);
	});
});
