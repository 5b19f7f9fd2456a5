import { LogReader } from '../indexing/change-log';
import { SetsByKey } from '../indexing/sets-by-key';
import { foldedPath, noteName, type NotePath } from '../note-path';
import type { Person } from '../people/person';
import type { Roster } from '../people/roster';
import type { Links } from '../vault/vault';

const noPeople: ReadonlySet<NotePath> = new Set();

/** What a person's note names, people or not. */
interface Named {
	readonly paths: ReadonlySet<NotePath>;
	/**
	 * The names at the end of the links in properties, which may lead elsewhere once a note of such a name has come or
	 * gone.
	 */
	readonly names: readonly string[];
}

/**
 * Which people on the lists know each other, according to the notes: by `knows`, by `introduced`, or by a link between
 * the two notes, in either direction. Follows the roster and the links one note at a time.
 */
export class Acquaintances {
	private readonly changes = new LogReader<NotePath>();
	private readonly named = new Map<NotePath, Named>();
	/** The people whose notes name a note, people or not. */
	private readonly namers = new SetsByKey<NotePath, NotePath>();
	private readonly byName = new SetsByKey<string, NotePath>();
	/** The answers given since the last change. */
	private readonly known = new Map<NotePath, ReadonlySet<NotePath>>();

	constructor(
		private readonly roster: Roster,
		private readonly links: Pick<Links, 'resolve' | 'linksFrom'>,
	) {}

	/** The people whom the person with this path knows. */
	of(path: NotePath): ReadonlySet<NotePath> {
		this.follow();
		const known = this.known.get(path) ?? this.find(path);
		this.known.set(path, known);
		return known;
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

	private find(path: NotePath): ReadonlySet<NotePath> {
		if (this.roster.get(path) === undefined) return noPeople;
		const all = [...(this.named.get(path)?.paths ?? []), ...this.namers.get(path)];
		return new Set(all.filter((other) => other !== path && this.roster.get(other) !== undefined));
	}

	private follow(): void {
		const changed = this.changes.next(this.roster.changes);
		if (changed?.size === 0) return;
		this.known.clear();
		if (changed === null) {
			for (const path of [...this.named.keys()]) this.drop(path);
			for (const person of this.roster.people()) this.add(person);
			return;
		}
		const namers = [...changed].flatMap((path) => [...this.byName.get(foldedPath(noteName(path)))]);
		for (const path of new Set([...changed, ...namers])) {
			this.drop(path);
			const person = this.roster.get(path);
			if (person !== undefined) this.add(person);
		}
	}

	private add(person: Person): void {
		const named = namedBy(person, this.links);
		this.named.set(person.path, named);
		for (const path of named.paths) this.namers.add(path, person.path);
		for (const name of named.names) this.byName.add(name, person.path);
	}

	private drop(path: NotePath): void {
		const named = this.named.get(path);
		if (named === undefined) return;
		this.named.delete(path);
		for (const other of named.paths) this.namers.remove(other, path);
		for (const name of named.names) this.byName.remove(name, path);
	}
}

/** The notes that a person's note links to or lists as acquaintances. */
function namedBy(person: Person, links: Pick<Links, 'resolve' | 'linksFrom'>): Named {
	const paths = new Set(links.linksFrom(person.path));
	const targets = [...person.knows, ...person.introduced];
	for (const target of targets) {
		const path = links.resolve(target, person.path);
		if (path !== null) paths.add(path);
	}
	return { paths, names: targets.map((target) => foldedPath(noteName(target))) };
}
