import type * as Obsidian from 'obsidian';

/** A file or a folder. A rename keeps the object. */
export abstract class TAbstractFile implements Obsidian.TAbstractFile {
	name = '';
	parent: Obsidian.TFolder | null = null;

	constructor(
		readonly vault: Obsidian.Vault,
		public path: string,
	) {
		this.setPath(path);
	}

	setPath(path: string): void {
		this.path = path;
		this.name = path.slice(path.lastIndexOf('/') + 1);
	}
}

export class TFile extends TAbstractFile implements Obsidian.TFile {
	stat: Obsidian.FileStats = { ctime: 0, mtime: 0, size: 0 };
	declare basename: string;
	declare extension: string;

	override setPath(path: string): void {
		super.setPath(path);
		const dot = this.name.lastIndexOf('.');
		this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
		this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
	}
}

export class TFolder extends TAbstractFile implements Obsidian.TFolder {
	children: Obsidian.TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === '/';
	}
}
