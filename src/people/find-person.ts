import { linkTarget } from '../markdown/note-links';
import { comparePaths } from '../note-path';
import { folded, plainlySpelled } from '../text/words';
import type { Person } from './person';

/**
 * The people that `text` can mean: a path, the end of a path, a name or an alias, in this order; or a link to one of
 * these, with its label and heading or without. Spelling is compared by `folded`, and `.md` is optional. A path that
 * fits one note to the letter means that note alone. Sorted by path.
 */
export function findPeople(people: readonly Person[], text: string): Person[] {
	const spelled = withoutEnding(
		(linkTarget(text) ?? linkTarget(plainlySpelled(text)) ?? text).trim().replace(/^\.?\//, ''),
	);
	const wanted = folded(spelled);
	if (wanted === '') return [];
	const exact = people.filter(({ path }) => withoutEnding(path) === spelled);
	if (exact.length > 0) return exact;
	const paths = new Map(people.map((person) => [person, folded(withoutEnding(person.path))]));
	const readings: ((person: Person) => boolean)[] = [
		(person) => paths.get(person) === wanted,
		(person) => wanted.includes('/') && (paths.get(person) ?? '').endsWith(`/${wanted}`),
		(person) => folded(person.name) === wanted,
		(person) => person.aliases.some((alias) => folded(alias) === wanted),
	];
	for (const isMeant of readings) {
		const found = people.filter(isMeant);
		if (found.length > 0) return found.sort(comparePaths);
	}
	return [];
}

function withoutEnding(path: string): string {
	return path.replace(/\.md$/i, '');
}
