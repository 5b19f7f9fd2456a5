import { describe, expect, it } from 'vitest';
import { Acquaintances } from '../../src/actions/acquaintances';
import { defaultSettings } from '../../src/settings/settings';
import { personNote, plainNote, today, type TestNote } from '../support/builders';
import { FollowedVault } from '../support/followed-vault';
import { routineOf } from '../support/routine-of';

function acquaintancesOf(...notes: TestNote[]): Acquaintances {
	const { roster, vault } = routineOf(notes);
	return new Acquaintances(roster, vault);
}
const path = (name: string): string => `People/${name}.md`;

describe('whether two people know each other', () => {
	const know = (ada: TestNote, ben: TestNote): boolean[] => {
		const acquaintances = acquaintancesOf(ada, ben, personNote('Carl'));
		expect(acquaintances.know(path('Ada'), path('Carl'))).toBe(false);
		return [acquaintances.know(path('Ada'), path('Ben')), acquaintances.know(path('Ben'), path('Ada'))];
	};

	it.each<[string, TestNote]>([
		['one knows the other', personNote('Ada', { knows: ['[[Ben]]'] })],
		['one knows the other by a bare name', personNote('Ada', { knows: 'Ben' })],
		['one was introduced to the other', personNote('Ada', { introduced: ['[[People/Ben|B]]'] })],
		['one was introduced to the other by a bare name', personNote('Ada', { introduced: 'Ben' })],
		['one note links to the other', personNote('Ada', { body: 'Met [[Ben]] in May.' })],
		['one note links to the other in Markdown', personNote('Ada', { body: 'Met [him](People/Ben.md).' })],
	])('is so where %s, whichever way round', (_, ada) => {
		expect(know(ada, personNote('Ben'))).toEqual([true, true]);
		const ben = {
			...personNote('Ben'),
			text: ada.text.replace('Ben', 'Ada').replace('People/Ben', 'People/Ada'),
			properties: null,
		};
		expect(know(personNote('Ada'), ben)).toEqual([true, true]);
	});

	it('is not so where no note says it', () => {
		expect(know(personNote('Ada', { knows: ['[[Nobody]]', '[[Ada]]'] }), personNote('Ben'))).toEqual([
			false,
			false,
		]);
	});

	it('is so for no note that is not a person’s, and for nobody with themselves', () => {
		const acquaintances = acquaintancesOf(
			personNote('Ada', { knows: ['[[Ada]]'], body: '[[Tea]]' }),
			plainNote('Tea.md'),
		);
		expect(acquaintances.of(path('Ada'))).toEqual(new Set());
		expect(acquaintances.of('Tea.md')).toEqual(new Set());
	});
});

describe('acquaintances that follow the notes', () => {
	function followed(...notes: TestNote[]) {
		const vault = new FollowedVault(new Map(notes.map(({ path, text }) => [path, text])), defaultSettings, today);
		const { acquaintances } = vault.routine.bonds;
		return {
			vault,
			put: (changed: TestNote) => vault.put(changed.path, changed.text),
			of: (name: string): string[] => [...acquaintances.of(path(name))].sort(),
		};
	}
	const ada = (...knows: string[]): TestNote => personNote('Ada', { knows });

	it('know each other from when a note says so until none does', () => {
		const { vault, put, of } = followed(ada(), personNote('Ben'));
		expect(of('Ben')).toEqual([]);
		put(ada('[[Ben]]', '[[Carl]]'));
		expect(of('Ben')).toEqual([path('Ada')]);
		put(personNote('Carl'));
		expect(of('Ada')).toEqual([path('Ben'), path('Carl')]);
		put(ada('[[Carl]]'));
		expect(of('Ben')).toEqual([]);
		vault.remove(path('Ada'));
		expect(of('Carl')).toEqual([]);
	});

	it('are those whom a name means now: a nearer note of that name takes the link over', () => {
		const { put, of } = followed(ada('Ben'), personNote('Ben', { folder: 'Work/Friends' }));
		expect(of('Ada')).toEqual(['Work/Friends/Ben.md']);
		put(personNote('Ben', { folder: '' }));
		expect(of('Ada')).toEqual(['Ben.md']);
	});

	it('are right after more changes than are followed one by one', () => {
		const { vault, put, of } = followed(ada('[[Ben]]'), personNote('Ben'), personNote('Carl'));
		expect(of('Ben')).toEqual([path('Ada')]);
		for (let time = 0; time < 1_001; time += 1) vault.routine.roster.changes.add('Other.md');
		put(ada('[[Carl]]'));
		expect(of('Ben')).toEqual([]);
		expect(of('Carl')).toEqual([path('Ada')]);
	});
});

describe('common acquaintances', () => {
	it('are the people whom both know, whichever note says so', () => {
		const acquaintances = acquaintancesOf(
			personNote('Ada', { knows: ['[[Carl]]', '[[Dora]]'] }),
			personNote('Ben', { knows: ['[[Dora]]'] }),
			personNote('Carl', { body: 'With [[Ben]].' }),
			personNote('Dora'),
		);
		expect(acquaintances.common(path('Ada'), path('Ben'))).toBe(2);
		expect(acquaintances.common(path('Carl'), path('Dora'))).toBe(2);
		expect(acquaintances.common(path('Ada'), path('Carl'))).toBe(0);
	});

	it('do not include notes that are not people', () => {
		const acquaintances = acquaintancesOf(
			personNote('Ada', { body: '[[Tea]]' }),
			personNote('Ben', { body: '[[Tea]]' }),
			plainNote('Tea.md'),
		);
		expect(acquaintances.common(path('Ada'), path('Ben'))).toBe(0);
		expect(acquaintances.of(path('Ada'))).toEqual(new Set());
	});
});
