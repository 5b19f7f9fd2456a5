import { describe, expect, it } from 'vitest';
import { pickCompassion } from '../../src/actions/compassion';
import { day } from '../../src/day';
import { personNote, wordsOf, type TestNote } from '../support/builders';
import { candidatesOf, routineOf } from '../support/routine-of';
import { said } from '../support/said';

function pick(...notes: TestNote[]): { who: string; why: string; manner: string } | null {
	const action = pickCompassion(candidatesOf(routineOf(notes)));
	return action && { who: action.people.join(), why: wordsOf(action), manner: action.manner };
}

describe('the person to call or write', () => {
	it('is the most neglected of the network', () => {
		expect(
			pick(
				personNote('Ada', { lastTouched: '2026-11-01' }),
				personNote('Ben', { lastTouched: '2026-10-20' }),
				personNote('Lea', { list: 'list20' }),
			),
		).toEqual({
			who: 'People/Ben.md',
			why: 'last in touch 34 days ago',
			manner: 'usual',
		});
	});

	it('has a reason that says so if there was no touch yet, or one a day ago', () => {
		expect(pick(personNote('Ada'))?.why).toBe('time to say hello');
		expect(pick(personNote('Ada', { lastTouched: '2026-11-22' }))?.why).toBe('last in touch 1 day ago');
	});

	it('is a person in a hard time before all others, and the reason says to go and be there', () => {
		const neglected = personNote('Ben', { lastTouched: '2026-01-01', birthday: '11-23' });
		expect(pick(neglected, personNote('Ada', { hardTime: 'lost her mother', lastTouched: '2026-11-20' }))).toEqual({
			who: 'People/Ada.md',
			why: 'going through a hard time: lost her mother',
			manner: 'visit',
		});
		expect(pick(neglected, personNote('Ada', { hardTime: true, lastTouched: '2026-11-20' }))?.why).toBe(
			'going through a hard time',
		);
		expect(pick(neglected, personNote('Ada', { hardTime: 'illness' }))?.who).toBe('People/Ada.md');
	});

	it('is somebody with another date of the year within three days, today first, behind every birthday', () => {
		const neglected = personNote('Ben', { lastTouched: '2026-09-01' });
		const wedding = personNote('Ada', {
			lastTouched: '2026-11-01',
			dates: ['2019-11-26 wedding', '02-01 name day'],
		});
		expect(pick(neglected, wedding)).toEqual({ who: 'People/Ada.md', why: 'wedding on Thursday', manner: 'usual' });
		expect(
			pick(neglected, wedding, personNote('Carl', { lastTouched: '2026-11-01', dates: '11-23 name day' }))?.why,
		).toBe('name day today');
		expect(pick(wedding, personNote('Carl', { lastTouched: '2026-11-01', birthday: '11-26' }))?.why).toBe(
			'birthday on Thursday',
		);
		expect(pick(neglected, personNote('Ada', { lastTouched: '2026-11-01', dates: ['11-24'] }))?.why).toBe(
			'a day to remember tomorrow',
		);
		expect(pick(neglected, personNote('Ada', { lastTouched: '2026-11-22', dates: ['11-24 move'] }))?.who).toBe(
			'People/Ben.md',
		);
		expect(pick(neglected, personNote('Ada', { lastTouched: '2026-11-01', dates: ['11-27 move'] }))?.who).toBe(
			'People/Ben.md',
		);
	});

	it('is a person in a hard time again only after three days', () => {
		expect(
			pick(
				personNote('Ben', { lastTouched: '2026-10-01' }),
				personNote('Ada', { hardTime: 'illness', lastTouched: '2026-11-21' }),
			)?.who,
		).toBe('People/Ben.md');
	});

	it('is the more neglected of two in a hard time', () => {
		expect(
			pick(
				personNote('Ada', { hardTime: true, lastTouched: '2026-11-10' }),
				personNote('Ben', { hardTime: true, lastTouched: '2026-11-01' }),
			)?.who,
		).toBe('People/Ben.md');
	});

	it.each([
		['11-23', 'birthday today'],
		['1990-11-24', 'birthday tomorrow'],
		['11-26', 'birthday on Thursday'],
	])('is a person with a birthday on %s before the neglected', (birthday, why) => {
		expect(pick(personNote('Ben'), personNote('Ada', { birthday, lastTouched: '2026-11-15' }))).toEqual({
			who: 'People/Ada.md',
			why,
			manner: 'usual',
		});
	});

	it('is the nearest birthday first', () => {
		expect(
			pick(
				personNote('Ben', { birthday: '11-25', lastTouched: '2026-01-01' }),
				personNote('Ada', { birthday: '11-24', lastTouched: '2026-11-10' }),
			)?.who,
		).toBe('People/Ada.md');
	});

	it('is not a person whose birthday is further off, or past', () => {
		for (const birthday of ['11-27', '11-22']) {
			expect(
				pick(
					personNote('Ben', { lastTouched: '2026-10-01' }),
					personNote('Ada', { birthday, lastTouched: '2026-11-10' }),
				)?.who,
			).toBe('People/Ben.md');
		}
	});

	it('counts a birthday over the turn of the year', () => {
		const routine = routineOf(
			[personNote('Ben'), personNote('Ada', { birthday: '01-01', lastTouched: '2026-12-20' })],
			{ today: day('2026-12-30') },
		);
		const action = pickCompassion(candidatesOf(routine));
		expect(action?.people).toEqual(['People/Ada.md']);
		expect(said(action?.reason)).toBe('birthday on Friday');
	});

	it('is a person whose birthday is still to come only if the last touch was not for that birthday', () => {
		expect(
			pick(
				personNote('Ben', { lastTouched: '2026-10-01' }),
				personNote('Ada', { birthday: '11-24', lastTouched: '2026-11-21' }),
			)?.who,
		).toBe('People/Ben.md');
		expect(
			pick(
				personNote('Ben', { lastTouched: '2026-10-01' }),
				personNote('Ada', { birthday: '11-23', lastTouched: '2026-11-21' }),
			)?.who,
		).toBe('People/Ada.md');
	});

	it('is nobody again whose birthday or other date is today, if the touch was yesterday', () => {
		const ben = personNote('Ben', { lastTouched: '2026-10-01' });
		expect(pick(ben, personNote('Ada', { birthday: '1990-11-23', lastTouched: '2026-11-22' }))?.who).toBe(
			'People/Ben.md',
		);
		expect(pick(ben, personNote('Ada', { dates: ['11-23 wedding'], lastTouched: '2026-11-22' }))?.who).toBe(
			'People/Ben.md',
		);
		expect(pick(ben, personNote('Ada', { birthday: '1990-11-23', lastTouched: '2026-11-20' }))?.why).toBe(
			'birthday today',
		);
	});

	it.each([
		['2027-03-01', '2027-02-28', 'People/Ben.md'],
		['2027-03-01', '2027-02-27', 'People/Ada.md'],
		['2027-02-28', '2027-02-26', 'People/Ben.md'],
		['2028-02-29', '2028-02-28', 'People/Ben.md'],
		['2028-02-29', '2028-02-26', 'People/Ada.md'],
		['2028-03-01', '2028-02-20', 'People/Ben.md'],
	])(
		'counts a birthday on 29 February on its day of that year: on %s, after a touch on %s, it is %s',
		(today, lastTouched, who) => {
			const routine = routineOf(
				[
					personNote('Ben', { lastTouched: '2026-10-01' }),
					personNote('Ada', { birthday: '02-29', lastTouched }),
				],
				{ today: day(today) },
			);
			expect(pickCompassion(candidatesOf(routine))?.people).toEqual([who]);
		},
	);

	it('is null if every person was touched today, is paused, or is on the other list', () => {
		expect(
			pick(
				personNote('Ada', { lastTouched: '2026-11-23' }),
				personNote('Ben', { paused: true }),
				personNote('Lea', { list: 'list20' }),
			),
		).toBeNull();
	});
});
