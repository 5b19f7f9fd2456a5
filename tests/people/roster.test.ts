import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotePath } from '../../src/note-path';
import { Roster } from '../../src/people/roster';
import { defaultSettings } from '../../src/settings/settings';
import type { NoteProperties } from '../../src/vault/note';
import { crowd, personNote, plainNote, today, type PersonFields } from '../support/builders';
import { runs } from '../support/runs';
import { saidProblems } from '../support/said';

function rosterWith(...notes: NoteProperties[]): Roster {
	const roster = new Roster(defaultSettings);
	for (const note of notes) roster.put(note);
	return roster;
}

describe('a roster', () => {
	it('counts the people of each list', () => {
		const roster = rosterWith(
			personNote('Ada'),
			personNote('Ben', { list: 'list20' }),
			personNote('Carl', { list: 'list20' }),
			plainNote('Tea.md'),
		);
		expect(roster.count('network90')).toBe(1);
		expect(roster.count('list20')).toBe(2);
		expect(
			roster
				.people('list20')
				.map(({ name }) => name)
				.sort(),
		).toEqual(['Ben', 'Carl']);
		expect(roster.people()).toHaveLength(3);
	});

	it('keeps every person of a list longer than it is meant to be', () => {
		const roster = rosterWith(...crowd(30, { list: 'list20' }));
		expect(roster.count('list20')).toBe(30);
		expect(roster.people('list20')).toHaveLength(30);
	});

	it('says whether a note changed anything it knows', () => {
		const roster = new Roster(defaultSettings);
		expect(roster.put(plainNote('Tea.md'))).toBe(false);
		expect(roster.put(personNote('Ada'))).toBe(true);
		expect(roster.put(personNote('Ada'))).toBe(false);
		expect(roster.put(personNote('Ada', { body: 'new words' }))).toBe(false);
		expect(roster.put(personNote('Ada', { lastTouched: '2026-11-01' }))).toBe(true);
		expect(roster.put(personNote('Ada', { lastTouched: 'unreadable' }))).toBe(true);
		expect(roster.put(plainNote('People/Ada.md'))).toBe(true);
		expect(roster.remove('People/Ada.md')).toBe(false);
	});

	it('follows a person from one list to the other, and off both', () => {
		const roster = rosterWith(personNote('Ada', { list: 'list20' }));
		roster.put(personNote('Ada', { list: 'network90' }));
		expect([roster.count('list20'), roster.count('network90')]).toEqual([0, 1]);
		roster.put(plainNote('People/Ada.md'));
		expect([roster.count('list20'), roster.count('network90')]).toEqual([0, 0]);
		expect(roster.get('People/Ada.md')).toBeUndefined();
	});

	it('follows a renamed note, whose person has a new name then', () => {
		const roster = rosterWith(personNote('Ada', { lastTouched: '2026-11-01' }));
		expect(roster.rename('People/Ada.md', personNote('Ada Lovelace', { lastTouched: '2026-11-01' }))).toBe(true);
		expect(roster.get('People/Ada.md')).toBeUndefined();
		expect(roster.get('People/Ada Lovelace.md')?.name).toBe('Ada Lovelace');
		expect(roster.rename('Tea.md', plainNote('Coffee.md'))).toBe(false);
	});

	it('equals one built at once from the notes as they are in the end, whatever came before', () => {
		const words = fc.record({
			list: fc.constantFrom('list20' as const, 'network90' as const),
			lastTouched: fc.constantFrom(undefined, '2026-10-01', '2026-11-20', '2027-01-01', 'never mind'),
			paused: fc.boolean(),
			email: fc.constantFrom(undefined, 'a@example.org'),
		});
		const paths = ['a.md', 'b.md', 'c.md', 'd/a.md', 'a (conflict).md', 'a 2.md', 'a 2 2.md', 'a 2 (conflict).md'];
		const path = fc.constantFrom(...paths);
		const note = fc.tuple(path, fc.option(words, { freq: 4 })).map(
			([at, said]): NoteProperties => ({
				path: at,
				properties: said === null ? null : personNote('x', said).properties,
			}),
		);
		const step = fc.oneof(
			fc.record({ kind: fc.constant('put' as const), note }),
			fc.record({ kind: fc.constant('rename' as const), from: path, note }),
			fc.record({ kind: fc.constant('remove' as const), path }),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
				const roster = new Roster(defaultSettings);
				const notes = new Map<NotePath, NoteProperties>();
				for (const one of steps) {
					if (one.kind === 'put') roster.put(one.note);
					if (one.kind === 'rename') roster.rename(one.from, one.note);
					if (one.kind === 'remove') roster.remove(one.path);
					if (one.kind === 'rename') notes.delete(one.from);
					if (one.kind === 'remove') notes.delete(one.path);
					else notes.set(one.note.path, one.note);
				}
				const fresh = rosterWith(...notes.values());
				expect(everything(roster)).toEqual(everything(fresh));
			}),
			{ numRuns: runs(300) },
		);
	});
});

describe('a sync-conflict copy of a person’s note', () => {
	const copy = personNote('Ada (conflict)', { lastTouched: '2026-11-01' });
	const names = (roster: Roster): string[] =>
		roster
			.people()
			.map(({ name }) => name)
			.sort();
	const problems = (roster: Roster): string[] =>
		saidProblems(roster.problems(today)).map(({ path, problem }) => `${path}: ${problem}`);

	it('is not a person, and the user is told of it', () => {
		const roster = rosterWith(personNote('Ada'), copy, personNote('Ben'));
		expect(names(roster)).toEqual(['Ada', 'Ben']);
		expect(roster.count('network90')).toBe(2);
		expect(roster.get(copy.path)).toBeUndefined();
		expect(problems(roster)).toEqual([
			'People/Ada (conflict).md: it looks like a copy of Ada that a sync left behind, so it is left out; bring over what you want to keep and delete it, or rename it if it is somebody else',
		]);
	});

	it('is not a person whichever of the two is added first, and the change is reported', () => {
		const roster = rosterWith(copy);
		expect(names(roster)).toEqual(['Ada (conflict)']);
		expect(roster.put(personNote('Ada'))).toBe(true);
		expect(names(roster)).toEqual(['Ada']);
		expect(roster.remove(copy.path)).toBe(true);
		expect(problems(roster)).toEqual([]);
	});

	it('is a person once the note itself is deleted, or once the copy is moved to another folder', () => {
		const roster = rosterWith(personNote('Ada'), copy);
		expect(roster.rename(copy.path, { ...copy, path: 'Ada (conflict).md' })).toBe(true);
		expect(names(roster)).toEqual(['Ada', 'Ada (conflict)']);
		expect(roster.rename('Ada (conflict).md', copy)).toBe(true);
		expect(roster.remove('People/Ada.md')).toBe(true);
		expect(names(roster)).toEqual(['Ada (conflict)']);
	});

	it('is not a person, too, if the note has been taken off the lists since', () => {
		const roster = rosterWith(plainNote('People/Ada.md'), copy);
		expect(names(roster)).toEqual([]);
		expect(problems(roster)).toHaveLength(1);
	});

	it('is not reported if neither note is a person’s', () => {
		expect(problems(rosterWith(plainNote('Tea.md'), plainNote('Tea (conflict).md')))).toEqual([]);
	});

	it.each<[string, PersonFields, PersonFields]>([
		['the same address', { email: 'john@example.org' }, { email: 'john@example.org', interests: ['chess'] }],
		['the same number', { phone: '+1 234' }, { phone: '+1 234' }],
		[
			'just the same to say of them, but for what ticks write',
			{ interests: ['chess'], lastTouched: '2026-11-02' },
			{ interests: ['chess'], introduced: ['[[Ada]]'] },
		],
	])('is recognised by a number if it has %s', (_, first, second) => {
		const roster = rosterWith(personNote('John', first), personNote('John 2', second));
		expect(names(roster)).toEqual(['John']);
		expect(problems(roster)).toHaveLength(1);
	});

	it('of a copy is recognised, also once the copy between them is gone', () => {
		const fields = { email: 'john@example.org' };
		const roster = rosterWith(...['John', 'John 2', 'John 2 2'].map((name) => personNote(name, fields)));
		expect(names(roster)).toEqual(['John']);
		expect(problems(roster)).toHaveLength(2);
		roster.remove('People/John 2.md');
		expect(names(roster)).toEqual(['John']);
		roster.remove('People/John.md');
		expect(names(roster)).toEqual(['John 2 2']);
	});

	it.each<[string, PersonFields, PersonFields]>([
		['another address', { email: 'john@example.org' }, { email: 'jj@example.org' }],
		['other interests', { interests: ['chess'] }, { interests: ['tea'] }],
		['nothing to tell them apart by, because there can be two Johns', {}, { lastTouched: '2026-11-01' }],
	])('is not recognised by a number if it has %s', (_, first, second) => {
		const roster = rosterWith(personNote('John', first), personNote('John 2', second));
		expect(names(roster)).toEqual(['John', 'John 2']);
		expect(problems(roster)).toEqual([]);
	});
});

describe('the neglected', () => {
	it('come most neglected first, equals in the order of their paths', () => {
		const roster = rosterWith(
			personNote('Zoe'),
			personNote('Ada'),
			personNote('Carl', { lastTouched: '2026-09-01' }),
			personNote('Dora', { lastTouched: '2026-11-01' }),
			personNote('Eve', { lastTouched: '2026-11-20' }),
		);
		expect(roster.neglected(today).map(({ person }) => person.name)).toEqual(['Carl', 'Ada', 'Zoe', 'Dora']);
	});

	it('leave out people who are snoozed or paused', () => {
		const roster = rosterWith(
			personNote('Ada', { snoozeUntil: '2026-12-01' }),
			personNote('Ben', { paused: 'yes' }),
			personNote('Carl'),
		);
		expect(roster.neglected(today).map(({ person }) => person.name)).toEqual(['Carl']);
	});

	it('go by a cadence that grows with the list', () => {
		const roster = rosterWith(personNote('Ada', { lastTouched: '2026-11-03' }));
		expect(roster.neglected(today)).toHaveLength(1);
		for (const note of crowd(89, { lastTouched: '2026-11-22' })) roster.put(note);
		expect(roster.neglected(today)).toEqual([]);
	});
});

describe('the problems of a roster', () => {
	it('name the note and what cannot be read, in the order of the paths', () => {
		const roster = rosterWith(
			personNote('Zoe', { cadence: 'often' }),
			personNote('Ada', { lastTouched: '2026-12-24', birthday: 'in May' }),
		);
		expect(saidProblems(roster.problems(today))).toEqual([
			{ path: 'People/Ada.md', problem: 'birthday: “in May” is not a birthday such as 1961-02-14 or 02-14' },
			{
				path: 'People/Ada.md',
				problem:
					'lastTouched: 2026-12-24 lies in the future, and counts as unknown; write the day you were last in touch',
			},
			{
				path: 'People/Zoe.md',
				problem: 'cadence: “often” is not a number of days such as 30, nor a word such as monthly or 3w',
			},
		]);
	});

	it('go when the note is mended', () => {
		const roster = rosterWith(personNote('Ada', { cadence: 'often' }));
		roster.put(personNote('Ada', { cadence: 'monthly' }));
		expect(roster.problems(today)).toEqual([]);
	});
});

function everything(roster: Roster): unknown {
	return {
		people: roster.people().sort((a, b) => (a.path < b.path ? -1 : 1)),
		counts: [roster.count('list20'), roster.count('network90')],
		neglected: roster.neglected(today),
		problems: roster.problems(today),
	};
}
