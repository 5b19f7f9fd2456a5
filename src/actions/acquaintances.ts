import type { NotePath } from '../note-path';
import type { Person } from '../people/person';
import type { Roster } from '../people/roster';
import type { Links } from '../vault/vault';

const noPeople: ReadonlySet<NotePath> = new Set();

/**
 * Which people on the lists know each other, according to the notes: by `knows`, by `introduced`, or by a link between the
 * two notes, in either direction.
 */
export class Acquaintances {
	private readonly known = new Map<NotePath, Set<NotePath>>();

	constructor(roster: Roster, links: Links) {
		for (const person of roster.people()) {
			for (const path of namedBy(person, links)) {
				if (path === person.path || roster.get(path) === undefined) continue;
				this.add(person.path, path);
				this.add(path, person.path);
			}
		}
	}

	/** The people whom the person with this path knows. */
	of(path: NotePath): ReadonlySet<NotePath> {
		return this.known.get(path) ?? noPeople;
	}

	/** Whether two people know each other. */
	know(a: NotePath, b: NotePath): boolean {
		return this.of(a).has(b);
	}

	/** The number of people whom both know. */
	common(a: NotePath, b: NotePath): number {
		const [fewer, more] = [this.of(a), this.of(b)].sort((some, others) => some.size - others.size);
		let count = 0;
		for (const path of fewer ?? noPeople) if (more?.has(path) === true) count += 1;
		return count;
	}

	private add(path: NotePath, other: NotePath): void {
		const known = this.known.get(path);
		if (known === undefined) this.known.set(path, new Set([other]));
		else known.add(other);
	}
}

/** The notes that a person's note links to or lists as acquaintances, people or not. */
function namedBy(person: Person, links: Links): Set<NotePath> {
	const named = new Set(links.linksFrom(person.path));
	for (const link of [...person.knows, ...person.introduced]) {
		const path = links.resolve(link, person.path);
		if (path !== null) named.add(path);
	}
	return named;
}
