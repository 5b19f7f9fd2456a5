import { describe, expect, it } from 'vitest';
import {
	filterNeglected,
	hasPlaces,
	isSearch,
	noFilter,
	readNeglectedFilter,
	searchPeople,
	topicsAmong,
	type NeglectedFilter,
} from '../../src/people/neglected-list';
import { personNote, today } from '../support/builders';
import { routineOf } from '../support/routine-of';

const neglected = routineOf([
	personNote('Ada', { lastTouched: '2026-10-01', interests: ['Tea'], aliases: ['The Countess'] }),
	personNote('Élodie', { lastTouched: '2026-09-01', offers: ['#tea'], cadence: '80d' }),
	personNote('Carl', { needs: ['stars'] }),
	personNote('Bo', { list: 'list20', lastTouched: '2026-08-01' }),
]).roster.neglected(today);
const names = (filter: Partial<NeglectedFilter>): string[] =>
	filterNeglected(neglected, { ...noFilter, ...filter }).map(({ person }) => person.name);

describe('the list of the neglected', () => {
	it('holds every person, most neglected first', () => {
		expect(names({})).toEqual(['Bo', 'Ada', 'Carl', 'Élodie']);
	});

	it('can be filtered by list, by topic, or by letters of a name or an alias', () => {
		expect(names({ list: 'list20' })).toEqual(['Bo']);
		expect(names({ topic: 'tea' })).toEqual(['Ada', 'Élodie']);
		expect(names({ search: ' countess' })).toEqual(['Ada']);
		expect(names({ search: 'e\u0301L' })).toEqual(['Élodie']);
		expect(names({ search: 'a', topic: 'stars' })).toEqual(['Carl']);
		expect(names({ search: 'nobody' })).toEqual([]);
	});

	it('is searched by names with any apostrophe, hyphen or blank', () => {
		const entries = routineOf([personNote('Nuala D\u2019Arcy'), personNote('Ben')]).roster.neglected(today);
		for (const search of ["d'a", 'D\u2018A', 'nuala\u00A0d', '\u200Ed\u02BCarcy ']) {
			expect(filterNeglected(entries, { ...noFilter, search }).map(({ person }) => person.name)).toEqual([
				'Nuala D\u2019Arcy',
			]);
		}
		expect(filterNeglected(entries, { ...noFilter, search: '\u200E' })).toHaveLength(2);
	});

	it('is searched by places behind an @, by their beginnings, in any letter case, with accents or without', () => {
		const entries = routineOf([
			personNote('Ada', { location: 'Lisbon, Portugal' }),
			personNote('Ben', { location: ['[[São Paulo]]', 'Lisbon'] }),
			personNote('Lis', { location: 'New York' }),
			personNote('Portia'),
		]).roster.neglected(today);
		const found = (search: string): string =>
			filterNeglected(entries, { ...noFilter, search, sort: 'name' })
				.map(({ person }) => person.name)
				.join(' ');
		expect(
			['@Lisbon', '@lis', '@PORTU', '@sao p', '@são', '@York', '@lisbon, portugal', '@lis @portugal'].map(found),
		).toEqual(['Ada Ben', 'Ada Ben', 'Ada', 'Ben', 'Ben', 'Lis', 'Ada', 'Ada']);
		expect(['a @lisbon', '＠lisbon', ' @lisbon ', 'ada @york', '@isbon', '@berlin'].map(found)).toEqual([
			'Ada',
			'Ada Ben',
			'Ada Ben',
			'',
			'',
			'',
		]);
		expect(['@', 'ben @', 'lis', 'a@lisbon'].map(found)).toEqual(['Ada Ben Lis Portia', 'Ben', 'Lis', '']);
		expect([entries, neglected].map((some) => hasPlaces(some.map(({ person }) => person)))).toEqual([true, false]);
	});

	it('gives way to a search of everybody: those who wait are first, and those who rest are last', () => {
		const { roster } = routineOf([
			personNote('Ann Waits', { lastTouched: '2026-09-01', paused: true }),
			personNote('Ann Was', { lastTouched: '2026-11-20', location: 'Lisbon' }),
			personNote('Ann Will', { lastTouched: '2026-10-01' }),
			personNote('Ben', { lastTouched: '2026-11-20', list: 'list20' }),
		]);
		const found = (filter: Partial<NeglectedFilter>): string[] =>
			searchPeople(roster, { ...noFilter, ...filter }, today).map(({ person }) => person.name);
		expect(found({ search: 'ann' })).toEqual(['Ann Will', 'Ann Was', 'Ann Waits']);
		expect(found({ search: 'ann', sort: 'lastTouched' })).toEqual(['Ann Waits', 'Ann Will', 'Ann Was']);
		expect([found({ search: '@lisbon' }), found({ search: 'ben', list: 'network90' })]).toEqual([['Ann Was'], []]);
		expect(
			['a', ' @l', '', ' ', '@', '\u200E'].map((search) => isSearch({ ...noFilter, search, topic: 'tea' })),
		).toEqual([true, true, false, false, false, false]);
	});

	it('can be in the order of the names, or of the last touch, with never first', () => {
		expect(names({ sort: 'name' })).toEqual(['Ada', 'Bo', 'Carl', 'Élodie']);
		expect(names({ sort: 'lastTouched' })).toEqual(['Carl', 'Bo', 'Élodie', 'Ada']);
	});

	it('offers each topic once', () => {
		expect(topicsAmong(neglected).map(({ text }) => text)).toEqual(['stars', 'Tea']);
	});

	it('reads back a stored filter, and shows every person for any other value', () => {
		const filter: NeglectedFilter = { list: 'list20', search: 'a', topic: 'tea', sort: 'name' };
		expect(readNeglectedFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
		for (const stored of [null, undefined, 7, [], { list: 'x', search: 1, topic: {}, sort: 'age' }])
			expect(readNeglectedFilter(stored)).toEqual(noFilter);
	});
});
