import { describe, expect, it } from 'vitest';
import { findCandidates, knowEachOther, type Candidates } from '../../src/actions/candidates';
import { day } from '../../src/day';
import { crowd, person, personNote, today, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

function candidatesOf(notes: readonly TestNote[], taken: readonly string[] = [], on = today): Candidates {
	const { roster, vault } = routineOf(notes);
	return findCandidates(roster, vault, on, new Set(taken));
}
const names = (candidates: Candidates): string[] => candidates.of('network90').map((candidate) => candidate.person.name);

describe('the candidates of a day', () => {
	it('leave out whoever is snoozed, paused, touched today, touched in the future, or taken', () => {
		const notes = [
			personNote('Ada'),
			personNote('Ben', { snoozeUntil: '2026-11-24' }),
			personNote('Carl', { paused: true }),
			personNote('Dora', { lastTouched: '2026-11-23' }),
			personNote('Eve', { lastTouched: '2026-12-01' }),
			personNote('Finn'),
			personNote('Gus', { snoozeUntil: '2026-11-23' }),
			personNote('Lea', { list: 'list20' }),
		];
		expect(names(candidatesOf(notes, ['People/Finn.md'])).sort()).toEqual(['Ada', 'Gus']);
	});

	it('come most neglected first', () => {
		const notes = [personNote('Ada', { lastTouched: '2026-11-20' }), personNote('Ben', { lastTouched: '2026-09-01' }), personNote('Carl'), personNote('Dora', { lastTouched: '2026-11-20', cadence: 'daily' })];
		expect(names(candidatesOf(notes))).toEqual(['Ben', 'Dora', 'Carl', 'Ada']);
	});

	it('come, where they are equal, in an order that differs from day to day but not with that of the notes', () => {
		const notes = crowd(12);
		const order = names(candidatesOf(notes));
		expect(names(candidatesOf([...notes].reverse()))).toEqual(order);
		expect(names(candidatesOf(notes, [], day('2026-11-24')))).not.toEqual(order);
		expect(order).not.toEqual(notes.map(({ path }) => path.slice(7, -3)));
	});
});

describe('whether two people know each other', () => {
	const know = (ada: TestNote, ben: TestNote): boolean[] => {
		const candidates = candidatesOf([ada, ben, personNote('Carl')]);
		const [a, b, c] = ['Ada', 'Ben', 'Carl'].map((name) => candidates.roster.get(`People/${name}.md`) ?? person(name));
		if (!a || !b || !c) throw new Error('missing');
		expect(knowEachOther(a, c, candidates)).toBe(false);
		return [knowEachOther(a, b, candidates), knowEachOther(b, a, candidates)];
	};

	it.each<[string, TestNote]>([
		['one knows the other', personNote('Ada', { knows: ['[[Ben]]'] })],
		['one knows the other by a bare name', personNote('Ada', { knows: 'Ben' })],
		['one was introduced to the other', personNote('Ada', { introduced: ['[[People/Ben|B]]'] })],
		['one note links to the other', personNote('Ada', { body: 'Met [[Ben]] in May.' })],
		['one note links to the other in Markdown', personNote('Ada', { body: 'Met [him](People/Ben.md).' })],
	])('is so where %s, whichever way round', (_, ada) => {
		expect(know(ada, personNote('Ben'))).toEqual([true, true]);
		const ben = { ...personNote('Ben'), text: ada.text.replace('Ben', 'Ada').replace('People/Ben', 'People/Ada'), properties: null };
		expect(know(personNote('Ada'), ben)).toEqual([true, true]);
	});

	it('is not so where nothing says it', () => {
		expect(know(personNote('Ada', { knows: ['[[Nobody]]', '[[Ada]]'] }), personNote('Ben'))).toEqual([false, false]);
	});
});
