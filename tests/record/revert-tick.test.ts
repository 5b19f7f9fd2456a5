import { describe, expect, it } from 'vitest';
import type { LineKind } from '../../src/daily-note/action-line';
import { day } from '../../src/day';
import { editsToRevert } from '../../src/record/revert-tick';
import type { Replaced } from '../../src/record/give-back';
import type { Tick } from '../../src/record/tick';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const context = routineOf([
	personNote('Ada'),
	personNote('Ben'),
	personNote('Cleo'),
	plainNote('Tea.md'),
	plainNote('Pricing.md'),
]);
const [ada, ben, cleo] = ['People/Ada.md', 'People/Ben.md', 'People/Cleo.md'] as const;

function tick(kind: LineKind, on: string, people: readonly string[], shared: string | null = null): Tick {
	return {
		kind,
		day: day(on),
		people: people.map((path) => ({ path, last: day('2026-10-30') })),
		shared,
		unknownPeople: [],
	};
}

const call = tick('compassion', '2026-11-23', [ada]);
const before = (source: string | null, value: unknown, isAsWritten = true, current = ''): Replaced => ({
	source,
	value,
	isAsWritten,
	current,
});

describe('the last touch after an untick', () => {
	const reverted = (
		lastTouched: unknown,
		supporting: readonly Tick[] = [],
		replaced: Replaced | null = null,
		last: string | null = '2026-10-30',
	): unknown =>
		editsToRevert(
			call,
			{ path: ada, last: last === null ? null : day(last) },
			supporting,
			{ lastTouched },
			context,
			(name) => (name === 'lastTouched' ? replaced : null),
		);

	it('is the day in the line, or none where it says never', () => {
		expect(reverted('2026-11-23')).toEqual([{ kind: 'set', key: 'lastTouched', value: '2026-10-30' }]);
		expect(reverted('2026-11-23', [], null, null)).toEqual([{ kind: 'remove', key: 'lastTouched' }]);
		expect(editsToRevert(call, { path: ada, last: null }, [], { lastTouched: '2026-11-23' }, context)).toEqual([
			{ kind: 'remove', key: 'lastTouched' },
		]);
	});

	it('stays where it has moved on, where the line says that very day, and where another ticked line supports it', () => {
		expect(reverted('2026-11-24')).toEqual([]);
		expect(reverted('2026-11-23', [], null, '2026-11-23')).toEqual([]);
		expect(reverted('2026-11-23', [tick('touch', '2026-11-23', [ada, ben])])).toEqual([]);
		expect(
			reverted('2026-11-23', [tick('touch', '2026-11-23', [ben]), tick('touch', '2026-11-20', [ada])]),
		).toEqual([{ kind: 'set', key: 'lastTouched', value: '2026-10-30' }]);
	});

	it('is what the tick has replaced, to the byte', () => {
		expect(reverted('2026-11-23', [], before(' "2026-10-28"', '2026-10-28'))).toEqual([
			{ kind: 'restore', key: 'lastTouched', source: ' "2026-10-28"', value: '2026-10-28' },
		]);
	});

	it('is only what can be taken out, where a comment would be lost', () => {
		expect(
			reverted(
				['2026-11-20', '2026-11-23'],
				[],
				before(' [2026-11-20]', ['2026-11-20'], false, ' [2026-11-20, 2026-11-23] # by phone'),
			),
		).toEqual([{ kind: 'take', key: 'lastTouched', item: '2026-11-23' }]);
	});

	it('is the newest of the earlier days that other ticked lines support, where one write had joined them', () => {
		const replaced = before(' 2026-10-28', '2026-10-28');
		const restored = { kind: 'restore', key: 'lastTouched', source: ' 2026-10-28', value: '2026-10-28' };
		const to = (value: string): unknown => [restored, { kind: 'set', key: 'lastTouched', value }];
		expect(
			reverted(
				'2026-11-23',
				[
					tick('touch', '2026-11-20', [ada]),
					tick('touch', '2026-11-21', [ada]),
					tick('touch', '2026-11-19', [ada]),
					tick('touch', '2026-11-22', [ben]),
				],
				replaced,
			),
		).toEqual(to('2026-11-21'));
		expect(reverted('2026-11-23', [tick('touch', '2026-11-24', [ada])], replaced)).toEqual([restored]);
		expect(reverted('2026-11-23', [tick('touch', '2026-10-28', [ada])], replaced)).toEqual([restored]);
		expect(reverted('2026-11-23', [tick('touch', '2026-10-20', [ada])], replaced)).toEqual([restored]);
		expect(reverted('2026-11-23', [tick('touch', '2026-11-20', [ada])], before(null, null))).toEqual([
			{ kind: 'restore', key: 'lastTouched', source: null, value: null },
			{ kind: 'set', key: 'lastTouched', value: '2026-11-20' },
		]);
		expect(
			reverted('2026-11-23', [tick('touch', '2026-11-20', [ada])], before(' [[2026-10-28]]', [['2026-10-28']])),
		).toEqual([
			{ kind: 'restore', key: 'lastTouched', source: ' [[2026-10-28]]', value: [['2026-10-28']] },
			{ kind: 'set', key: 'lastTouched', value: '[[2026-11-20]]' },
		]);
	});
});

describe('the links after an untick', () => {
	const introduction = tick('introduction', '2026-11-20', [ada, ben]);
	const sharing = tick('sharing', '2026-11-20', [ada], 'Tea.md');
	const reverted = (
		done: Tick,
		properties: Record<string, unknown>,
		supporting: readonly Tick[] = [],
		replaced: Replaced | null = null,
	): unknown =>
		editsToRevert(done, { path: ada, last: null }, supporting, properties, context, (name) =>
			name === 'lastTouched' ? null : replaced,
		);

	it('are those that the line has not added', () => {
		expect(reverted(introduction, { introduced: ['[[Ben]]', '[[Cleo]]'] })).toEqual([
			{ kind: 'take', key: 'introduced', item: '[[Ben]]' },
		]);
		expect(reverted(sharing, { shared: ['Tea', '[[Pricing]]'] })).toEqual([
			{ kind: 'take', key: 'shared', item: 'Tea' },
		]);
		expect(
			reverted(tick('touch', '2026-11-20', [ada, ben]), {
				introduced: ['[[Ben]]', '[[Ada]]'],
				shared: ['[[Tea]]'],
			}),
		).toEqual([]);
		expect(reverted(introduction, { introduced: ['[[Ada]]'] })).toEqual([]);
	});

	it('stay where another ticked line supports them', () => {
		expect(
			reverted(introduction, { introduced: ['[[Ben]]'] }, [tick('introduction', '2026-11-21', [ben, ada])]),
		).toEqual([]);
		expect(
			reverted(introduction, { introduced: ['[[Ben]]'] }, [
				tick('introduction', '2026-11-21', [ada, cleo]),
				tick('introduction', '2026-11-21', [ben, cleo]),
				tick('touch', '2026-11-21', [ada, ben]),
			]),
		).toEqual([{ kind: 'take', key: 'introduced', item: '[[Ben]]' }]);
		expect(reverted(sharing, { shared: ['[[Tea]]'] }, [tick('sharing', '2026-11-21', [ada], 'Tea.md')])).toEqual(
			[],
		);
		expect(
			reverted(sharing, { shared: ['[[Tea]]'] }, [
				tick('sharing', '2026-11-21', [ben], 'Tea.md'),
				tick('sharing', '2026-11-21', [ada], 'Pricing.md'),
			]),
		).toEqual([{ kind: 'take', key: 'shared', item: '[[Tea]]' }]);
	});

	it('are as the tick found them, where the others are still those', () => {
		const restored = { kind: 'restore', key: 'shared', source: ' [Pricing] # what', value: ['Pricing'] };
		const replaced = before(' [Pricing] # what', ['Pricing']);
		expect(reverted(sharing, { shared: ['Pricing', '[[Tea]]'] }, [], replaced)).toEqual([restored]);
		expect(reverted(sharing, { shared: ['Pricing', '[[Tea]]', 'Milk'] }, [], replaced)).toEqual([
			{ kind: 'take', key: 'shared', item: '[[Tea]]' },
		]);
		expect(reverted(sharing, { shared: ['Pricing'] }, [], replaced)).toEqual([]);
	});
});
