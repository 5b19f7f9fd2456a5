import type { NotePath } from '../note-path';

/**
 * The placeholder that iCloud Drive leaves beside a note whose content it has taken off the device. The note itself is
 * not there then, and a new one of its name would meet the old one in iCloud.
 */
export function placeholderOf(path: NotePath): string {
	const start = nameStart(path);
	return `${path.slice(0, start)}.${path.slice(start)}.icloud`;
}

/** The note for which a file stands as a placeholder; null where the file is none. */
export function offloadedNote(path: string): NotePath | null {
	const start = nameStart(path);
	const name = /^\.(.+\.md)\.icloud$/i.exec(path.slice(start))?.[1];
	return name === undefined ? null : path.slice(0, start) + name;
}

function nameStart(path: string): number {
	return path.lastIndexOf('/') + 1;
}
