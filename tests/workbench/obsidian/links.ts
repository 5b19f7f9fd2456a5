import type * as Obsidian from 'obsidian';
import { folderOf } from '../file-store';

/** The part of a link before `#`. */
export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext).path;
}

/** As in the app, non-breaking and other unusual spaces become ordinary ones. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const text = linktext.replace(/\u00A0/g, ' ').normalize('NFC');
	const hash = text.indexOf('#');
	return hash < 0
		? { path: text.trim(), subpath: '' }
		: { path: text.slice(0, hash).trim(), subpath: text.slice(hash) };
}

/** Resolves links to notes. Valid until the next create, delete or rename. */
export class LinkIndex {
	readonly #byName = new Map<string, Obsidian.TFile[]>();

	constructor(files: readonly Obsidian.TFile[]) {
		for (const file of files) {
			const name = file.name.toLowerCase();
			this.#byName.set(name, [...(this.#byName.get(name) ?? []), file]);
		}
	}

	/**
	 * The file to which a link in the note `sourcePath` resolves. As in the app: case does not matter, `.md` is
	 * optional, `./` and `../` are relative. An exact path wins, then files in the note's own folder, then the shortest
	 * path.
	 */
	find(linkpath: string, sourcePath: string): Obsidian.TFile | null {
		const link = linkpath.toLowerCase();
		const relative = /^\.\.?\//.test(link);
		const wanted = relative ? join(folderOf(sourcePath.toLowerCase()), link) : link.replace(/^\//, '');
		const named = this.named(wanted);
		const exact = named.find((file) => isPath(file, wanted));
		if (exact || relative || link.startsWith('/')) return exact ?? null;
		const folder = folderOf(sourcePath);
		const near = (file: Obsidian.TFile): number => (folder === '' || file.path.startsWith(`${folder}/`) ? 0 : 1);
		const fitting = named.filter((file) => isPath(file, wanted, true));
		return fitting.sort((a, b) => near(a) - near(b) || a.path.length - b.path.length)[0] ?? null;
	}

	/** The files whose name is the last part of `path`. */
	named(path: string): Obsidian.TFile[] {
		const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
		return [...(this.#byName.get(`${name}.md`) ?? []), ...(this.#byName.get(name) ?? [])];
	}
}

function isPath(file: Obsidian.TFile, wanted: string, ending = false): boolean {
	const path = file.path.toLowerCase();
	return [wanted, `${wanted}.md`].some((want) => path === want || (ending && path.endsWith(`/${want}`)));
}

/** The relative path from the folder of `sourcePath` to `path`. */
export function relativePath(path: string, sourcePath: string): string {
	const from = folderOf(sourcePath).split('/').filter(Boolean);
	const to = path.split('/');
	while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
		from.shift();
		to.shift();
	}
	return [...from.map(() => '..'), ...to].join('/');
}

function join(folder: string, link: string): string {
	const parts = folder.split('/').filter(Boolean);
	for (const part of link.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}
