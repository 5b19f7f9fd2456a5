import { describe, expect, it } from 'vitest';
import { neglectReason } from '../../src/actions/candidates';
import { day } from '../../src/day';
import { crowd, personNote, plainNote, today, type TestNote } from '../support/builders';
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

describe('the reason of a neglected person', () => {
	const reason = (notes: readonly TestNote[], format = 'YYYY-MM-DD'): unknown =>
		candidatesOf(routineOf(notes, { dailyNotes: { format } }))
			.of('network90')
			.map((candidate) => neglectReason(candidate))[0];
	const ada = (body = ''): TestNote => personNote('Ada', { lastTouched: '2026-10-20', body });

	it('is how long ago they were touched, or that they never were', () => {
		expect(reason([ada()])).toEqual({ key: 'reason.days', values: { count: 34 } });
		expect(reason([personNote('Ada')])).toMatchObject({ key: 'reason.never' });
	});

	it('links the note that says when they were in touch, under the day where its name does not begin with it', () => {
		const met = (note: string) => [ada(), plainNote(note, 'Tea with [[Ada]].')];
		const [iso, german] = ['Journal/2026-11-01.md', 'Journal/01.11.2026.md'];
		expect(reason(met(iso))).toEqual({ key: 'reason.inTouch', values: { day: { note: iso } } });
		expect(reason(met(german), 'DD.MM.YYYY')).toEqual({
			key: 'reason.inTouch',
			values: { day: { note: german, shownAs: '2026-11-01' } },
		});
	});

	it('is the day alone where their own note says it', () => {
		expect(reason([ada('Tea on [[2026-11-01]].')])).toEqual({
			key: 'reason.inTouch',
			values: { day: '2026-11-01' },
		});
	});
});
