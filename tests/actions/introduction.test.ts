import { describe, expect, it } from 'vitest';
import { pickIntroduction } from '../../src/actions/introduction';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { crowd, personNote, wordsOf, type PersonFields, type TestNote } from '../support/builders';
import { candidatesOf, routineOf } from '../support/routine-of';

function pick(...notes: TestNote[]): { who: string[]; why: string } | null {
	const action = pickIntroduction(candidatesOf(routineOf(notes)));
	if (action === null) return null;
	return { who: action.people.map((path) => path.slice(7, -3)).sort(), why: wordsOf(action) };
}

/** A person who was touched lately, so that neglect decides nothing. */
const fresh = (name: string, words: PersonFields = {}): TestNote =>
	personNote(name, { lastTouched: '2026-11-20', ...words });

describe('the two people to introduce', () => {
	it('are the two most neglected, if nothing matches', () => {
		expect(
			pick(
				fresh('Ada'),
				personNote('Ben', { lastTouched: '2026-09-01' }),
				fresh('Carl'),
				personNote('Dora', { lastTouched: '2026-09-02' }),
			),
		).toEqual({
			who: ['Ben', 'Dora'],
			why: 'they do not know each other yet',
		});
	});

	it('are two who share a topic, and the reason names it', () => {
		const found = pick(
			fresh('Ada', { interests: ['Climbing', 'tea'] }),
			fresh('Ben'),
			fresh('Carl', { interests: '#climbing' }),
			fresh('Dora'),
		);
		expect(found?.who).toEqual(['Ada', 'Carl']);
		expect(found?.why).toMatch(/^both: climbing$/i);
	});

	it('share up to three topics in the reason', () => {
		const interests = ['bees', 'chess', 'rock', 'tea'];
		const action = pickIntroduction(
			candidatesOf(routineOf([personNote('Ada', { interests }), personNote('Ben', { interests })])),
		);
		expect(action?.manner).toBe('usual');
		expect(action === null ? '' : wordsOf(action)).toMatch(/^both: \w+(?:, \w+){0,2}$/);
	});

	it('are one who offers what the other needs, before two who share a topic', () => {
		expect(
			pick(
				fresh('Ada', { interests: ['tea'] }),
				fresh('Ben', { offers: ['pricing'] }),
				fresh('Carl', { interests: ['tea'] }),
				fresh('Dora', { needs: ['[[Pricing]]'] }),
			),
		).toEqual({ who: ['Ben', 'Dora'], why: '<Ben> offers pricing, <Dora> needs it' });
	});

	it('share a rare topic before one that everyone shares', () => {
		const common = crowd(6, { lastTouched: '2026-11-20', interests: ['coffee'] });
		expect(
			pick(
				...common,
				fresh('Ada', { interests: ['falconry', 'x'] }),
				fresh('Ben', { interests: ['falconry', 'y'] }),
			)?.who,
		).toEqual(['Ada', 'Ben']);
	});

	it('are two who share something, however common, before two who share nothing, however neglected', () => {
		const common = crowd(6, { lastTouched: '2026-11-20', interests: ['coffee'] });
		expect(
			pick(
				...common,
				personNote('Ada', { lastTouched: '2026-10-20', cadence: '30d' }),
				personNote('Ben', { lastTouched: '2026-10-20', cadence: '30d' }),
			)?.why,
		).toBe('both: coffee');
	});

	it('are two who live in the same place, where no two share a topic, and the reason names the narrowest', () => {
		const lisbon = 'Lisbon, Portugal';
		expect(
			pick(
				fresh('Ada', { location: lisbon }),
				fresh('Ben'),
				fresh('Carl', { location: ['[[Lisbon]]', 'Portugal'] }),
				fresh('Dora', { location: 'Porto, Portugal' }),
			),
		).toEqual({ who: ['Ada', 'Carl'], why: 'both in Lisbon' });
		expect(
			pick(fresh('Ada', { location: lisbon }), fresh('Ben'), fresh('Dora', { location: 'Porto, Portugal' })),
		).toEqual({ who: ['Ada', 'Dora'], why: 'both in Portugal' });
		const tea = { interests: ['tea'] };
		expect(
			pick(
				fresh('Ada', { location: lisbon }),
				fresh('Ben', tea),
				fresh('Carl', { location: lisbon }),
				fresh('Dora', tea),
			)?.why,
		).toBe('both: tea');
		expect(pick(fresh('Ada', { location: lisbon, ...tea }), fresh('Ben', { location: lisbon, ...tea }))?.why).toBe(
			'both: tea',
		);
	});

	it('are not said to live in one place where two places have its name', () => {
		expect(pick(fresh('Ada', { location: 'Paris, Texas' }), fresh('Ben', { location: 'Paris, France' }))?.why).toBe(
			'they do not know each other yet',
		);
	});

	it('are picked without places where what notes say does not count', () => {
		const notes = [fresh('Ada', { location: 'Lisbon' }), fresh('Carl', { location: 'Lisbon' })];
		const off = { encounters: { ...defaultSettings.encounters, count: false } };
		const reason = (settings: Partial<Settings>): string =>
			wordsOf(pickIntroduction(candidatesOf(routineOf(notes, { settings }))));
		expect([reason({}), reason(off)]).toEqual(['both in Lisbon', 'they do not know each other yet']);
	});

	it('are from different parts of the network before two who have acquaintances in common', () => {
		const topic = { interests: ['falconry'] };
		const found = pick(
			fresh('Ada', { ...topic, knows: ['[[Hub]]'] }),
			fresh('Ben', { ...topic, knows: ['[[Hub]]'] }),
			fresh('Carl', topic),
			fresh('Hub'),
		);
		expect(found?.who).toContain('Carl');
	});

	it('are chosen by neglect between equal matches', () => {
		const words = { interests: ['tea'] };
		expect(
			pick(
				fresh('Ada', words),
				fresh('Ben', words),
				personNote('Carl', { ...words, lastTouched: '2026-09-01' }),
				personNote('Dora', { ...words, lastTouched: '2026-09-02' }),
			)?.who,
		).toEqual(['Carl', 'Dora']);
	});

	it.each<[string, PersonFields]>([
		['know each other', { knows: ['[[Ben]]'] }],
		['were introduced', { introduced: ['[[Ben]]'] }],
		['are linked', { body: 'With [[Ben]].' }],
	])('are never two who %s, whatever they share', (_, words) => {
		const topic = { interests: ['falconry'], offers: ['help'], needs: ['help'] };
		const found = pick(fresh('Ada', { ...topic, ...words }), fresh('Ben', topic), fresh('Carl'));
		expect(found?.who).toContain('Carl');
	});

	it('do not include a person in a hard time', () => {
		expect(pick(personNote('Ada', { hardTime: true }), fresh('Ben'), fresh('Carl'))?.who).toEqual(['Ben', 'Carl']);
		expect(pick(personNote('Ada', { hardTime: true }), fresh('Ben'))).toBeNull();
	});

	it('are none if all know each other, or one is alone', () => {
		expect(pick(fresh('Ada', { knows: ['[[Ben]]'] }), fresh('Ben'))).toBeNull();
		expect(pick(fresh('Ada'))).toBeNull();
		expect(pick()).toBeNull();
	});

	it('are never from the List of 20', () => {
		expect(pick(fresh('Ada'), fresh('Ben', { list: 'list20' }))).toBeNull();
	});
});
