import type * as Obsidian from 'obsidian';
import { folderOf, type StoredFile } from '../file-store';
import { TAbstractFile, TFile, TFolder } from './files';

/** The files and folders that the app shows, without hidden ones (`.obsidian`, `.trash`). */
export class FileTree {
	readonly root: TFolder;
	readonly #byPath = new Map<string, TAbstractFile>();

	constructor(private readonly vault: Obsidian.Vault) {
		this.root = new TFolder(vault, '/');
		this.root.name = '';
	}

	get(path: string): TAbstractFile | null {
		return path === '/' || path === '' ? this.root : (this.#byPath.get(path) ?? null);
	}

	all(): TAbstractFile[] {
		return [this.root, ...this.#byPath.values()];
	}

	addFolder(path: string): TFolder {
		const known = this.get(path);
		if (known instanceof TFolder) return known;
		return this.#place(new TFolder(this.vault, path));
	}

	addFile({ path, ...stat }: StoredFile): TFile {
		const file = new TFile(this.vault, path);
		file.stat = stat;
		return this.#place(file);
	}

	remove(file: Obsidian.TAbstractFile): void {
		this.#byPath.delete(file.path);
		if (file.parent) file.parent.children = file.parent.children.filter((child) => child !== file);
	}

	/** Changes the path of the object itself, so every reference to it sees the new path. */
	move(file: TAbstractFile, newPath: string): void {
		this.remove(file);
		file.setPath(newPath);
		this.#place(file);
	}

	#place<T extends TAbstractFile>(file: T): T {
		const parent = this.addFolder(folderOf(file.path));
		file.parent = parent;
		parent.children.push(file);
		this.#byPath.set(file.path, file);
		return file;
	}
}

/** Whether any name in the path begins with a dot. The app hides such paths. */
export function isHidden(path: string): boolean {
	return path.split('/').some((name) => name.startsWith('.'));
}

/** The file, or the folder and everything in it, folders before their contents. */
export function withAllBelow(file: Obsidian.TAbstractFile): Obsidian.TAbstractFile[] {
	return file instanceof TFolder ? [file, ...file.children.flatMap(withAllBelow)] : [file];
}
