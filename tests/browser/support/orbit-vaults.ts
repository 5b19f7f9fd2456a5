import { addDays, day } from '../../../src/day';
import { personNote } from '../../support/builders';
import { filesOf } from './vaults';

const given = [
	'Ada',
	'Ben',
	'Clara',
	'Dmitri',
	'Elif',
	'Fatou',
	'Goran',
	'Hanna',
	'Ines',
	'Jun',
	'Katarina',
	'Lars',
	'Mei',
	'Noor',
	'Olu',
	'Petra',
	'Quentin',
	'Rosa',
	'Sven',
	'Tara',
];
const family = [
	'Berger',
	'Castellanos',
	'Dubois',
	'Eriksen',
	'Fischer',
	'Ghosh',
	'Haddad',
	'Ivanova',
	'Jansen',
	'Kovalenko',
	'Lindqvist',
	'Moreau',
	'Nakamura',
	'Okafor',
	'Papadopoulou',
	'Quist',
	'Rahman',
	'Santos',
	'Tamm',
	'Umarov',
	'Vogel',
	'Wieczorek',
	'Zhang',
];
const others = [
	'王小明',
	'山田 太郎',
	'김민수',
	'سارة الحداد',
	'נועה לוי',
	'अनन्या शर्मा',
	'María José Fernández-Villaverde y Ruiz de Alarcón',
];

/** The name of the person of a number; the names of the first hundreds differ. */
function nameOf(index: number): string {
	if (index % 17 === 16 && index < 17 * others.length) return others[(index - 16) / 17] ?? '';
	const turn = Math.floor(index / (given.length * family.length));
	return `${given[index % given.length]} ${family[(index * 7) % family.length]}${turn === 0 ? '' : ` ${turn + 1}`}`;
}

/**
 * A vault of so many people as a year of use leaves them: most in time, some waiting, a few new, resting, or with
 * something to mark.
 */
export function orbitVault(count: number): Record<string, string> {
	const today = day('2026-11-23');
	const people = Array.from({ length: count }, (_, index) => {
		const ago = (index * 37) % (index % 5 === 0 ? 70 : 24);
		return personNote(nameOf(index), {
			list: index % 6 === 1 ? 'list20' : 'network90',
			cadence: index % 6 === 1 ? 14 : 23,
			...(index % 13 === 7 ? {} : { lastTouched: addDays(today, -ago) }),
			...(index % 29 === 2 ? { hardTime: 'a long winter' } : {}),
			...(index % 31 === 4 ? { birthday: '11-25' } : {}),
			...(index % 23 === 9 ? { paused: true } : {}),
			...(index % 11 === 3 && index > 10 ? { introduced: [`[[${nameOf(index - 3)}]]`] } : {}),
		});
	});
	return filesOf(people);
}
