/** The path of a note inside the vault, with `/` between folders and `.md` at its end. */
export type NotePath = string;

/** The name of a note: its path without folders and `.md`. */
export function noteName(path: NotePath): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** The folder that holds a note, without a slash at its end; empty for the top of the vault. */
export function noteFolder(path: NotePath): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The order of paths by their characters: the same on every device, whatever its language. */
export function comparePaths(a: { readonly path: NotePath }, b: { readonly path: NotePath }): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
