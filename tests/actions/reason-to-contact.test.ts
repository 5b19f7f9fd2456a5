import { describe, expect, it } from 'vitest';
import { hasDateSoon, reasonToContact } from '../../src/actions/reason-to-contact';
import { inEnglish } from '../../src/language/in-english';
import { personNote, today } from '../support/builders';
import { routineOf } from '../support/routine-of';

/** Today is Monday, 2026-11-23. */
function about(words: Readonly<Record<string, unknown>>): [why: string | null, isSoon: boolean] {
	const person = routineOf([personNote('Ada', words)]).roster.get('People/Ada.md');
	if (person === undefined) throw new Error('Ada is on no list');
	return [reasonToContact(person, today, inEnglish), hasDateSoon(person, today)];
}

describe('a reason to contact somebody', () => {
	it.each<[string, Readonly<Record<string, unknown>>, string | null, boolean]>([
		['none', {}, null, false],
		['a hard time, which is no date', { hardTime: 'illness' }, 'going through a hard time: illness', false],
		['a birthday today', { birthday: '11-23' }, 'birthday today', true],
		['a birthday six days away', { birthday: '11-29' }, 'birthday on Sunday', true],
		['no birthday a week away', { birthday: '11-30' }, null, false],
		['another date six days away', { dates: ['11-29 wedding'] }, 'wedding on Sunday', true],
		['no other date a week away', { dates: ['11-30 wedding'] }, null, false],
		[
			'the nearer of two other dates, wherever it stands',
			{ dates: ['02-01 name day', '11-24 move', '11-25 wedding'] },
			'move tomorrow',
			true,
		],
		['the first of two dates of one day', { dates: ['11-24 move', '11-24 wedding'] }, 'move tomorrow', true],
		[
			'a birthday soon beside a date far away',
			{ birthday: '11-24', dates: ['03-01 wedding'] },
			'birthday tomorrow',
			true,
		],
		[
			'a date soon beside a birthday far away',
			{ birthday: '03-01', dates: ['11-24 wedding'] },
			'wedding tomorrow',
			true,
		],
		[
			'all of them, on one line',
			{ hardTime: true, birthday: '11-23', dates: ['11-24 move'] },
			'going through a hard time · birthday today · move tomorrow',
			true,
		],
	])('is %s', (_, words, why, isSoon) => {
		expect(about(words)).toEqual([why, isSoon]);
	});
});
