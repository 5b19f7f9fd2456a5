import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineKind } from '../../src/daily-note/action-line';
import { day } from '../../src/day';
import { editsToApply, personChanges } from '../../src/record/person-change';
import type { Tick } from '../../src/record/tick';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

function tickOf(kind: LineKind, on: string, people: readonly string[], shared: string | null = null): Tick {
	return { kind, day: day(on), people: people.map((path) => ({ path, last: null })), shared, unknownPeople: [] };
}

describe('the changes of ticks', () => {
	it('are one a person, with the newest touch, in the order of the paths', () => {
		const ticks = [tickOf('sharing', '2026-11-20', ['Ben.md'], 'Tea.md'), tickOf('introduction', '2026-11-22', ['Ben.md', 'Ada.md']), tickOf('compassion', '2026-11-21', ['Ada.md'])];
		expect(personChanges(ticks)).toEqual([
			{ path: 'Ada.md', touch: { day: '2026-11-22', kind: 'introduction' }, introduced: ['Ben.md'], shared: [] },
			{ path: 'Ben.md', touch: { day: '2026-11-22', kind: 'introduction' }, introduced: ['Ada.md'], shared: ['Tea.md'] },
		]);
	});

	it('are the same in any order and with any repetition of the ticks', () => {
		const path = fc.constantFrom('Ada.md', 'Ben.md', 'Carl.md');
		const tick = fc
			.record({
				kind: fc.constantFrom<LineKind>('outreach', 'introduction', 'sharing', 'compassion', 'touch'),
				on: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22'),
				people: fc.uniqueArray(path, { minLength: 1, maxLength: 2 }),
				shared: fc.constantFrom(null, 'Tea.md', 'Pricing.md'),
			})
			.map(({ kind, on, people, shared }) => tickOf(kind, on, people, shared));
		const shuffled = fc.array(tick, { maxLength: 6 }).chain((ticks) => fc.tuple(fc.constant(ticks), fc.shuffledSubarray([...ticks, ...ticks], { minLength: ticks.length * 2 })));
		fc.assert(
			fc.property(shuffled, ([ticks, others]) => {
				expect(personChanges(others)).toEqual(personChanges(ticks));
			}),
		);
	});
});

describe('the edits that apply a change to a note', () => {
	const routine = routineOf([personNote('Ada'), personNote('Ben'), plainNote('C# notes.md')]);
	const change = { path: 'People/Ada.md', touch: { day: day('2026-11-20'), kind: 'sharing' }, introduced: ['People/Ben.md'], shared: [] } as const;

	it('are none if the note holds the change already, however its links are written', () => {
		for (const introduced of [['[[Ben]]'], '[[People/Ben|B]]', [['Ben']], ['[B](People/Ben.md)'], 'Ben']) {
			expect(editsToApply(change, { lastTouched: '2026-11-20', introduced }, routine)).toEqual([]);
		}
	});

	it('are a later day and what the lists lack', () => {
		expect(editsToApply(change, { lastTouched: '2026-11-19', introduced: ['[[Carl]]'] }, routine)).toEqual([
			{ kind: 'set', key: 'lastTouched', value: '2026-11-20' },
			{ kind: 'add', key: 'introduced', item: '[[Ben]]' },
		]);
	});

	it('write a link that resolves to a person whose name a wikilink cannot hold', () => {
		expect(editsToApply({ ...change, touch: null, introduced: [], shared: ['C# notes.md'] }, {}, routine)).toEqual([
			{ kind: 'add', key: 'shared', item: '[C\\# notes](C%23%20notes.md)' },
		]);
		expect(editsToApply({ ...change, touch: null, introduced: [], shared: ['C# notes.md'] }, { shared: ['[C\\# notes](C%23%20notes.md)'] }, routine)).toEqual([]);
	});
});
