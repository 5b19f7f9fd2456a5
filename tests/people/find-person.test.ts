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

	it('finds no person by part of a name or by an empty one', () => {
		expect(found('Love')).toEqual([]);
		expect(found('')).toEqual([]);
	});
});
