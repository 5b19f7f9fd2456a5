import { noteName, type NotePath } from '../note-path';
import { topicKey } from '../people/topic';
import type { Links } from '../vault/vault';

/** The names of topics that are notes: the aliases of a note are names of the same topic. */
export interface TopicAliases {
	/** From the key of an alias to the key of its note's name. */
	readonly keyOf: ReadonlyMap<string, string>;
	/** The aliases of a topic. */
	readonly of: ReadonlyMap<string, readonly string[]>;
}

export const noAliases: TopicAliases = { keyOf: new Map(), of: new Map() };

/**
 * The aliases of the notes that people write as topics. Where two notes have the same alias, the one whose path sorts
 * first gets it, so that the order of reading does not matter.
 */
export function aliasesOfTopics(notes: Iterable<NotePath>, links: Pick<Links, 'aliasesOf'>): TopicAliases {
	const paths = [...notes].sort();
	const names = new Set(paths.map((path) => topicKey(noteName(path))));
	const keyOf = new Map<string, string>();
	const of = new Map<string, string[]>();
	for (const path of paths) {
		const key = topicKey(noteName(path));
		for (const alias of links.aliasesOf(path).map(topicKey)) {
			if (alias === '' || names.has(alias) || keyOf.has(alias)) continue;
			keyOf.set(alias, key);
			of.set(key, [...(of.get(key) ?? []), alias]);
		}
	}
	return { keyOf, of };
}

/** Whether two say the same in the same order. */
export function areSameAliases(some: TopicAliases, others: TopicAliases): boolean {
	return JSON.stringify([...some.keyOf]) === JSON.stringify([...others.keyOf]);
}
