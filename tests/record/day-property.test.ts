import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { editsToSetDay, editsToTakeDay } from '../../src/record/day-property';
import { routineOf } from '../support/routine-of';

const key = 'lastTouched';
const context = routineOf([]);

describe('a new last day', () => {
	const edits = (current: unknown, source: string | null = null): unknown =>
		editsToSetDay(key, day('2026-11-23'), current, { ...context, sourceOf: () => source });

	it.each<[unknown, unknown[]]>([
		[undefined, [{ kind: 'set', key, value: '2026-11-23' }]],
		[[], [{ kind: 'add', key, item: '2026-11-23' }]],
		['2026-11-20', [{ kind: 'set', key, value: '2026-11-23' }]],
		['2026/11/20', [{ kind: 'set', key, value: '2026/11/23' }]],
		['2026-11-23', []],
		['[[2026-11-23]]', []],
		['last week', []],
		['2026-10-30, 2026-11-20', [{ kind: 'set', key, value: '2026-10-30, 2026-11-20, 2026-11-23' }]],
		[
			'2026-10-30, 2026/12/20, [[2027-01-01]]',
			[{ kind: 'set', key, value: '2026-10-30, [[2026-11-23]], [[2026-11-23]]' }],
		],
		[['2026-10-30', '[[2026-11-20]]'], [{ kind: 'add', key, item: '[[2026-11-23]]' }]],
		[
			['2026-10-30', '2026-12-20', ' 2026-12-24 '],
			[
				{ kind: 'replace', key, at: 1, item: '2026-11-23' },
				{ kind: 'take', key, item: '2026-12-24' },
			],
		],
		[[['2026-11-20']], [{ kind: 'add', key, item: '2026-11-23' }]],
		[['2026-11-20', ['2026-12-20', '2026-12-24']], []],
		[[['2026-12-20']], [{ kind: 'replace', key, at: 0, item: '2026-11-23' }]],
	])('goes into %j', (current, wanted) => {
		expect(edits(current)).toEqual(wanted);
	});

	it('takes the place of a link without quotes, and adds to a list in a list, which read alike', () => {
		expect(edits([['2026-11-20']], ' [[2026-11-20]]')).toEqual([{ kind: 'set', key, value: '[[2026-11-23]]' }]);
		expect(edits([['2026-11-20']], ' # when\n  [[2026-11-20]]')).toEqual([
			{ kind: 'set', key, value: '[[2026-11-23]]' },
		]);
		expect(edits([['2026-11-20']], '\n  - [2026-11-20]')).toEqual([{ kind: 'add', key, item: '2026-11-23' }]);
		expect(
			editsToSetDay(key, day('2026-11-23'), [['2026-11-20']], {
				vault: context.vault,
				settings: context.settings,
				dailyNotes: context.dailyNotes,
				today: context.today,
			}),
		).toEqual([{ kind: 'add', key, item: '2026-11-23' }]);
	});
});

describe('a day that is taken back', () => {
	const edits = (current: unknown, last: string | null = null): unknown =>
		editsToTakeDay(key, day('2026-11-23'), last === null ? null : day(last), current, context);

	it.each<[unknown, string | null, unknown[]]>([
		['2026-11-23', null, [{ kind: 'remove', key }]],
		['2026-11-23', '2026-10-30', [{ kind: 'set', key, value: '2026-10-30' }]],
		['[[2026-11-23]]', '2026-10-30', [{ kind: 'set', key, value: '[[2026-10-30]]' }]],
		['2026-11-24', '2026-10-30', []],
		['2026-11-20', '2026-10-30', []],
		['soon', '2026-10-30', []],
		[undefined, '2026-10-30', []],
		['2026-10-30, 2026-11-23', '2026-10-28', [{ kind: 'set', key, value: '2026-10-30' }]],
		['2026-10-28, 2026-11-23, 2026-10-30', null, [{ kind: 'set', key, value: '2026-10-28, 2026-10-30' }]],
		[['2026-10-30', ' 2026-11-23 '], '2026-10-28', [{ kind: 'take', key, item: '2026-11-23' }]],
		[
			['2026-10-30', '2026-11-23', '[[2026-11-23]]'],
			null,
			[
				{ kind: 'take', key, item: '2026-11-23' },
				{ kind: 'take', key, item: '[[2026-11-23]]' },
			],
		],
		[['[[2026-11-23]]'], '2026-10-30', [{ kind: 'replace', key, at: 0, item: '[[2026-10-30]]' }]],
		[['2026-11-23'], null, [{ kind: 'take', key, item: '2026-11-23' }]],
		[['2026-10-30', '2026-11-24'], null, []],
	])('from %j, before which it was %j', (current, last, wanted) => {
		expect(edits(current, last)).toEqual(wanted);
	});
});
