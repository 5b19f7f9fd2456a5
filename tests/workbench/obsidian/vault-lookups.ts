import type * as Obsidian from 'obsidian';
import { Events } from './events';
import type { FileTree } from './file-tree';
import { TFile, TFolder } from './files';

/** The vault's questions that its tree of files answers. */
export abstract class VaultLookups extends Events {
	/** For the workbench alone; the plugin cannot see it. */
	abstract readonly tree: FileTree;

	getRoot(): Obsidian.TFolder {
		return this.tree.root;
	}

	getAbstractFileByPath(path: string): Obsidian.TAbstractFile | null {
		return this.tree.get(path);
	}

	/** Undocumented in the app. */
	getAbstractFileByPathInsensitive(path: string): Obsidian.TAbstractFile | null {
		const wanted = path.toLowerCase();
		return this.tree.get(path) ?? this.tree.all().find((file) => file.path.toLowerCase() === wanted) ?? null;
	}

	getFileByPath(path: string): Obsidian.TFile | null {
		const file = this.tree.get(path);
		return file instanceof TFile ? file : null;
	}

	getFolderByPath(path: string): Obsidian.TFolder | null {
		const folder = this.tree.get(path);
		return folder instanceof TFolder ? folder : null;
	}

	getAllLoadedFiles(): Obsidian.TAbstractFile[] {
		return this.tree.all();
	}

	getAllFolders(includeRoot = false): Obsidian.TFolder[] {
		return this.tree
			.all()
			.filter((file): file is TFolder => file instanceof TFolder && (includeRoot || !file.isRoot()));
	}

	getFiles(): Obsidian.TFile[] {
		return this.tree.all().filter((file): file is TFile => file instanceof TFile);
	}

	getMarkdownFiles(): Obsidian.TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	/** Undocumented in the app: the path with a number behind it, if a file has the path already. */
	getAvailablePath(path: string, extension: string): string {
		const ending = extension === '' ? '' : `.${extension}`;
		let found = path + ending;
		for (let number = 1; this.getAbstractFileByPathInsensitive(found); number++)
			found = `${path} ${number}${ending}`;
		return found;
	}
}
