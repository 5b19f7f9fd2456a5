import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	hasAny,
	isEmpty,
	isMapping,
	propertyKey,
	scalarText,
	textItems,
	valueByName,
	valueOfAny,
} from '../../src/frontmatter/properties';
import { runs } from '../support/runs';

describe('propertyKey', () => {
	it.each<[Record<string, unknown>, string, string]>([
		[{ lasttouched: 1 }, 'lastTouched', 'lasttouched'],
		[{ lasttouched: 1, lastTouched: 2 }, 'lastTouched', 'lastTouched'],
		[{ tags: 1 }, 'lastTouched', 'lastTouched'],
		[{}, 'constructor', 'constructor'],
		// In lower case, a dotted İ is two characters.
		[{ 'İlk temas': 1 }, 'i\u0307lk temas', 'İlk temas'],
		[{ 'i\u0307lk temas': 1 }, 'İlk temas', 'i\u0307lk temas'],
		[{ LASTTOUCHED: 1, LastTouched: 2 }, 'lastTouched', 'LASTTOUCHED'],
	])('finds in %j the name %s as %s', (properties, name, key) => {
		expect(propertyKey(properties, name)).toBe(key);
	});
});

describe('valueByName', () => {
	it('finds what propertyKey finds, and nothing that the note does not hold', () => {
		const key = fc.constantFrom('lastTouched', 'lasttouched', 'LASTTOUCHED', 'tags', 'constructor', '__proto__');
		fc.assert(
			fc.property(fc.array(fc.tuple(key, fc.jsonValue())), key, (entries, name) => {
				const properties = Object.fromEntries(entries);
				const found = propertyKey(properties, name);
				expect(valueByName(properties)(name)).toEqual(
					Object.hasOwn(properties, found) ? properties[found] : undefined,
				);
			}),
			{ numRuns: runs(300) },
		);
	});
});

describe('hasAny', () => {
	it.each<[Record<string, unknown>, boolean]>([
		[{ attendees: null }, true],
		[{ title: 1, ATTENDEES: [] }, true],
		[{ people: 1 }, true],
		[{ peoples: 1, attendee: 1, persons: 1 }, false],
		[{}, false],
	])('tells whether %j holds one of two names: %s', (properties, isThere) => {
		expect(hasAny(properties, ['attendees', 'people'])).toBe(isThere);
	});
});

describe('isMapping', () => {
	it.each<[unknown, boolean]>([
		[{}, true],
		[{ host: 'Ada' }, true],
		[[], false],
		[null, false],
		[undefined, false],
		['Ada', false],
		[7, false],
	])('tells of %j whether it has properties of its own: %s', (value, isOne) => {
		expect(isMapping(value)).toBe(isOne);
	});
});

describe('valueOfAny', () => {
	it('takes the first name that has a value', () => {
		expect(valueOfAny({ aliases: [], Alias: 'A' }, ['aliases', 'alias'])).toBe('A');
		expect(valueOfAny({ tags: 'a', tag: 'b' }, ['tags', 'tag'])).toBe('a');
		expect(valueOfAny({}, ['tags', 'tag'])).toBeUndefined();
	});
});

describe('isEmpty', () => {
	it.each([undefined, null, '', []])('takes %j for empty', (value) => {
		expect(isEmpty(value)).toBe(true);
	});

	it.each([0, false, ' ', [null], {}])('takes %j for a value', (value) => {
		expect(isEmpty(value)).toBe(false);
	});
});

describe('textItems', () => {
	it.each<[unknown, string[]]>([
		['a', ['a']],
		[' a ', ['a']],
		[7, ['7']],
		[true, ['true']],
		[null, []],
		['', []],
		[{ a: 1 }, []],
		[
			['a', ['b', ['c']], null, '', 2],
			['a', 'b', 'c', '2'],
		],
	])('reads %j as %j', (value, items) => {
		expect(textItems(value)).toEqual(items);
	});

	it('holds no empty text, whatever the value', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(textItems(value)).not.toContain('');
			}),
			{ numRuns: runs(300) },
		);
	});
});

describe('scalarText', () => {
	it.each([
		[' a ', 'a'],
		[1.5, '1.5'],
		[false, 'false'],
		[null, null],
		[['a'], null],
	])('reads %j as %j', (value, text) => {
		expect(scalarText(value)).toBe(text);
	});
});
