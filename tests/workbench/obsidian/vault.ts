import type * as Obsidian from 'obsidian';
import { BusyStore } from '../busy-store';
import { folderOf, type FileStore, type StoredFile } from '../file-store';
import { strict } from '../strict';
import { WriteQueue } from '../write-queue';
import { CapacitorAdapter, FileSystemAdapter } from './adapters';
import { FileTree, isHidden, withAllBelow } from './file-tree';
import { TAbstractFile, TFolder } from './files';
import { noticeChanges, noticeChangesOf } from './outside-changes';
import { Platform } from './platform';
import { normalizePath } from './text';
import { VaultLookups } from './vault-lookups';

/** A write through the vault. */
export interface Write {
	path: string;
	text: string;
}

/** Members for the workbench alone; the plugin cannot see them. */
export const vaultInternals = ['load', 'reconcile', 'setOwner', 'tree', 'writes', 'busy'] as const;

/** The files of a store, with the app's API. Writes to one file are queued, and each is followed by its event. */
export class Vault extends VaultLookups {
	readonly configDir = '.obsidian';
	readonly adapter: Obsidian.DataAdapter;
	/** All texts written through the vault, in order. */
	readonly writes: Write[] = [];
	tree: FileTree;
	readonly #queue = new WriteQueue();
	readonly #cached = new Map<string, { mtime: number; text: string }>();

	readonly #store: BusyStore;
	readonly #config: Record<string, unknown>;

	constructor(store: FileStore, config: Record<string, unknown>) {
		super();
		this.#store = new BusyStore(store);
		this.#config = config;
		this.tree = new FileTree(this as unknown as Obsidian.Vault);
		const Adapter = Platform.isMobileApp ? CapacitorAdapter : FileSystemAdapter;
		this.adapter = strict(
			new Adapter(this.#store, this.#queue, (path, isChanged) => this.#wroteThrough(path, isChanged)),
			'vault.adapter',
		) as unknown as Obsidian.DataAdapter;
	}

	/** Sets `owner`, the vault as the plugin sees it, as the vault of the files. */
	setOwner(owner: Obsidian.Vault): void {
		this.tree = new FileTree(owner);
	}

	/** Lists the files. As in the app, `create` fires for each of them. */
	async load(): Promise<void> {
		const { files, folders } = await this.#store.list();
		for (const path of folders.filter((path) => !isHidden(path)).sort())
			this.trigger('create', this.tree.addFolder(path));
		for (const file of files.filter(({ path }) => !isHidden(path)).sort(byPath))
			this.trigger('create', this.tree.addFile(file));
	}

	/** Compares the tree with the store, or with one path of it, and fires events for the changes of other programs. */
	async reconcile(only?: string): Promise<void> {
		const tell = (name: 'create' | 'modify' | 'delete', file: TAbstractFile): void => {
			this.#cached.delete(file.path);
			this.trigger(name, file);
		};
		if (only === undefined) await noticeChanges(this.#store, this.tree, tell);
		else await noticeChangesOf(only, this.#store, this.tree, tell);
	}

	get busy(): boolean {
		return this.#queue.busy || this.#store.busy;
	}

	getName(): string {
		return this.#store.name;
	}

	/** Undocumented in the app: a value of `.obsidian/app.json`. */
	getConfig(key: string): unknown {
		return this.#config[key] ?? null;
	}

	/** Undocumented in the app. */
	setConfig(key: string, value: unknown): void {
		this.#config[key] = value;
	}

	async read(file: Obsidian.TFile): Promise<string> {
		return this.#store.read(file.path);
	}

	async readBinary(file: Obsidian.TFile): Promise<ArrayBuffer> {
		// A copy, because the bytes of a small file can lie in a buffer with others.
		return new Uint8Array(await this.#store.readBinary(file.path)).buffer;
	}

	/** The text last read or written, unless the file's mtime has changed since. */
	async cachedRead(file: Obsidian.TFile): Promise<string> {
		const cached = this.#cached.get(file.path);
		if (cached?.mtime === file.stat.mtime) return cached.text;
		const text = await this.#store.read(file.path);
		this.#cached.set(file.path, { mtime: file.stat.mtime, text });
		return text;
	}

	async create(path: string, data: string, options?: Obsidian.DataWriteOptions): Promise<Obsidian.TFile> {
		const at = normalizePath(path);
		return this.#queue.run(at, async () => {
			await this.#store.create(at, data, options);
			const stored = await this.#store.stat(at);
			if (!stored) throw new Error(`File not found after it was created: ${at}`);
			this.writes.push({ path: at, text: data });
			const file = this.tree.addFile(stored);
			this.#cached.set(at, { mtime: stored.mtime, text: data });
			this.trigger('create', file);
			return file;
		});
	}

	async createFolder(path: string): Promise<Obsidian.TFolder> {
		const at = normalizePath(path);
		if (this.tree.get(at)) throw new Error('Folder already exists.');
		await this.#store.createFolder(at);
		const folder = this.tree.addFolder(at);
		this.trigger('create', folder);
		return folder;
	}

	async modify(file: Obsidian.TFile, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
		await this.#rewrite(file, data, options);
	}

	async append(file: Obsidian.TFile, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
		await this.#rewrite(file, (text) => text + data, options);
	}

	/** Reads, changes and writes with no other write of the app in between. If `fn` throws, nothing is written. */
	async process(
		file: Obsidian.TFile,
		fn: (data: string) => string,
		options?: Obsidian.DataWriteOptions,
	): Promise<string> {
		return this.#rewrite(file, fn, options);
	}

	async rename(file: Obsidian.TAbstractFile, newPath: string): Promise<void> {
		const from = file.path;
		const to = normalizePath(newPath);
		if (from === to) return;
		await this.#queue.run(from, () => this.#store.rename(from, to));
		const moved = withAllBelow(file);
		for (const each of moved) {
			const oldPath = each.path;
			this.tree.move(each as TAbstractFile, to + oldPath.slice(from.length));
			this.#cached.delete(oldPath);
			this.trigger('rename', each, oldPath);
		}
	}

	async delete(file: Obsidian.TAbstractFile, force = false): Promise<void> {
		if (file instanceof TFolder && file.children.length > 0 && !force) throw new Error('Folder is not empty.');
		await this.#delete(file);
	}

	/** Moves files to the vault's `.trash`. With `system` it deletes them, since the workbench has no system trash. */
	async trash(file: Obsidian.TAbstractFile, system: boolean): Promise<void> {
		if (system) return this.#delete(file);
		await this.#queue.run(file.path, async () => {
			const to = `.trash/${file.path}`;
			await this.#store.createFolder(folderOf(to));
			if (await this.#store.stat(to)) await this.#store.remove(to);
			await this.#store.rename(file.path, to);
		});
		for (const each of withAllBelow(file).reverse()) this.#forget(each);
	}

	static recurseChildren(root: Obsidian.TFolder, cb: (file: Obsidian.TAbstractFile) => unknown): void {
		for (const file of withAllBelow(root)) cb(file);
	}

	#rewrite(
		file: Obsidian.TFile,
		change: string | ((data: string) => string),
		options?: Obsidian.DataWriteOptions,
	): Promise<string> {
		return this.#queue.run(file.path, async () => {
			const path = file.path;
			if (this.getFileByPath(path) !== file) throw new Error(`File not found: ${path}`);
			const isWhole = typeof change === 'string';
			// A whole text is written even where the old one cannot be read.
			const before = await this.#store.read(path).catch((error: unknown) => refuse(error, isWhole));
			const text = isWhole ? change : change(before ?? '');
			// What another program has done already is told before the write hides it.
			if (text === before) await this.reconcile(path);
			await this.#store.write(path, text, options);
			const stored = await this.#store.stat(path);
			this.writes.push({ path, text });
			if (stored) this.#wrote(file, stored, before, text);
			return text;
		});
	}

	async #delete(file: Obsidian.TAbstractFile): Promise<void> {
		await this.#queue.run(file.path, () => this.#store.remove(file.path));
		for (const each of withAllBelow(file).reverse()) this.#forget(each);
	}

	/**
	 * Fires `modify`, unless the text is the same. As in the app, a change that leaves both mtime and size goes
	 * unnoticed: whoever has read the old text keeps it, and an editor that shows it writes it back later.
	 */
	#wrote(file: Obsidian.TFile, { ctime, mtime, size }: StoredFile, before: string | null, text: string): void {
		const isNoticed = file.stat.mtime !== mtime || file.stat.size !== size;
		file.stat = { ctime, mtime, size };
		if (!isNoticed) return;
		this.#cached.set(file.path, { mtime, text });
		if (text !== before) this.trigger('modify', file);
	}

	/** After a write through the adapter. One that changes nothing is no news. */
	async #wroteThrough(path: string, isChanged: boolean): Promise<void> {
		const file = this.getFileByPath(path);
		if (isChanged || !file) return this.reconcile(path);
		const stored = await this.#store.stat(path);
		if (stored) file.stat = { ctime: stored.ctime, mtime: stored.mtime, size: stored.size };
		this.#cached.delete(path);
	}

	#forget(file: Obsidian.TAbstractFile): void {
		this.tree.remove(file);
		this.#cached.delete(file.path);
		this.trigger('delete', file);
	}
}

function refuse(error: unknown, isAllowed: boolean): null {
	if (isAllowed) return null;
	throw error;
}

function byPath(a: StoredFile, b: StoredFile): number {
	return a.path < b.path ? -1 : 1;
}
