import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NotePath } from '../../src/note-path';
import { offloadedNote, placeholderOf } from '../../src/vault/icloud';
import { spelledPath } from '../../src/vault/spelled-path';

/** Whether there is a note or a folder at a path, be it in iCloud only. */
export function isOnDisk(root: string, path: NotePath): boolean {
	return existsSync(join(root, path)) || existsSync(join(root, placeholderOf(path)));
}

/** A path as the disk spells it. */
export function pathOnDisk(root: string, path: NotePath): NotePath {
	return spelledPath(path, {
		exists: (one) => isOnDisk(root, one),
		namesIn: (folder) => namesIn(join(root, folder)),
	});
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).flatMap((name) => [name, offloadedNote(name) ?? name]);
	} catch {
		return [];
	}
}
