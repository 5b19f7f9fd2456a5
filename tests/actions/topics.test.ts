import { describe, expect, it } from 'vitest';
import { highestWeight, Topics } from '../../src/actions/topics';
import { comparePaths } from '../../src/note-path';
import { defaultSettings } from '../../src/settings/settings';
import { crowd, personNote, plainNote, today, type TestNote } from '../support/builders';
import { FollowedVault } from '../support/followed-vault';
import { routineOf } from '../support/routine-of';

function topicsOf(...notes: TestNote[]): {
	topics: Topics;
	keys: (name: string, role?: 'interests' | 'offers' | 'needs') => string[];
} {
	const { roster, vault } = routineOf(notes);
	const topics = new Topics(roster, vault, false);
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

	it('occur once a person and role, as they are first written', () => {
		const { roster, vault } = routineOf([personNote('Ada', { interests: ['Rock climbing', '#rock-climbing'] })]);
		const topics = new Topics(roster, vault, false);
		expect(roster.people().flatMap((ada) => topics.of(ada).interests)).toMatchObject([{ text: 'Rock climbing' }]);
		expect(topics.count('interests', 'rock climbing')).toBe(1);
	});

	it('are none of a person who is not on the lists, and nobody’s where nobody writes them', () => {
		const { topics } = topicsOf(...crowd(3, { interests: ['tea'] }));
		const stranger = routineOf([personNote('Ada', { interests: ['tea'] })]).roster.people();
		expect(stranger.map((ada) => topics.of(ada))).toEqual([{ interests: [], offers: [], needs: [] }]);
		expect(topics.count('interests', 'chess')).toBe(0);
		expect(topics.weight('chess')).toBe(highestWeight);
	});
});

describe('topics that follow the notes', () => {
	function followed(...notes: TestNote[]) {
		const vault = new FollowedVault(new Map(notes.map(({ path, text }) => [path, text])), defaultSettings, today);
		const { topics } = vault.routine.bonds;
		return {
			topics,
			vault,
			put: (changed: TestNote) => vault.put(changed.path, changed.text),
			keys: (): string[][] =>
				vault.routine.roster
					.people()
					.sort(comparePaths)
					.map((person) => topics.of(person).interests.map(({ key }) => key)),
		};
	}
	const ada = (...interests: string[]): TestNote => personNote('Ada', { interests });
	const ben = (...interests: string[]): TestNote => personNote('Ben', { interests });

	it('count a person once, whatever their note said before', () => {
		const { topics, put, vault } = followed(ada('tea'), ben('tea'));
		expect(topics.count('interests', 'tea')).toBe(2);
		put(ada('tea', 'chess'));
		put(ben('chess'));
		expect(topics.count('interests', 'tea')).toBe(1);
		expect(topics.count('interests', 'chess')).toBe(2);
		vault.remove('People/Ada.md');
		expect(topics.count('interests', 'tea')).toBe(0);
		expect(topics.count('interests', 'chess')).toBe(1);
		expect(topics.allPhrases()).toEqual(['chess']);
	});

	it('become one with an alias once somebody writes the link, and two again once nobody does', () => {
		const { put, keys } = followed(ada('tea'), ben('bouldering'), note('Climbing.md', 'Bouldering'));
		expect(keys()).toEqual([['tea'], ['bouldering']]);
		put(ada('[[Climbing]]'));
		expect(keys()).toEqual([['climbing'], ['climbing']]);
		put(ada('tea'));
		expect(keys()).toEqual([['tea'], ['bouldering']]);
		put(personNote('Carl', { interests: ['[[Climbing]]'] }));
		expect(keys()).toEqual([['tea'], ['climbing'], ['climbing']]);
	});

	it('take the aliases that their note has now, and those of a note that comes to be later', () => {
		const { topics, put, keys, vault } = followed(ada('[[Climbing]]'), ben('bouldering', 'tea'));
		expect(keys()).toEqual([['climbing'], ['bouldering', 'tea']]);
		put(note('Climbing.md', 'Bouldering'));
		expect(keys()).toEqual([['climbing'], ['climbing', 'tea']]);
		expect(topics.allPhrases()).toEqual(['climbing', 'bouldering', 'tea']);
		put(note('Climbing.md', 'Tea'));
		expect(keys()).toEqual([['climbing'], ['bouldering', 'climbing']]);
		for (let time = 0; time < 1_001; time += 1) vault.routine.roster.changes.add('Other.md');
		put(note('Climbing.md', ''));
		expect(keys()).toEqual([['climbing'], ['bouldering', 'tea']]);
	});

	it('are complete for a question that is asked while they are being read', () => {
		const { topics, keys } = followed(ada('[[Climbing]]'), ben('bouldering'), note('Climbing.md', 'Bouldering'));
		const reading = topics.reading();
		reading.next();
		reading.next();
		expect(keys()).toEqual([['climbing'], ['climbing']]);
	});

	it('count places where people live now', () => {
		const { topics, put, vault } = followed(personNote('Ada', { location: 'Lisbon' }), personNote('Ben'));
		expect(topics.places.count('lisbon')).toBe(1);
		put(personNote('Ben', { location: 'Lisbon' }));
		expect(topics.places.count('lisbon')).toBe(2);
		put(personNote('Carl', { location: 'Lisbon' }));
		expect(topics.places.count('lisbon')).toBe(3);
		put(personNote('Ada', { location: 'Porto' }));
		put(personNote('Ben'));
		expect(topics.places.count('lisbon')).toBe(1);
		vault.remove('People/Carl.md');
		expect(topics.places.count('lisbon')).toBe(0);
	});
});
