import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineKind } from '../../src/daily-note/action-line';
import { day } from '../../src/day';
import { editsToApply, personChanges, problemOfChange } from '../../src/record/person-change';
import type { Tick } from '../../src/record/tick';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { said } from '../support/said';

function tickOf(kind: LineKind, on: string, people: readonly string[], shared: string | null = null): Tick {
	return { kind, day: day(on), people: people.map((path) => ({ path, last: null })), shared, unknownPeople: [] };
}

describe('the changes of ticks', () => {
	it('are one a person, with the newest touch, in the order of the paths', () => {
		const ticks = [
			tickOf('sharing', '2026-11-20', ['Ben.md'], 'Tea.md'),
			tickOf('introduction', '2026-11-22', ['Ben.md', 'Ada.md']),
			tickOf('compassion', '2026-11-21', ['Ada.md']),
		];
		expect(personChanges(ticks)).toEqual([
			{ path: 'Ada.md', touch: { day: '2026-11-22', kind: 'introduction' }, introduced: ['Ben.md'], shared: [] },
			{
				path: 'Ben.md',
				touch: { day: '2026-11-22', kind: 'introduction' },
				introduced: ['Ada.md'],
				shared: ['Tea.md'],
			},
		]);
	});

	it('are of the newest day, in the first of its kinds by name, with the latest day that its lines state', () => {
		const stated = (kind: LineKind, on: string, of?: string): Tick => ({
			...tickOf(kind, '2026-11-23', ['Ada.md']),
			...(of === undefined ? {} : { stated: day(of) }),
			day: day(on),
		});
		const touchOf = (...ticks: Tick[]): unknown => personChanges(ticks)[0]?.touch;
		const both = [stated('touch', '2026-11-23', '2026-11-25'), stated('compassion', '2026-11-23', '2026-11-24')];
		expect(touchOf(...both)).toEqual({ day: '2026-11-23', kind: 'compassion', stated: '2026-11-25' });
		expect(touchOf(...both.reverse())).toEqual({ day: '2026-11-23', kind: 'compassion', stated: '2026-11-25' });
		expect(touchOf(stated('touch', '2026-11-23'), stated('sharing', '2026-11-23', '2026-11-24'))).toEqual({
			day: '2026-11-23',
			kind: 'sharing',
			stated: '2026-11-24',
		});
		expect(touchOf(stated('sharing', '2026-11-23'), stated('touch', '2026-11-23'))).toEqual({
			day: '2026-11-23',
			kind: 'sharing',
		});
		expect(touchOf(stated('touch', '2026-11-22', '2026-11-25'), stated('touch', '2026-11-23'))).toEqual({
			day: '2026-11-23',
			kind: 'touch',
		});
		expect(touchOf(stated('touch', '2026-11-23'), stated('touch', '2026-11-22', '2026-11-25'))).toEqual({
			day: '2026-11-23',
			kind: 'touch',
		});
	});

	it('introduce nobody but by an introduction', () => {
		expect(
			personChanges([tickOf('touch', '2026-11-20', ['Ada.md', 'Ben.md'])]).map(({ introduced }) => introduced),
		).toEqual([[], []]);
		expect(
			personChanges([
				tickOf('introduction', '2026-11-20', ['Ada.md', 'Ben.md']),
				tickOf('introduction', '2026-11-20', ['Ada.md', 'Al.md']),
			])[0]?.introduced,
		).toEqual(['Al.md', 'Ben.md']);
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
		const shuffled = fc
			.array(tick, { maxLength: 6 })
			.chain((ticks) =>
				fc.tuple(
					fc.constant(ticks),
					fc.shuffledSubarray([...ticks, ...ticks], { minLength: ticks.length * 2 }),
				),
			);
		fc.assert(
			fc.property(shuffled, ([ticks, others]) => {
				expect(personChanges(others)).toEqual(personChanges(ticks));
			}),
		);
	});
});

describe('the edits that apply a change to a note', () => {
	const routine = routineOf([personNote('Ada'), personNote('Ben'), plainNote('C# notes.md')]);
	const change = {
		path: 'People/Ada.md',
		touch: { day: day('2026-11-20'), kind: 'sharing' },
		introduced: ['People/Ben.md'],
		shared: [],
	} as const;

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

	const on = (touched: string, stated?: string): Parameters<typeof editsToApply>[0] => ({
		path: 'People/Ada.md',
		touch: { day: day(touched), kind: 'touch', ...(stated === undefined ? {} : { stated: day(stated) }) },
		introduced: [],
		shared: [],
	});

	it.each<[string, string | undefined, unknown, string | null, string | null]>([
		['2026-11-20', undefined, '2026-11-19', '2026-11-20', null],
		['2026-11-20', undefined, '2026-11-20', null, null],
		['2026-11-20', undefined, '2026-11-21', null, null],
		['2026-11-20', undefined, undefined, '2026-11-20', null],
		['2026-11-20', undefined, 'last week', '2026-11-20', '“last week” is not a date'],
		['2026-11-23', undefined, '2026-12-24', '2026-11-23', null],
		['2026-11-22', undefined, '2026-12-24', null, null],
		['2026-11-23', '2026-12-24', '2026-12-24', null, null],
		['2026-11-23', '2026-12-20', '2026-12-24', '2026-11-23', null],
		['2026-11-23', '2026-12-25', '2026-12-24', null, null],
		['2026-11-23', undefined, [['2026-12-24', '2026-12-25'], '2026-11-01'], null, '2026-12-25'],
	])(
		'of %s, stating %s, beside %j write %s, with the problem %s',
		(touched, stated, lastTouched, written, problem) => {
			const change = on(touched, stated);
			expect(
				editsToApply(change, { lastTouched }, routine).map((edit) =>
					'value' in edit ? edit.value : edit.kind,
				),
			).toEqual(written === null || problem?.startsWith('“') === true ? [] : [written]);
			const told = said(problemOfChange(change, { lastTouched }, routine));
			if (problem === null) expect(told).toBeNull();
			else expect(told).toContain(problem);
		},
	);

	it('have no problem where nothing is asked of the last touch', () => {
		expect(problemOfChange({ ...on('2026-11-20'), touch: null }, { lastTouched: 'last week' }, routine)).toBeNull();
	});

	it('write a link that resolves to a person whose name a wikilink cannot hold', () => {
		expect(editsToApply({ ...change, touch: null, introduced: [], shared: ['C# notes.md'] }, {}, routine)).toEqual([
			{ kind: 'add', key: 'shared', item: '[C\\# notes](C%23%20notes.md)' },
		]);
		expect(
			editsToApply(
				{ ...change, touch: null, introduced: [], shared: ['C# notes.md'] },
				{ shared: ['[C\\# notes](C%23%20notes.md)'] },
				routine,
			),
		).toEqual([]);
	});
});
