import { comparePaths } from '../note-path';
import { folded } from '../text/words';
import type { Person } from './person';

/**
 * The people that `text` can mean: the person with that path, else all with that name, else all with that alias. Letter case
 * is ignored; `.md` and the brackets of a link are optional. Sorted by path.
 */
export function findPeople(people: readonly Person[], text: string): Person[] {
	const wanted = folded(
		text
			.trim()
			.replace(/^\[\[(.*)\]\]$/, '$1')
			.replace(/\.md$/i, ''),
	);
	const matching = (matches: (person: Person) => boolean): Person[] =>
		people.filter(matches).sort(comparePaths);
	const byPath = matching((person) => folded(person.path.replace(/\.md$/i, '')) === wanted);
	if (byPath.length > 0) return byPath;
	const byName = matching((person) => folded(person.name) === wanted);
	if (byName.length > 0) return byName;
	return matching((person) => person.aliases.some((alias) => folded(alias) === wanted));
}
