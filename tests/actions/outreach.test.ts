import { describe, expect, it } from 'vitest';
import { pickOutreach } from '../../src/actions/outreach';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { candidatesOf, routineOf } from '../support/routine-of';
import { said } from '../support/said';

function pick(...notes: TestNote[]): ReturnType<typeof pickOutreach> {
	return pickOutreach(candidatesOf(routineOf(notes)));
}

describe('the person to reach out to', () => {
	it('is the most neglected of the list of 20', () => {
		const action = pick(
			personNote('Ada'),
			personNote('Grace', { list: 'list20' }),
			personNote('Lin', { list: 'list20', lastTouched: '2026-11-20' }),
		);
		expect(action).toMatchObject({ kind: 'outreach', people: ['People/Grace.md'] });
	});

	it('comes with the name of the person of the network who knows them and was touched last', () => {
		const reason = pick(
			personNote('Grace', { list: 'list20', knows: ['[[Ben]]'] }),
			personNote('Ada', { lastTouched: '2026-11-20', knows: ['[[Grace]]'] }),
			personNote('Ben', { lastTouched: '2026-11-01' }),
			personNote('Carl', { lastTouched: '2026-11-22', paused: true, body: 'Works with [[Grace]].' }),
			personNote('Lin', { list: 'list20', lastTouched: '2026-11-22', knows: ['[[Grace]]'] }),
		)?.reason;
		expect(reason).toEqual({ key: 'reason.connector', values: { note: { note: 'People/Ada.md' } } });
	});

	it('asks nobody who goes through a hard time for an introduction', () => {
		const grace = personNote('Grace', { list: 'list20', lastTouched: null });
		const ada = personNote('Ada', { lastTouched: '2026-11-20', knows: ['[[Grace]]'], hardTime: 'her father died' });
		const ben = personNote('Ben', { lastTouched: '2026-11-01', knows: ['[[Grace]]'] });
		expect(said(pick(grace, ada, ben)?.reason)).toBe('Ben knows them');
		expect(said(pick(grace, ada)?.reason)).toBe('mention or comment on their work');
	});

	const line = (who: string, mark: string, day: string, kind = 'outreach'): string =>
		`- [${mark}] Reach out to [[${who}]] (not in touch yet) · write ^tom-${day}-${kind}`;
	const reasonAfter = (...lines: string[]): string | null =>
		said(pick(personNote('Grace', { list: 'list20' }), plainNote('Log.md', lines.join('\n')))?.reason);

	it('comes with the step of the ladder for the number of ticked lines that name them, if no person of the network knows them', () => {
		expect(reasonAfter()).toBe('mention or comment on their work');
		expect(reasonAfter(line('Grace', 'x', '20261101'))).toBe('write what you admire in their work');
		expect(reasonAfter(line('Grace', 'x', '20261001'), line('Grace', 'X', '20261101'))).toBe(
			'ask around for somebody who knows them',
		);
		expect(reasonAfter(...['01', '02', '03', '04'].map((date) => line('Grace', 'x', `202610${date}`)))).toBe(
			'ask around for somebody who knows them',
		);
	});

	it('comes with a step that ignores lines that are unticked, name another person, are of another kind or are copies', () => {
		expect(reasonAfter(line('Grace', ' ', '20261101'), line('Grace', '-', '20261102'))).toBe(
			'mention or comment on their work',
		);
		expect(reasonAfter(line('Ben', 'x', '20261101'), line('Grace', 'x', '20261102', 'touch-1'))).toBe(
			'mention or comment on their work',
		);
		expect(reasonAfter(line('Grace', 'x', '20261101'), line('Grace', 'x', '20261101'))).toBe(
			'write what you admire in their work',
		);
	});

	it('is null if no person of the list is free', () => {
		expect(pick(personNote('Ada'))).toBeNull();
		expect(pick(personNote('Grace', { list: 'list20', snoozeUntil: '2027-01-01' }))).toBeNull();
	});
});
