import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { crowd, personNote, today, type TestNote } from '../support/builders';
import { candidatesOf, routineOf } from '../support/routine-of';

function names(notes: readonly TestNote[], taken: readonly string[] = [], on = today): string[] {
	return candidatesOf(routineOf(notes, { today: on }), taken)
		.of('network90')
		.map(({ person }) => person.name);
}

describe('the candidates of a day', () => {
	it('leave out people who are snoozed, paused, touched today, or taken', () => {
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
		expect(names(notes, ['People/Finn.md']).sort()).toEqual(['Ada', 'Eve', 'Gus']);
	});

	it('come most neglected first', () => {
		const notes = [
			personNote('Ada', { lastTouched: '2026-11-20' }),
			personNote('Ben', { lastTouched: '2026-09-01' }),
			personNote('Carl'),
			personNote('Dora', { lastTouched: '2026-11-20', cadence: 'daily' }),
		];
		expect(names(notes)).toEqual(['Ben', 'Dora', 'Carl', 'Ada']);
	});

	it('come, where they are equal, in an order that differs from day to day but not with that of the notes', () => {
		const notes = crowd(12);
		const order = names(notes);
		expect(names([...notes].reverse())).toEqual(order);
		expect(names(notes, [], day('2026-11-24'))).not.toEqual(order);
		expect(order).not.toEqual(notes.map(({ path }) => path.slice(7, -3)));
	});
});
