import type { CachedMetadata, ListItemCache, Pos } from 'obsidian';
import { addDays, compactDay } from '../../src/day';
import { today } from './a-vault';
import { numbersFrom } from './measure';

/** A note as the app knows it without opening it. */
export interface CachedNote {
	readonly path: string;
	/** When it was changed, in milliseconds since 1970. */
	readonly changed: number;
	readonly cache: CachedMetadata;
}

const millisecondsInDay = 86_400_000;
const now = Date.parse(`${today}T09:00`);
const kinds = ['outreach', 'introduction', 'sharing', 'compassion'];

/**
 * The notes of a vault: one in twenty is a person's, one in twenty a daily note with four lines of ours, the others are
 * plain. Each person knows three others and has some of a hundred topics, which one note in twenty mentions. Every
 * tenth plain note has a task.
 *
 * @param recent the part of the plain notes that were changed in the last 90 days
 */
export function cachedNotes(count: number, recent = 0.05): CachedNote[] {
	const random = numbersFrom(count);
	const below = (limit: number): number => Math.floor(random() * limit);
	const people = Math.ceil(count / 20);
	const some = <Value>(most: number, one: () => Value): Value[] => Array.from({ length: below(most + 1) }, one);
	const topic = (): string => `topic${below(100)} craft`;
	const person = (): string => `Person ${words(below(people))}`;
	const word = (): string => `word${below(3_000)}`;
	return Array.from({ length: count }, (_, index): CachedNote => {
		const number = Math.floor(index / 20);
		if (index % 20 === 0)
			return {
				path: `People/Person ${words(number)}.md`,
				changed: now - below(900) * millisecondsInDay,
				cache: personCache(number, some, topic, person, below),
			};
		if (index % 20 === 1)
			return {
				path: `Journal/${addDays(today, -number - 1)}.md`,
				changed: now - number * millisecondsInDay,
				cache: dailyCache(number, person),
			};
		const age = random() < recent ? below(85) : 200 + below(2_000);
		return {
			path: `Notes/${word()}/${word()} ${word()} ${words(index)}.md`,
			changed: now - age * millisecondsInDay,
			cache: plainCache(index, word, topic, person),
		};
	});
}

/** A number in letters: users do not number their notes, and a number at the end of a name may be that of a copy. */
function words(number: number): string {
	return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

function at(line: number, column = 0): Pos {
	const point = { line, col: column, offset: line * 60 + column };
	return { start: point, end: { ...point, col: 59, offset: line * 60 + 59 } };
}

type Some = <Value>(most: number, one: () => Value) => Value[];

function personCache(
	number: number,
	some: Some,
	topic: () => string,
	person: () => string,
	below: (limit: number) => number,
): CachedMetadata {
	const frontmatter = {
		tags: [number % 6 === 0 ? 'list20' : 'network90'],
		lastTouched: addDays(today, -1 - below(120)),
		interests: [topic(), ...some(3, topic)],
		offers: some(1, topic),
		needs: some(1, topic),
		knows: [person(), person(), person()].map((name) => `[[${name}]]`),
		email: `${words(number)}@example.org`,
	};
	return {
		frontmatter,
		headings: [{ heading: 'Notes', level: 2, position: at(10) }],
		sections: [
			{ type: 'yaml', position: at(0) },
			{ type: 'paragraph', position: at(11) },
		],
		links: [link(addDays(today, -below(2_000)), 11)],
	};
}

function dailyCache(number: number, person: () => string): CachedMetadata {
	const compact = compactDay(addDays(today, -number - 1));
	const own = kinds.map(
		(kind, index): ListItemCache => ({
			id: `tom-${compact}-${kind}`,
			parent: -6,
			position: at(6 + index),
			task: index === number % 4 ? ' ' : 'x',
		}),
	);
	const links = [0, 1, 2, 3, 4, 5].map((index) => link(person(), 6 + index));
	return {
		headings: [
			{ heading: 'Top of mind', level: 2, position: at(5) },
			{ heading: 'The day', level: 2, position: at(10) },
		],
		sections: [
			{ type: 'heading', position: at(5) },
			{ type: 'list', position: at(6) },
			{ type: 'heading', position: at(10) },
			{ type: 'paragraph', position: at(11) },
		],
		listItems: own,
		links,
	};
}

function plainCache(index: number, word: () => string, topic: () => string, person: () => string): CachedMetadata {
	const items = [8, 9, 10].map(
		(line): ListItemCache => ({
			parent: -8,
			position: at(line),
			...(line === 10 && index % 10 === 3 ? { task: ' ' } : {}),
		}),
	);
	return {
		frontmatter: {
			tags: [word(), word()],
			created: addDays(today, -index % 3_000),
			...(index % 4 === 0 ? { aliases: [word()] } : {}),
		},
		headings: [3, 5, 7].map((line) => ({
			heading: index % 20 === 7 && line === 3 ? topic() : `${word()} and ${word()}`,
			level: 2,
			position: at(line),
		})),
		sections: [
			{ type: 'yaml', position: at(0) },
			{ type: 'heading', position: at(3) },
			{ type: 'paragraph', position: at(4) },
			{ type: 'list', position: at(8) },
		],
		links: [link(index % 50 === 9 ? person() : word(), 4), link(word(), 4), link(word(), 6)],
		tags: [{ tag: `#${word()}`, position: at(4, 30) }],
		...(index % 3 === 0 ? { listItems: items } : {}),
	};
}

function link(target: string, line: number): NonNullable<CachedMetadata['links']>[number] {
	return { link: target, original: `[[${target}]]`, position: at(line, 10) };
}
