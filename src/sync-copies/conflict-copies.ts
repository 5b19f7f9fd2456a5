import { SetsByKey } from '../indexing/sets-by-key';
import type { NotePath } from '../note-path';

/**
 * The suffixes that sync programs add to a note's name when they keep a version they could not merge. A name alone is
 * no proof: a note is a copy only if its original lies beside it.
 */
const suffixes: readonly RegExp[] = [
	// Syncthing: "Note.sync-conflict-20261123-101010-ABCDEFG".
	/\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/i,
	// ownCloud, and older Nextcloud: "Note_conflict-20261123-101010".
	/_conflict-\d{8}-\d{6}$/i,
	// Resilio: "Note.Conflict".
	/\.conflict\d*$/i,
	// Synology Drive: "Note_Laptop_Nov-23-1010-2026_Conflict".
	/_[^_]+_[a-z]{3}-\d{2}-\d{4,6}-\d{4}_conflict$/i,
	// Seafile: "Note (SFConflict ada@example.org 2026-11-23-10-10-10)".
	/ ?\(sfconflict [^()]*\)$/i,
	// pCloud, MEGA, older Google Drive: "Note (conflicted)", "Note (conflict 2)", "Note [Conflict]".
	/ ?[([]conflict(?:ed)?[\d ._-]*[)\]]$/i,
];

/** Dropbox, Nextcloud and Obsidian Sync, each in the user's language: "Note (Karl's conflicted copy 2026-11-23)". */
const inBrackets = / ?\((?:[^()]|\([^()]*\))*\)$/;
const conflictWord = /confli|konfli|конфликт|競合|冲突|衝突|충돌/i;
const copyWord = /cop[iy]|cóp|kop[iy]|копи|コピー|副本|複本|사본/i;

/** iCloud Drive and file managers: "Note 2", "Note (1)". Users number notes like this too. */
const numbering = / (?:[1-9]\d?|\([1-9]\d?\))$/;

/** A copy of a copy, or a time: "2026-11-23 14 30". Minutes have two digits, and hardly any note has ten copies. */
const mayBeTime = /\d \d\d(?:\.md)?$/i;

const lastOfCopies = /[)\]\d](?:\.md)?$/i;
const ownWord = /conflict/i;

/** A quick check that the path of every copy passes and most other paths fail: every note is asked. */
export function mayBeCopy(path: NotePath): boolean {
	return lastOfCopies.test(path.slice(-4)) || ownWord.test(path);
}

/** The path of the original, judged by the suffix of a sync program; null where the name has none. */
export function originalBySuffix(path: NotePath): NotePath | null {
	return renamed(path, (name) => {
		let own = name;
		for (let shorter = withoutNaming(own); shorter !== own; shorter = withoutNaming(own)) own = shorter;
		return own;
	});
}

/** The path of a possible original, judged by a number at the end of the name; null where there is none. */
export function originalByNumber(path: NotePath): NotePath | null {
	return renamed(path, (name) => name.replace(numbering, ''));
}

/**
 * The paths of all possible originals, the nearest first: a sync makes copies of copies, too, such as `Note 2 2` of
 * `Note 2`. It goes no further back than what may be a time, because users name meetings by day and time.
 */
export function possibleOriginals(path: NotePath): NotePath[] {
	const original = originalOnce(path);
	if (original === null) return [];
	return mayBeTime.test(path) ? [original] : [original, ...possibleOriginals(original)];
}

/** An index of notes by the paths of their possible originals. It is updated one note at a time. */
export class ConflictCopies {
	private readonly notes = new Set<NotePath>();
	private readonly byOriginal = new SetsByKey<NotePath, NotePath>();

	/** Adds a note. Returns whether it is new. */
	add(path: NotePath): boolean {
		if (this.notes.has(path)) return false;
		this.notes.add(path);
		for (const original of possibleOriginals(path)) this.byOriginal.add(original, path);
		return true;
	}

	/** Removes a note. */
	remove(path: NotePath): void {
		this.notes.delete(path);
		for (const original of possibleOriginals(path)) this.byOriginal.remove(original, path);
	}

	/** Whether the index holds a note at this path. */
	has(path: NotePath): boolean {
		return this.notes.has(path);
	}

	/** The notes named like copies of `original`, whether or not `original` exists. */
	of(original: NotePath): ReadonlySet<NotePath> {
		return this.byOriginal.get(original);
	}

	/** Each note that is named like a copy and whose original exists, with that original. */
	*pairs(): Iterable<{ readonly path: NotePath; readonly original: NotePath }> {
		for (const original of this.byOriginal.keys()) {
			if (this.notes.has(original)) for (const path of this.byOriginal.get(original)) yield { path, original };
		}
	}
}

function originalOnce(path: NotePath): NotePath | null {
	return originalBySuffix(path) ?? originalByNumber(path);
}

function withoutNaming(name: string): string {
	const naming = suffixes.find((one) => one.test(name));
	if (naming !== undefined) return name.replace(naming, '');
	const words = inBrackets.exec(name)?.[0] ?? '';
	return conflictWord.test(words) && copyWord.test(words) ? name.slice(0, -words.length) : name;
}

/** The path with its name changed; null where the name stays the same or becomes empty. */
function renamed(path: NotePath, change: (name: string) => string): NotePath | null {
	if (!mayBeCopy(path)) return null;
	const start = path.lastIndexOf('/') + 1;
	const ending = /\.md$/i.exec(path)?.[0] ?? '';
	const name = path.slice(start, path.length - ending.length);
	const own = change(name);
	return own === name || own.trim() === '' ? null : path.slice(0, start) + own + ending;
}
