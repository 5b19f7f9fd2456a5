import { comparePaths, compareTexts, type NotePath } from '../note-path';
import type { Person } from './person';
import { placeKey, type Place } from './place';

/** A place with the people who live there. */
export interface Inhabited {
	readonly key: string;
	readonly text: string;
	readonly people: readonly Person[];
}

const nowhere: readonly Place[] = [];

/**
 * The places of people. Two places of one name are one, unless notes say that they lie in different places: then Paris,
 * Texas, and Paris, France, are two, and a Paris alone is neither.
 */
export class Places {
	/** Where places do not count. */
	static readonly none = new Places([]);

	private readonly byPath = new Map<NotePath, readonly Place[]>();
	private readonly counts = new Map<string, number>();
	private readonly people: readonly Person[];

	constructor(people: readonly Person[]) {
		this.people = people.filter(({ location }) => location.length > 0);
		const around = new Map<string, Set<string>>();
		for (const { key, within } of this.people.flatMap(({ location }) => location)) {
			if (within !== '') around.set(key, (around.get(key) ?? new Set()).add(placeKey(within)));
		}
		const isOfMany = (key: string): boolean => (around.get(key)?.size ?? 0) > 1;
		for (const person of this.people) {
			const own = new Map(
				person.location
					.map((place) => (isOfMany(place.key) ? inFull(place) : place))
					.map((place) => [place.key, place]),
			);
			this.byPath.set(person.path, [...own.values()]);
			for (const key of own.keys()) this.counts.set(key, this.count(key) + 1);
		}
	}

	/** The places of a person, each once. */
	of({ path }: Person): readonly Place[] {
		return this.byPath.get(path) ?? nowhere;
	}

	/** How many people live in a place. */
	count(key: string): number {
		return this.counts.get(key) ?? 0;
	}

	/** All places, those of most people first, each under the name that most notes give it. */
	all(): Inhabited[] {
		const found = new Map<string, { key: string; names: string[]; people: Person[] }>();
		for (const person of [...this.people].sort(comparePaths)) {
			for (const { key, text } of this.of(person)) {
				const place = found.get(key) ?? { key, names: [], people: [] };
				found.set(key, place);
				place.names.push(text);
				place.people.push(person);
			}
		}
		return [...found.values()]
			.map(({ key, names, people }) => ({ key, text: commonest(names), people }))
			.sort(
				(a, b) =>
					b.people.length - a.people.length || a.text.localeCompare(b.text) || compareTexts(a.key, b.key),
			);
	}
}

function inFull({ key, text, within }: Place): Place {
	return within === ''
		? { key, text, within }
		: { key: `${key}, ${placeKey(within)}`, text: `${text}, ${within}`, within };
}

/** Of names in the order of their notes, the one that comes most often, else the first. */
function commonest(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0];
}
