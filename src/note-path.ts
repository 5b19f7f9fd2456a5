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

/** Whether a note lies in one of some folders or below it. Folders have no slashes at their ends. */
export function isInFolders(path: NotePath, folders: readonly string[]): boolean {
	if (folders.length === 0) return false;
	// A sync from a Mac may spell a folder in the other Unicode form.
	const own = path.normalize('NFC');
	return folders.some((folder) => own.startsWith(`${folder.normalize('NFC')}/`));
}

/**
 * A path, or a part of one, in a form for comparing: two are one where the file systems of some device would make them
 * one.
 */
export function foldedPath(path: string): string {
	return path.normalize('NFC').toLowerCase();
}

/** Compares texts by UTF-16 code units, so that every device sorts them alike, whatever its language. */
export function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares by paths, as `compareTexts` does. */
export function comparePaths(a: { readonly path: NotePath }, b: { readonly path: NotePath }): number {
	return compareTexts(a.path, b.path);
}

/**
 * A path as the app takes it when it makes a note: one slash between parts and none at the ends, plain spaces, and
 * composed letters. A format may begin with a slash.
 */
export function asTheAppTakesIt(path: string): NotePath {
	// Nothing to do for most: names of whole years are made.
	if (!/[^\0-\x7F]|\\|\/\/|^\/|\/$/.test(path)) return path;
	return path
		.replace(/[\\/]+/g, '/')
		.replace(/^\/|\/$/g, '')
		.replace(/[\u00A0\u202F]/g, ' ')
		.normalize('NFC');
}
