import { noteName, type NotePath } from '../note-path';
import type { Person } from '../people/person';
import { Places } from '../people/places';
import type { Roster } from '../people/roster';
import { topicKey, type Topic } from '../people/topic';
import { normalised } from '../text/words';
import type { Links } from '../vault/vault';

/** The properties of a person that hold topics. */
const roles = ['interests', 'offers', 'needs'] as const;

/** The topics of a person by role. Each topic occurs once a role, under the key that all of its names share. */
export type PersonTopics = Readonly<Record<(typeof roles)[number], readonly Topic[]>>;

const nothing: PersonTopics = { interests: [], offers: [], needs: [] };

/** The weight of a topic that a single person has, in points. All scores are whole points, so that every device computes the same. */
export const highestWeight = 1000;

/**
 * The topics of all people on the lists. Where a person writes `[[Climbing]]`, the aliases of that note are names of the same
 * topic.
 */
export class Topics {
	private readonly ofPeople = new Map<NotePath, PersonTopics>();
	/** How many people have a topic, in any role. */
	private readonly counts = new Map<string, number>();
	/** From the key of an alias to the key of its note's name. */
	private readonly keyOfAlias = new Map<string, string>();
	private readonly aliases = new Map<string, Set<string>>();
	private readonly people: number;

	/** @param places where people live, as far as that counts */
	constructor(
		roster: Roster,
		links: Links,
		readonly places = Places.none,
	) {
		const everybody = roster.people();
		this.people = everybody.length;
		this.readAliases(everybody, links);
		for (const person of everybody) this.add(person);
	}

	/** The topics of a person; empty for a person who is not on the lists. */
	of(person: Person): PersonTopics {
		return this.ofPeople.get(person.path) ?? nothing;
	}

	/**
	 * The weight of a topic, in points: its inverse document frequency over the people on the lists. It is `highestWeight` for a
	 * topic that a single person has, and falls towards a tenth of that for one that all have.
	 */
	weight(key: string): number {
		return this.weightOf(this.counts.get(key) ?? 1);
	}

	/** The weight of a place, in points, by how many people on the lists live there. */
	weightOfPlace(key: string): number {
		return this.weightOf(this.places.count(key));
	}

	/** All names of a topic, as phrases of words; empty for a topic without words. */
	phrases(key: string): string[] {
		return [key, ...(this.aliases.get(key) ?? [])].filter((name) => name === normalised(name));
	}

	/** The names of all topics, as phrases of words. */
	allPhrases(): string[] {
		return [...this.counts.keys()].flatMap((key) => this.phrases(key));
	}

	/** Where two notes have the same alias, the one whose path sorts first gets it, so that the order of reading does not matter. */
	private readAliases(people: readonly Person[], links: Links): void {
		const linked = new Set<NotePath>();
		for (const person of people) {
			for (const { link } of topicsOf(person)) {
				const path = link === null ? null : links.resolve(link, person.path);
				if (path !== null) linked.add(path);
			}
		}
		const paths = [...linked].sort();
		const names = new Set(paths.map((path) => topicKey(noteName(path))));
		for (const path of paths) {
			const key = topicKey(noteName(path));
			for (const alias of links.aliasesOf(path).map(topicKey)) {
				if (alias === '' || names.has(alias) || this.keyOfAlias.has(alias)) continue;
				this.keyOfAlias.set(alias, key);
				this.aliases.set(key, (this.aliases.get(key) ?? new Set()).add(alias));
			}
		}
	}

	private weightOf(count: number): number {
		return Math.round((highestWeight * Math.log(1 + this.people / count)) / Math.log(1 + this.people));
	}

	private add(person: Person): void {
		const read = (topics: readonly Topic[]): readonly Topic[] => {
			const byKey = new Map<string, Topic>();
			for (const topic of topics) {
				const key = this.keyOfAlias.get(topic.key) ?? topic.key;
				if (!byKey.has(key)) byKey.set(key, { ...topic, key });
			}
			return [...byKey.values()];
		};
		const own: PersonTopics = { interests: read(person.interests), offers: read(person.offers), needs: read(person.needs) };
		this.ofPeople.set(person.path, own);
		const keys = new Set(roles.flatMap((role) => own[role].map(({ key }) => key)));
		for (const key of keys) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
	}
}

function topicsOf(person: Person): Topic[] {
	return roles.flatMap((role) => [...person[role]]);
}
