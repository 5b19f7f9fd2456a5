import { noteFolder, type NotePath } from '../note-path';

/**
 * The placeholder that iCloud Drive leaves beside a note whose content it has taken off the device. The note itself is
 * not there then, and a new one of its name would meet the old one in iCloud.
 */
export function placeholderOf(path: NotePath): string {
	const folder = noteFolder(path);
	return `${folder === '' ? '' : `${folder}/`}.${path.slice(folder === '' ? 0 : folder.length + 1)}.icloud`;
}

/** The note for which a file stands as a placeholder; null where the file is none. */
export function offloadedNote(path: string): NotePath | null {
	const folder = noteFolder(path);
	const name = /^\.(.+\.md)\.icloud$/i.exec(path.slice(folder === '' ? 0 : folder.length + 1))?.[1];
	return name === undefined ? null : `${folder === '' ? '' : `${folder}/`}${name}`;
}
