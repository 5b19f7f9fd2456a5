import { foldedPath, noteFolder, noteName, type NotePath } from '../../src/note-path';

/** How a vault writes the path in a link (`newLinkFormat` in the app's settings). */
export type LinkFormat = 'shortest' | 'relative' | 'absolute';

/** Finds notes by what a link says of them, as the app does; follows notes as they come and go. */
export class LinkIndex {
	/** A path where a name is the only one of its kind, as most are; else all paths. */
	private readonly byName = new Map<string, NotePath | Set<NotePath>>();

	constructor(paths: Iterable<NotePath>) {
		for (const path of paths) this.add(path);
	}

	add(path: NotePath): void {
		const key = foldedPath(noteName(path));
		const named = this.byName.get(key);
		if (typeof named === 'object') named.add(path);
		else this.byName.set(key, named === undefined || named === path ? path : new Set([named, path]));
	}

	/**
	 * The note that a link in the note `from` leads to. Case does not matter, `.md` may be left out, `./` and `../` are
	 * relative; an exact path wins, then notes in the folder of `from`, then the shortest path.
	 */
	resolve(link: string, from: NotePath): NotePath | null {
		const isRelative = /^\.\.?\//.test(link);
		const spelled = (isRelative ? join(noteFolder(from), link) : link.replace(/^\//, '')).replace(/\.md$/i, '');
		const wanted = foldedPath(spelled);
		if (wanted === '') return null;
		const named = this.named(wanted.slice(wanted.lastIndexOf('/') + 1));
		const exact =
			named.find((path) => withoutEnding(path) === spelled) ??
			named.find((path) => foldedPath(withoutEnding(path)) === wanted);
		if (exact !== undefined || isRelative || link.startsWith('/')) return exact ?? null;
		const folder = noteFolder(from);
		const distance = (path: NotePath): number => (folder === '' || path.startsWith(`${folder}/`) ? 0 : 1);
		const fitting = named.filter((path) => foldedPath(`/${withoutEnding(path)}`).endsWith(`/${wanted}`));
		fitting.sort((a, b) => distance(a) - distance(b) || a.length - b.length || (a < b ? -1 : 1));
		return fitting[0] ?? null;
	}

	/**
	 * The path as a link from `from` would write it, without `.md`: the bare name where it is the only one of its name.
	 */
	linkText(to: NotePath, from: NotePath, format: LinkFormat): string {
		const path = withoutEnding(to);
		if (format === 'relative') {
			const text = relative(path, noteFolder(from));
			// A note at the top of the vault may have the same path from there.
			return this.resolve(text, from) === to ? text : `./${text}`;
		}
		const isUnique = this.named(foldedPath(noteName(to))).length <= 1;
		return format === 'shortest' && isUnique ? noteName(to) : path;
	}

	private named(name: string): NotePath[] {
		const found = this.byName.get(name);
		return typeof found === 'object' ? [...found] : found === undefined ? [] : [found];
	}
}

function withoutEnding(path: NotePath): string {
	return path.replace(/\.md$/i, '');
}

function join(folder: string, link: string): string {
	const parts = folder.split('/').filter((part) => part !== '');
	for (const part of link.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

function relative(path: string, folder: string): string {
	const from = folder.split('/').filter((part) => part !== '');
	const to = path.split('/');
	while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
		from.shift();
		to.shift();
	}
	return [...from.map(() => '..'), ...to].join('/');
}
