import { describe, expect, it } from 'vitest';
import { highestWeight, Topics } from '../../src/actions/topics';
import { crowd, personNote, plainNote, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

function topicsOf(...notes: TestNote[]): {
	topics: Topics;
	keys: (name: string, role?: 'interests' | 'offers' | 'needs') => string[];
} {
	const { roster, vault } = routineOf(notes);
	const topics = new Topics(roster, vault);
	return {
		topics,
		keys(name, role = 'interests') {
			const person = roster.get(`People/${name}.md`);
			return person === undefined ? [] : topics.of(person)[role].map(({ key }) => key);
		},
	};
}
const note = (path: string, aliases: string): TestNote => ({
	...plainNote(path, `---\naliases: [${aliases}]\n---\n`),
	properties: { aliases },
});

describe('the topics of a roster', () => {
	it('are equal by text, tag, link and an alias of a note that a person links to', () => {
		const { topics, keys } = topicsOf(
			personNote('Ada', { interests: ['[[Pricing experiments]]'] }),
			personNote('Ben', { interests: ['price tests', '#pricing-experiments'] }),
			note('Topics/Pricing experiments.md', 'Price tests'),
		);
		expect(keys('Ada')).toEqual(['pricing experiments']);
		expect(keys('Ben')).toEqual(['pricing experiments']);
		expect(topics.phrases('pricing experiments')).toEqual(['pricing experiments', 'price tests']);
	});

	it('stay apart if no note links to the note that has the alias', () => {
		const { keys } = topicsOf(
			personNote('Ada', { interests: ['climbing', 'bouldering'] }),
			note('Climbing.md', 'Bouldering'),
		);
		expect(keys('Ada')).toEqual(['climbing', 'bouldering']);
	});

	it('give an alias that two notes have to the same of them, whichever is read first', () => {
		const notes = [
			personNote('Ada', { interests: ['[[Zen]]', 'sitting'] }),
			personNote('Ben', { interests: ['[[Yoga]]'] }),
			note('Zen.md', 'Sitting'),
			note('Yoga.md', 'Sitting'),
		];
		expect(topicsOf(...notes).keys('Ada')).toEqual(['zen', 'yoga']);
		expect(topicsOf(...notes.reverse()).keys('Ada')).toEqual(['zen', 'yoga']);
	});

	it('keep a name that is both an alias and a note of its own for that note', () => {
		const { keys } = topicsOf(
			personNote('Ada', { interests: ['[[Climbing]]', '[[Bouldering]]'] }),
			note('Climbing.md', 'Bouldering'),
			note('Bouldering.md', ''),
		);
		expect(keys('Ada')).toEqual(['climbing', 'bouldering']);
	});

	it('have more weight the fewer people have them', () => {
		const { topics } = topicsOf(
			...crowd(20, { interests: ['coffee'] }),
			personNote('Ada', { interests: ['falconry'] }),
			personNote('Ben', { needs: ['tea'] }),
			personNote('Carl', { offers: ['tea'] }),
		);
		expect(topics.weight('falconry')).toBe(highestWeight);
		expect(topics.weight('tea')).toBeLessThan(highestWeight);
		expect(topics.weight('coffee')).toBeLessThan(topics.weight('tea'));
		expect(topics.weight('coffee')).toBeGreaterThan(0);
	});

	it('may consist of signs alone, and then no note fits them', () => {
		const { topics, keys } = topicsOf(personNote('Ada', { interests: ['???'] }));
		expect(keys('Ada')).toEqual(['???']);
		expect(topics.allPhrases()).toEqual([]);
	});
});
