import type { NotePath } from '../note-path';
import { offloadedNote } from './icloud';

/** The files and folders of a vault, hidden ones included, by their whole paths. */
export interface FolderLists {
	/**
	 * What is directly in a folder; the top of the vault is the empty path. Nothing where the folder cannot be read.
	 */
	list(folder: string): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }>;
	/** Whether a folder is one of the app's settings, which holds no notes. */
	isConfig(folder: string): boolean;
}

/** Notes that are on the disk, and that neither the app nor the program shows as notes. */
export interface UnseenNotes {
	/** Notes that are in iCloud only. */
	readonly offloaded: readonly NotePath[];
	/** Notes with a full stop before their name, or before that of a folder above them. */
	readonly hidden: readonly NotePath[];
}

/** Hidden folders in which programs keep older versions, deleted files and things of their own. */
const ofPrograms =
	/^\.(?:git|hg|svn|jj|vscode|idea|venv)$|trash|version|history|backup|snapshot|cache|sync|^\.st(?:folder|ignore)/i;

/** How deep folders may lie in each other: a link may make a folder part of itself. */
const deepest = 64;

/** Looks through all folders of a vault for notes that nobody sees. Reads names only. */
export async function findUnseen(lists: FolderLists): Promise<UnseenNotes> {
	const offloaded: NotePath[] = [];
	const hidden: NotePath[] = [];
	const walk = async (folder: string, isHidden: boolean, depth: number): Promise<void> => {
		const { files, folders } = await lists.list(folder);
		for (const path of files) {
			const note = offloadedNote(path);
			if (note !== null) offloaded.push(note);
			else if (/\.md$/i.test(path) && (isHidden || startsHidden(path))) hidden.push(path);
		}
		if (depth === deepest) return;
		for (const path of folders) {
			const isStart = startsHidden(path);
			if (lists.isConfig(path) || (isStart && ofPrograms.test(path.slice(path.lastIndexOf('/') + 1)))) continue;
			if (isHidden && path.endsWith('/node_modules')) continue;
			await walk(path, isHidden || isStart, depth + 1);
		}
	};
	await walk('', false, 0);
	return { offloaded: offloaded.sort(), hidden: hidden.sort() };
}

function startsHidden(path: string): boolean {
	return path.startsWith('.', path.lastIndexOf('/') + 1);
}
