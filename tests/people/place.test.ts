import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterNeglected, noFilter } from '../../src/people/neglected-list';
import { readPlaces } from '../../src/people/place';
import { Places } from '../../src/people/places';
import { person, personNote, today } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const texts = (value: unknown): string[] =>
	readPlaces(value).map(({ text, within }) => (within === '' ? text : `${text} in ${within}`));

describe('where a person lives', () => {
	it.each([
		['Lisbon', ['Lisbon']],
		[' #lisbon ', ['lisbon']],
		['[[Places/Lisbon|Lissabon]]', ['Lisbon']],
		[[['Lisbon']], ['Lisbon']],
		['[[Lisbon]], [[Portugal]]', ['Lisbon in Portugal', 'Portugal']],
		['[[Lisbon]] [[Portugal]]', ['Lisbon in Portugal', 'Portugal']],
		['[[Lisbon, Portugal]]', ['Lisbon in Portugal', 'Portugal']],
		['Lisbon, Portugal', ['Lisbon in Portugal', 'Portugal']],
		['東京、日本', ['東京 in 日本', '日本']],
		['القاهرة، مصر', ['القاهرة in مصر', 'مصر']],
		['#portugal/lisbon', ['lisbon in portugal', 'portugal']],
		['#new-york', ['new york']],
		['New York, New York, USA', ['New York in USA', 'USA']],
		['Lisbon; Berlin, Germany', ['Lisbon', 'Berlin in Germany', 'Germany']],
		['Lisbon\nBerlin', ['Lisbon', 'Berlin']],
		[
			['Lisbon', 'Berlin, Germany', 'lisbon'],
			['lisbon', 'Berlin in Germany', 'Germany'],
		],
		['[Lisbon](Places/Lisbon.md)', ['Lisbon']],
		['[Lisbon](geo:38.72,-9.14)', ['Lisbon']],
		['38.7223,-9.1393', []],
		[[38.7223, -9.1393], []],
		['Rossio, 1100-200, Lisbon', ['Rossio in Lisbon', 'Lisbon']],
		[{ city: 'Lisbon' }, []],
		[null, []],
		[true, []],
		['', []],
		[[null, '', ' , '], []],
	])('%j is read as %j', (value, expected) => {
		expect(texts(value)).toEqual(expected);
	});

	it('is the same place in any letter case, with accents or without, as a tag or a link', () => {
		for (const [one, other] of [
			['Zürich', 'zurich'],
			['São Paulo', '[[Sao Paulo]]'],
			['New York', '#new-york'],
			['Łódź', 'ŁÓDŹ'],
		]) {
			expect(readPlaces(one)[0]?.key).toBe(readPlaces(other)[0]?.key);
		}
		expect(readPlaces('Bath')[0]?.key).not.toBe(readPlaces('Bathurst')[0]?.key);
	});

	it('is read from a text of any length in time that grows with it', () => {
		for (const piece of ['[[', '[a](', '[[a]]', ',a', ';', '#a/'])
			expect(readPlaces(piece.repeat(50_000)).length).toBeLessThan(50_001);
	});

	it('tells two notes about one person', () => {
		const peopleOf = (location: string): number =>
			routineOf([personNote('Ada', { location: 'Lisbon' }), personNote('Ada 1', { location })]).roster.neglected(
				today,
			).length;
		expect(peopleOf('Lisbon')).toBe(1);
		expect(peopleOf('Berlin')).toBe(2);
	});
});

describe('the places of people', () => {
	const placesOf = (...locations: unknown[]): string[] => {
		const people = locations.map((location, index) => person(`P${index}`, { location }));
		return new Places(people)
			.all()
			.map(({ text, people: here }) => `${text}: ${here.map(({ name }) => name).join(' ')}`);
	};

	it('are those of most people first, each under its commonest name', () => {
		expect(placesOf('Porto, Portugal', 'lisboa', ['Lisboa', 'portugal'], 'Lisboa, Portugal', undefined)).toEqual([
			'Lisboa: P1 P2 P3',
			'Portugal: P0 P2 P3',
			'Porto: P0',
		]);
	});

	const anyPlace = fc.constantFrom(
		'Lisbon',
		'Lisbon, Portugal',
		'#portugal/lisbon',
		'[[Paris]]',
		'Paris, Texas',
		'Paris, France',
		'São Paulo; Lisbon',
		'Rua 5, 1100 Lisboa',
		'京都、日本',
		'38.7,-9.1',
	);

	it('are the same in whatever order notes are read', () => {
		fc.assert(
			fc.property(fc.array(anyPlace, { maxLength: 12 }), fc.nat(12), (locations, by) => {
				const people = locations.map((location, index) => person(`P${index}`, { location }));
				const turned = [...people.slice(by), ...people.slice(0, by)].reverse();
				expect(new Places(turned).all()).toEqual(new Places(people).all());
				for (const { people: here, key } of new Places(people).all())
					expect(here).toHaveLength(new Places(turned).count(key));
			}),
			{ numRuns: runs(200) },
		);
	});

	it('are found by the beginning of any of their names', () => {
		fc.assert(
			fc.property(anyPlace, fc.nat(12), (location, length) => {
				const entries = routineOf([
					personNote('Ada', { location }),
					personNote('Ben', { location: 'Zzyzx' }),
				]).roster.neglected(today);
				for (const { text } of readPlaces(location)) {
					const found = filterNeglected(entries, { ...noFilter, search: `@${text.slice(0, length + 1)}` });
					expect(found.map(({ person: { name } }) => name)).toContain('Ada');
				}
			}),
			{ numRuns: runs(60) },
		);
	});

	it('are two where one name lies in two places, and one where it lies in one', () => {
		expect(placesOf('Paris, Texas', 'Paris, France', 'Paris', 'paris, france')).toEqual([
			'France: P1 P3',
			'Paris, France: P1 P3',
			'Paris: P2',
			'Paris, Texas: P0',
			'Texas: P0',
		]);
		expect(placesOf('Paris, France', 'Paris')).toEqual(['Paris: P0 P1', 'France: P0']);
	});
});
