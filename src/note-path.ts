/** The path of a note in the vault: `/` between folders, `.md` at the end. */
export type NotePath = string;

/** The name of a note: its path without folders and `.md`. */
export function noteName(path: NotePath): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** The folder of a note, without a slash at the end; empty for the top of the vault. */
export function noteFolder(path: NotePath): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Compares paths by UTF-16 code units, so that every device sorts them alike, whatever its language. */
export function comparePaths(a: { readonly path: NotePath }, b: { readonly path: NotePath }): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
