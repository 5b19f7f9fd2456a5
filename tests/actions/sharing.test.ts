import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/actions/action';
import { findCandidates } from '../../src/actions/candidates';
import { pickSharing } from '../../src/actions/sharing';
import { personNote, today, wordsOf, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

function pick(...notes: TestNote[]): Action | null {
	const { roster, vault } = routineOf(notes);
	return pickSharing(findCandidates(roster, vault, today, new Set()));
}

describe('with whom to share', () => {
	it('is the most neglected of the network who is not in a hard time', () => {
		const action = pick(personNote('Ada', { hardTime: 'illness' }), personNote('Ben', { lastTouched: '2026-10-01' }), personNote('Carl', { lastTouched: '2026-11-01' }));
		expect(action).toMatchObject({ kind: 'sharing', people: ['People/Ben.md'] });
		expect(pick(personNote('Ada', { hardTime: 'illness' }), personNote('Lea', { list: 'list20' }))).toBeNull();
	});

	it('names what they need, or else what interests them, or else how long it has been', () => {
		expect(wordsOf(pick(personNote('Ada', { needs: ['[[Pricing]]'], interests: ['tea'] })))).toBe('needs Pricing');
		expect(wordsOf(pick(personNote('Ada', { interests: ['#tea'] })))).toBe('interested in tea');
		expect(wordsOf(pick(personNote('Ada', { lastTouched: '2026-10-20' })))).toBe('34 days since last touched');
	});
});
