import { foldedPath, type NotePath } from '../note-path';

/**
 * Whether the app's own setting *Excluded files* names a note, as the app reads it: an entry is the beginning of a
 * path, or a regular expression between slashes, in any letter case. Entries that the app cannot read it leaves out as
 * well.
 *
 * @param filters the setting, of any shape
 */
export function excludedFiles(filters: unknown): (path: NotePath) => boolean {
	const entries = Array.isArray(filters)
		? filters.filter((entry): entry is string => typeof entry === 'string').map((entry) => entry.trim())
		: [];
	const beginnings: string[] = [];
	const patterns: RegExp[] = [];
	for (const entry of entries) {
		if (!isPattern(entry)) beginnings.push(foldedPath(entry));
		else patterns.push(...readPattern(entry.slice(1, -1)));
	}
	const named = beginnings.filter((beginning) => beginning !== '');
	if (named.length === 0 && patterns.length === 0) return () => false;
	return (path) => {
		const own = foldedPath(path);
		return named.some((beginning) => own.startsWith(beginning)) || patterns.some((pattern) => pattern.test(path));
	};
}

function isPattern(entry: string): boolean {
	return entry.length > 2 && entry.startsWith('/') && entry.endsWith('/');
}

function readPattern(source: string): RegExp[] {
	try {
		return [new RegExp(source, 'i')];
	} catch {
		return [];
	}
}
