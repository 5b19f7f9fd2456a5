import type { FileStore, StoredFile } from '../file-store';
import { isHidden, withAllBelow, type FileTree } from './file-tree';
import { TFile, type TAbstractFile } from './files';

type Tell = (name: 'create' | 'modify' | 'delete', file: TAbstractFile) => void;

/** Updates the tree from the whole store, and reports each difference. */
export async function noticeChanges(store: FileStore, tree: FileTree, tell: Tell): Promise<void> {
	const { files, folders } = await store.list();
	const there = new Set([...folders, ...files.map(({ path }) => path)]);
	for (const file of tree.all().slice(1).reverse()) if (!there.has(file.path)) forget(file, tree, tell);
	for (const path of folders.filter((path) => !isHidden(path)).sort()) noticeFolder(path, tree, tell);
	const shown = files.filter(({ path }) => !isHidden(path));
	for (const found of shown.sort((a, b) => (a.path < b.path ? -1 : 1))) noticeFile(found, tree, tell);
}

/** The same for one path. */
export async function noticeChangesOf(path: string, store: FileStore, tree: FileTree, tell: Tell): Promise<void> {
	if (isHidden(path)) return;
	const found = await store.stat(path);
	const known = tree.get(path);
	if (found) noticeFile(found, tree, tell);
	else if (await store.isFolder(path)) noticeFolder(path, tree, tell);
	else if (known) for (const each of withAllBelow(known).reverse()) forget(each as TAbstractFile, tree, tell);
}

function noticeFolder(path: string, tree: FileTree, tell: Tell): void {
	if (!tree.get(path)) tell('create', tree.addFolder(path));
}

/** As in the app, a change that leaves both mtime and size is not noticed. */
function noticeFile(found: StoredFile, tree: FileTree, tell: Tell): void {
	const { path, ctime, mtime, size } = found;
	const file = tree.get(path);
	if (!file) return tell('create', tree.addFile(found));
	if (!(file instanceof TFile) || (file.stat.mtime === mtime && file.stat.size === size)) return;
	file.stat = { ctime, mtime, size };
	tell('modify', file);
}

function forget(file: TAbstractFile, tree: FileTree, tell: Tell): void {
	tree.remove(file);
	tell('delete', file);
}
