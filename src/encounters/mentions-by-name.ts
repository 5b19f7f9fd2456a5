import { comparePaths, compareTexts, foldedPath, noteName, type NotePath } from '../note-path';
import type { Mentions } from './mentions';

/** Notes by the names at the end of their links, because a link leads to a note of that name or nowhere. */
export class MentionsByName {
	private readonly byKey = new Map<string, Mentions[]>();
	/** The keys whose notes are not in order. They are sorted when somebody asks for them. */
	private readonly unsorted = new Set<string>();

	/** @param targetsOf the links by which a note is found */
	constructor(private readonly targetsOf: (mentions: Mentions) => readonly string[]) {}

	add(mentions: Mentions): void {
		for (const key of this.keysOf(mentions)) {
			const known = this.byKey.get(key);
			if (known === undefined) {
				this.byKey.set(key, [mentions]);
			} else {
				known.push(mentions);
				this.unsorted.add(key);
			}
		}
	}

	remove(mentions: Mentions): void {
		for (const key of this.keysOf(mentions)) {
			const known = this.byKey.get(key);
			const at = known?.indexOf(mentions) ?? -1;
			if (known === undefined || at === -1) continue;
			known.splice(at, 1);
			if (known.length > 0) continue;
			this.byKey.delete(key);
			this.unsorted.delete(key);
		}
	}

	/** The notes with a link that may lead to a note of this name. */
	of(name: string): readonly Mentions[] {
		return this.byKey.get(foldedPath(name)) ?? [];
	}

	/** The same, from the newest day to the oldest; those of one day in the order of their paths. */
	newestFirst(name: string): readonly Mentions[] {
		return this.sorted(foldedPath(name));
	}

	/**
	 * For each name in the links of at least so many notes: these notes, from the newest day to the oldest, and a
	 * question whether a target may lead to a note of that name.
	 */
	*groups(
		atLeast: number,
	): Iterable<{ readonly notes: readonly Mentions[]; readonly isNamed: (target: string) => boolean }> {
		for (const [key, { length }] of this.byKey) {
			if (length >= atLeast)
				yield { notes: this.sorted(key), isNamed: (target) => foldedPath(noteName(target)) === key };
		}
	}

	/** Of some targets, those that may lead to the note with this path. */
	among(targets: readonly string[], path: NotePath): readonly string[] {
		const key = foldedPath(noteName(path));
		return targets.filter((target) => foldedPath(noteName(target)) === key);
	}

	private sorted(key: string): readonly Mentions[] {
		const notes = this.byKey.get(key) ?? [];
		if (this.unsorted.delete(key))
			notes.sort((a, b) => compareTexts(b.day ?? '', a.day ?? '') || comparePaths(a, b));
		return notes;
	}

	/** Each key once. */
	private keysOf(mentions: Mentions): Iterable<string> {
		const keys = this.targetsOf(mentions).map((target) => foldedPath(noteName(target)));
		// Hardly any note names another twice, and a set costs more than a look at a few.
		return keys.length <= 8 && keys.every((key, at) => keys.indexOf(key) === at) ? keys : new Set(keys);
	}
}
