import { noteName, type NotePath } from '../note-path';
import type { Mentions } from './mentions';

/** The notes with links of one name. They are sorted when somebody asks for them in order. */
interface NotesOfName {
	readonly notes: Mentions[];
	isSorted: boolean;
}

/** Notes by the names at the end of their links, because a link leads to a note of that name or nowhere. */
export class MentionsByName {
	private readonly byKey = new Map<string, NotesOfName>();

	/** @param targetsOf the links by which a note is found */
	constructor(private readonly targetsOf: (mentions: Mentions) => readonly string[]) {}

	add(mentions: Mentions): void {
		for (const key of this.keysOf(mentions)) {
			const known = this.byKey.get(key);
			if (known === undefined) {
				this.byKey.set(key, { notes: [mentions], isSorted: true });
			} else {
				known.notes.push(mentions);
				known.isSorted = false;
			}
		}
	}

	remove(mentions: Mentions): void {
		for (const key of this.keysOf(mentions)) {
			const known = this.byKey.get(key);
			const at = known?.notes.indexOf(mentions) ?? -1;
			if (known === undefined || at === -1) continue;
			known.notes.splice(at, 1);
			if (known.notes.length === 0) this.byKey.delete(key);
		}
	}

	/** The notes with a link that may lead to a note of this name. */
	of(name: string): readonly Mentions[] {
		return this.byKey.get(nameKey(name))?.notes ?? [];
	}

	/** The same, from the newest day to the oldest; those of one day in the order of their paths. */
	newestFirst(name: string): readonly Mentions[] {
		const known = this.byKey.get(nameKey(name));
		return known === undefined ? [] : sortedIn(known);
	}

	/**
	 * For each name in the links of at least so many notes: these notes, from the newest day to the oldest, and a question whether a target
	 * may lead to a note of that name.
	 */
	*groups(atLeast: number): Iterable<{ readonly notes: readonly Mentions[]; readonly isNamed: (target: string) => boolean }> {
		for (const [key, known] of this.byKey) {
			if (known.notes.length >= atLeast) yield { notes: sortedIn(known), isNamed: (target) => nameKey(noteName(target)) === key };
		}
	}

	/** Of some targets, those that may lead to the note with this path. */
	among(targets: readonly string[], path: NotePath): readonly string[] {
		const key = nameKey(noteName(path));
		return targets.filter((target) => nameKey(noteName(target)) === key);
	}

	/** Each key once. */
	private keysOf(mentions: Mentions): Iterable<string> {
		const keys = this.targetsOf(mentions).map((target) => nameKey(noteName(target)));
		// Hardly any note names another twice, and a set costs more than a look at a few.
		return keys.length <= 8 && keys.every((key, at) => keys.indexOf(key) === at) ? keys : new Set(keys);
	}
}

function sortedIn(known: NotesOfName): readonly Mentions[] {
	if (!known.isSorted) known.notes.sort((a, b) => (a.day === b.day ? (a.path < b.path ? -1 : 1) : (a.day ?? '') > (b.day ?? '') ? -1 : 1));
	known.isSorted = true;
	return known.notes;
}

/** Names are one where the file systems of some device would make them one. */
export function nameKey(name: string): string {
	return name.normalize('NFC').toLowerCase();
}
