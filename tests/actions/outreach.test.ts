import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/actions/candidates';
import { pickOutreach } from '../../src/actions/outreach';
import { personNote, today, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

function pick(...notes: TestNote[]): ReturnType<typeof pickOutreach> {
	const { roster, vault } = routineOf(notes);
	return pickOutreach(findCandidates(roster, vault, today, new Set()));
}

describe('whom to reach out to', () => {
	it('is the most neglected of the list of 20', () => {
		const action = pick(personNote('Ada'), personNote('Grace', { list: 'list20' }), personNote('Lin', { list: 'list20', lastTouched: '2026-11-20' }));
		expect(action).toMatchObject({ kind: 'outreach', people: ['People/Grace.md'] });
	});

	it('names the one of the network who knows them and whose tie is freshest', () => {
		const reason = pick(
			personNote('Grace', { list: 'list20', knows: ['[[Ben]]'] }),
			personNote('Ada', { lastTouched: '2026-11-20', knows: ['[[Grace]]'] }),
			personNote('Ben', { lastTouched: '2026-11-01' }),
			personNote('Carl', { lastTouched: '2026-11-22', paused: true, body: 'Works with [[Grace]].' }),
			personNote('Lin', { list: 'list20', lastTouched: '2026-11-22', knows: ['[[Grace]]'] }),
		)?.reason;
		expect(reason).toEqual([{ note: 'People/Ada.md' }, ' knows them']);
	});

	it('names the next step of the ladder where nobody knows them', () => {
		expect(pick(personNote('Grace', { list: 'list20' }))?.reason).toEqual(['mention or comment on their work']);
		expect(pick(personNote('Grace', { list: 'list20', lastTouched: '2026-10-01' }))?.reason).toEqual(['write what you admire in their work']);
	});

	it('is nobody where the list has nobody free', () => {
		expect(pick(personNote('Ada'))).toBeNull();
		expect(pick(personNote('Grace', { list: 'list20', snoozeUntil: '2027-01-01' }))).toBeNull();
	});
});
