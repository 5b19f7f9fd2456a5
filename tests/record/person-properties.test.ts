import { describe, expect, it } from 'vitest';
import {
	editsToAddLinks,
	editsToTakeLinks,
	isSameWithout,
	linkItemTo,
	notesLinked,
	valueOf,
} from '../../src/record/person-properties';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const context = routineOf([
	personNote('Ada'),
	personNote('Ben'),
	personNote('Cleo'),
	personNote('Kort, Emil'),
	plainNote('C# notes.md'),
	plainNote('Work/Tea.md'),
	plainNote('Tea.md'),
]);
const from = 'People/Ada.md';
const [ben, cleo, emil] = ['People/Ben.md', 'People/Cleo.md', 'People/Kort, Emil.md'] as const;
const key = 'introduced';

describe('links are added to a property', () => {
	const added = (value: unknown, ...paths: string[]): unknown => editsToAddLinks(key, paths, value, from, context);

	it.each<[unknown, unknown[]]>([
		[undefined, [{ kind: 'add', key, item: '[[Ben]]' }]],
		['[[Cleo]]', [{ kind: 'add', key, item: '[[Ben]]' }]],
		['Cleo', [{ kind: 'add', key, item: '[[Ben]]' }]],
		[' Cleo ', [{ kind: 'add', key, item: '[[Ben]]' }]],
		[' ', [{ kind: 'add', key, item: '[[Ben]]' }]],
		['[[Kort, Emil]]', [{ kind: 'add', key, item: '[[Ben]]' }]],
		['[[Cleo]], Dora', [{ kind: 'set', key, value: '[[Cleo]], Dora, [[Ben]]' }]],
		['[[Cleo]], [[Dora]],', [{ kind: 'set', key, value: '[[Cleo]], [[Dora]], [[Ben]]' }]],
		['Cleo;', [{ kind: 'set', key, value: 'Cleo; [[Ben]]' }]],
		['Cleo; ', [{ kind: 'set', key, value: 'Cleo; [[Ben]]' }]],
		['Cleo\nDora\n', [{ kind: 'set', key, value: 'Cleo\nDora\n[[Ben]]' }]],
		['Cleo\nDora\n  ', [{ kind: 'set', key, value: 'Cleo\nDora\n  [[Ben]]' }]],
		['Cleo\nDora', [{ kind: 'set', key, value: 'Cleo\nDora, [[Ben]]' }]],
		['Cleo, Ben', []],
		[['[[Ben|B]]'], []],
	])('that holds %j', (value, wanted) => {
		expect(added(value, ben)).toEqual(wanted);
	});

	it('each in its place, and none twice', () => {
		expect(added('[[Dora]], [[Ben]]', ben, cleo, emil)).toEqual([
			{ kind: 'set', key, value: '[[Dora]], [[Ben]], [[Cleo]], [[Kort, Emil]]' },
		]);
		expect(added('[[Dora]], [[Ben]]', ben)).toEqual([]);
	});
});

describe('links are taken out of a property', () => {
	const taken = (value: unknown, ...paths: string[]): unknown => editsToTakeLinks(key, paths, value, from, context);

	it.each<[unknown, unknown[]]>([
		[['[[Ben]]', '[[Cleo]]'], [{ kind: 'take', key, item: '[[Ben]]' }]],
		[
			['Ben', '[B](Ben.md)', '[[Ben]] (May)'],
			[
				{ kind: 'take', key, item: 'Ben' },
				{ kind: 'take', key, item: '[B](Ben.md)' },
			],
		],
		['[[Ben]]', [{ kind: 'take', key, item: '[[Ben]]' }]],
		[['[[Nobody]]', 'Nobody'], []],
		['Ben', [{ kind: 'remove', key }]],
		['Ben, [[Ben]]', [{ kind: 'remove', key }]],
		['Cleo, Dora', []],
		['Ben, Cleo', [{ kind: 'set', key, value: 'Cleo' }]],
		['Ben ; Cleo', [{ kind: 'set', key, value: 'Cleo' }]],
		['[[Cleo]], [[Ben]]', [{ kind: 'set', key, value: '[[Cleo]]' }]],
		['[[Cleo]]; [[Ben]], Dora', [{ kind: 'set', key, value: '[[Cleo]], Dora' }]],
		['Cleo, Ben, Dora, [[Ben|B]]', [{ kind: 'set', key, value: 'Cleo, Dora' }]],
		['Ben, Bendix Kort', [{ kind: 'set', key, value: 'Bendix Kort' }]],
		['Bendix Kort, Ben, [[Benno]]', [{ kind: 'set', key, value: 'Bendix Kort, [[Benno]]' }]],
		['Ben, [[Ben]], Cleo', [{ kind: 'set', key, value: 'Cleo' }]],
		['Cleo [[Ben]]', [{ kind: 'set', key, value: 'Cleo' }]],
		['Cleo\nBen\nDora', [{ kind: 'set', key, value: 'Cleo\nDora' }]],
	])('that holds %j', (value, wanted) => {
		expect(taken(value, ben)).toEqual(wanted);
	});
});

describe('a property of links', () => {
	it('leads to notes, from the note that holds it; a link that leads to none stays as it is written', () => {
		expect(notesLinked(['[[Ben|B]]', 'Nobody', 'Tea'], from, context)).toEqual([ben, 'Nobody', 'Tea.md']);
		expect(notesLinked('[[Work/Tea]]', from, context)).toEqual(['Work/Tea.md']);
	});

	it.each<[unknown, unknown, boolean]>([
		[['[[Ben]]', '[[Cleo]]'], ['[[Cleo]]'], true],
		[['[[Ben]]', 'Cleo'], '[C](Cleo.md)', true],
		[['[[Ben]]'], null, true],
		[['[[Ben]]', '[[Cleo]]', 'Dora'], ['[[Cleo]]'], false],
		[['[[Ben]]', '[[Cleo]]'], ['[[Dora]]'], false],
		[['[[Ben]]', 'Cleo', 'Dora'], ['CleoDora'], false],
		[['[[Ben]]'], ['[[Ben]]'], false],
	])('%j holds beside Ben what %j holds: %s', (value, other, isSame) => {
		expect(isSameWithout([ben], value, other, from, context)).toBe(isSame);
	});

	it('gets wikilinks, and other links only where a wikilink cannot carry the name', () => {
		expect([ben, emil, 'Work/Tea.md', 'C# notes.md'].map((path) => linkItemTo(path, from, context))).toEqual([
			'[[Ben]]',
			'[[Kort, Emil]]',
			'[[Work/Tea]]',
			'[C\\# notes](C%23%20notes.md)',
		]);
	});

	it('is found by its name in settings, in any letter case', () => {
		expect(valueOf({ Introduced: 'Ben' }, 'introduced', context.settings)).toBe('Ben');
		expect(valueOf({}, 'introduced', context.settings)).toBeUndefined();
	});
});
