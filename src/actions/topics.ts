import { LogReader } from '../indexing/change-log';
import { SetsByKey } from '../indexing/sets-by-key';
import { foldedPath, noteName, type NotePath } from '../note-path';
import type { Person } from '../people/person';
import { Places } from '../people/places';
import type { Roster } from '../people/roster';
import type { Topic } from '../people/topic';
import { normalised } from '../text/words';
import type { Links } from '../vault/vault';
import { aliasesOfTopics, areSameAliases, noAliases } from './topic-aliases';

/** The properties of a person that hold topics. */
const roles = ['interests', 'offers', 'needs'] as const;

/** A property of a person that holds topics. */
export type TopicRole = (typeof roles)[number];

/** The topics of a person by role. Each topic occurs once a role, under the key that all of its names share. */
export type PersonTopics = Readonly<Record<TopicRole, readonly Topic[]>>;

/** How many people have a topic, in each role and in any. */
type Holders = Record<TopicRole | 'any', number>;

/** A person as last read: their topics, and the notes and the names to which these link. */
interface Known {
	readonly person: Person;
	readonly topics: PersonTopics;
	readonly notes: readonly NotePath[];
	readonly names: readonly string[];
}

const nothing: PersonTopics = { interests: [], offers: [], needs: [] };

/**
 * The weight of a topic that a single person has, in points. All scores are whole points, so that every device computes
 * the same.
 */
export const highestWeight = 1000;

/**
 * The topics of all people on the lists. Where a person writes `[[Climbing]]`, the aliases of that note are names of
 * the same topic. Follows the roster and the links one note at a time; only another alias of such a note has all people
 * looked at again.
 */
export class Topics {
	private readonly changes = new LogReader<NotePath>();
	private readonly known = new Map<NotePath, Known>();
	/** Notes that were put or removed, or whose links may lead elsewhere, and have not been read since. */
	private readonly unread = new Set<NotePath>();
	private areAliasesOld = false;
	private readonly holders = new Map<string, Holders>();
	/** The people who write a note as a topic, by its path. */
	private readonly linked = new SetsByKey<NotePath, NotePath>();
	/**
	 * The same by the name at the end of the link, which may lead elsewhere once a note of that name has come or gone.
	 */
	private readonly byName = new SetsByKey<string, NotePath>();
	private aliases = noAliases;
	/** Null where topics have come or gone since. */
	private phrasesKnown: readonly string[] | null = null;
	/** Null where somebody has moved since. */
	private placesKnown: Places | null = null;

	/** @param countsPlaces whether it counts where people live */
	constructor(
		private readonly roster: Roster,
		private readonly links: Pick<Links, 'resolve' | 'aliasesOf'>,
		private readonly countsPlaces: boolean,
	) {}

	/** Where people live, as far as that counts. */
	get places(): Places {
		if (!this.countsPlaces) return Places.none;
		this.follow();
		return (this.placesKnown ??= new Places(this.roster.people()));
	}

	/** The topics of a person; empty for a person who is not on the lists. */
	of(person: Person): PersonTopics {
		this.follow();
		return this.known.get(person.path)?.topics ?? nothing;
	}

	/** How many people have a topic in a role. */
	count(role: TopicRole, key: string): number {
		this.follow();
		return this.holders.get(key)?.[role] ?? 0;
	}

	/**
	 * The weight of a topic, in points: its inverse document frequency over the people on the lists. It is
	 * `highestWeight` for a topic that a single person has, and falls towards a tenth of that for one that all have.
	 */
	weight(key: string): number {
		this.follow();
		return this.weightOf(this.holders.get(key)?.any ?? 1);
	}

	/** The weight of a place, in points, by how many people on the lists live there. */
	weightOfPlace(key: string): number {
		return this.weightOf(this.places.count(key));
	}

	/** All names of a topic, as phrases of words; empty for a topic without words. */
	phrases(key: string): string[] {
		this.follow();
		return [key, ...(this.aliases.of.get(key) ?? [])].filter((name) => name === normalised(name));
	}

	/** The names of all topics, as phrases of words: the same list until a topic or a name comes or goes. */
	allPhrases(): readonly string[] {
		this.follow();
		return (this.phrasesKnown ??= [...this.holders.keys()].flatMap((key) => this.phrases(key)));
	}

	private weightOf(count: number): number {
		const { size } = this.known;
		return Math.round((highestWeight * Math.log(1 + size / count)) / Math.log(1 + size));
	}

	/**
	 * Reads whom it has not read yet, a person at a time, so that the caller can pause. A question that is asked
	 * meanwhile reads all others first.
	 */
	*reading(): Generator<void, void> {
		this.hear();
		for (const path of this.unread) {
			this.unread.delete(path);
			if (this.update(path, this.roster.get(path))) this.areAliasesOld = true;
			yield;
		}
		if (this.areAliasesOld) this.followAliases();
		this.areAliasesOld = false;
	}

	private follow(): void {
		this.hear();
		if (this.unread.size === 0 && !this.areAliasesOld) return;
		const reads = this.reading();
		while (reads.next().done !== true);
	}

	/** Finds out who is to be read anew. */
	private hear(): void {
		const changed = this.changes.next(this.roster.changes);
		if (changed === null) {
			for (const path of this.known.keys()) this.unread.add(path);
			for (const { path } of this.roster.people()) this.unread.add(path);
			this.areAliasesOld = true;
			return;
		}
		for (const path of changed) {
			this.unread.add(path);
			for (const namer of this.byName.get(foldedPath(noteName(path)))) this.unread.add(namer);
			if (this.linked.has(path)) this.areAliasesOld = true;
		}
	}

	/** Takes in a person as they are now. Returns whether they write other notes as topics than before. */
	private update(path: NotePath, person: Person | undefined): boolean {
		const before = this.known.get(path);
		const now = person === undefined ? undefined : this.read(person);
		if (JSON.stringify(before?.person.location ?? []) !== JSON.stringify(person?.location ?? []))
			this.placesKnown = null;
		// Most changes of a person are touches, and say nothing of topics.
		if (before !== undefined && now !== undefined && saysSame(before, now)) {
			this.known.set(path, now);
			return false;
		}
		if (before !== undefined) this.drop(before);
		if (now !== undefined) this.add(now);
		return JSON.stringify(before?.notes ?? []) !== JSON.stringify(now?.notes ?? []);
	}

	/** Reads the aliases of all notes that are topics. Where one has changed, it may be anybody's topic. */
	private followAliases(): void {
		const aliases = aliasesOfTopics(this.linked.keys(), this.links);
		if (areSameAliases(aliases, this.aliases)) return;
		this.aliases = aliases;
		this.phrasesKnown = null;
		for (const known of [...this.known.values()]) {
			this.drop(known);
			this.add(this.read(known.person));
		}
	}

	private read(person: Person): Known {
		const inRole = (role: TopicRole): readonly Topic[] => {
			const byKey = new Map<string, Topic>();
			for (const topic of person[role]) {
				const key = this.aliases.keyOf.get(topic.key) ?? topic.key;
				if (!byKey.has(key)) byKey.set(key, key === topic.key ? topic : { ...topic, key });
			}
			return [...byKey.values()];
		};
		const links = roles.flatMap((role) => person[role].flatMap(({ link }) => link ?? []));
		return {
			person,
			topics: { interests: inRole('interests'), offers: inRole('offers'), needs: inRole('needs') },
			notes: links.flatMap((link) => this.links.resolve(link, person.path) ?? []),
			names: links.map((link) => foldedPath(noteName(link))),
		};
	}

	private add(known: Known): void {
		const { path } = known.person;
		this.known.set(path, known);
		for (const note of known.notes) this.linked.add(note, path);
		for (const name of known.names) this.byName.add(name, path);
		this.countBy(known, 1);
	}

	private drop(known: Known): void {
		const { path } = known.person;
		this.known.delete(path);
		for (const note of known.notes) this.linked.remove(note, path);
		for (const name of known.names) this.byName.remove(name, path);
		this.countBy(known, -1);
	}

	private countBy({ topics }: Known, step: 1 | -1): void {
		const counted = new Set<string>();
		for (const role of roles) {
			for (const { key } of topics[role]) {
				const holders = this.holders.get(key) ?? this.newTopic(key);
				holders[role] += step;
				if (!counted.has(key)) holders.any += step;
				counted.add(key);
			}
		}
		for (const key of counted) {
			if (this.holders.get(key)?.any !== 0) continue;
			this.holders.delete(key);
			this.phrasesKnown = null;
		}
	}

	private newTopic(key: string): Holders {
		const holders = { interests: 0, offers: 0, needs: 0, any: 0 };
		this.holders.set(key, holders);
		this.phrasesKnown = null;
		return holders;
	}
}

function saysSame(one: Known, other: Known): boolean {
	const said = ({ topics, notes, names }: Known): string => JSON.stringify([topics, notes, names]);
	return said(one) === said(other);
}
