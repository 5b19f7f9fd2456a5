import type * as Obsidian from 'obsidian';
import { folderOf, type FileStore } from '../file-store';
import type { WriteQueue } from '../write-queue';
import { Platform } from './platform';

/** Told before and after a write of a path, and whether its text is another one now. */
type Wrote = (path: string, isChanged: boolean) => Promise<void>;

/** Files by path, hidden ones included. Writes are of text alone. */
abstract class StoreAdapter {
	readonly #store: FileStore;
	readonly #queue: WriteQueue;
	readonly #wrote: Wrote;

	constructor(store: FileStore, queue: WriteQueue, wrote: Wrote) {
		this.#store = store;
		this.#queue = queue;
		this.#wrote = wrote;
	}

	getName(): string {
		return this.#store.name;
	}

	getFullPath(normalizedPath: string): string {
		return `/${this.getName()}/${normalizedPath}`.replace(/\/+$/, '');
	}

	getResourcePath(normalizedPath: string): string {
		return `${Platform.resourcePathPrefix}${encodeURI(this.getFullPath(normalizedPath).slice(1))}`;
	}

	async exists(normalizedPath: string, _sensitive?: boolean): Promise<boolean> {
		return (await this.stat(normalizedPath)) !== null;
	}

	async stat(normalizedPath: string): Promise<Obsidian.Stat | null> {
		const file = await this.#store.stat(normalizedPath);
		if (file) return { type: 'file', ctime: file.ctime, mtime: file.mtime, size: file.size };
		return (await this.#store.isFolder(normalizedPath)) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
	}

	async list(normalizedPath: string): Promise<Obsidian.ListedFiles> {
		const folder = normalizedPath === '/' ? '' : normalizedPath;
		const { files, folders } = await this.#store.list();
		const inside = (path: string): boolean => folderOf(path) === folder;
		return { files: files.map(({ path }) => path).filter(inside), folders: folders.filter(inside) };
	}

	read(normalizedPath: string): Promise<string> {
		return this.#store.read(normalizedPath);
	}

	async readBinary(normalizedPath: string): Promise<ArrayBuffer> {
		return new Uint8Array(await this.#store.readBinary(normalizedPath)).buffer;
	}

	async write(normalizedPath: string, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
		await this.#change(normalizedPath, () => data, options);
	}

	async append(normalizedPath: string, data: string, options?: Obsidian.DataWriteOptions): Promise<void> {
		await this.#change(normalizedPath, (text) => (text ?? '') + data, options);
	}

	async process(
		normalizedPath: string,
		fn: (data: string) => string,
		options?: Obsidian.DataWriteOptions,
	): Promise<string> {
		return this.#change(
			normalizedPath,
			async (text) => fn(text ?? (await this.#store.read(normalizedPath))),
			options,
		);
	}

	async copy(normalizedPath: string, normalizedNewPath: string): Promise<void> {
		await this.#queue.run(normalizedNewPath, async () =>
			this.#store.create(normalizedNewPath, await this.#store.read(normalizedPath)),
		);
		await this.#wrote(normalizedNewPath, true);
	}

	async mkdir(normalizedPath: string): Promise<void> {
		await this.#store.createFolder(normalizedPath);
		await this.#wrote(normalizedPath, true);
	}

	async remove(normalizedPath: string): Promise<void> {
		await this.#queue.run(normalizedPath, () => this.#store.remove(normalizedPath));
		await this.#wrote(normalizedPath, true);
	}

	/** As in the app, a folder with something in it stays unless `recursive`. */
	async rmdir(normalizedPath: string, recursive: boolean): Promise<void> {
		const { files, folders } = await this.list(normalizedPath);
		if (!recursive && files.length + folders.length > 0) throw new Error('Folder is not empty.');
		await this.remove(normalizedPath);
	}

	/** Changes a text with no other write of the app in between. `change` gets null if there is no text. */
	async #change(
		path: string,
		change: (text: string | null) => string | Promise<string>,
		options?: Obsidian.DataWriteOptions,
	): Promise<string> {
		const { before, text } = await this.#queue.run(path, async () => {
			const before = (await this.#store.stat(path)) ? await this.#store.read(path) : null;
			const text = await change(before);
			if (text === before) await this.#wrote(path, true);
			await this.#store.write(path, text, options);
			return { before, text };
		});
		await this.#wrote(path, text !== before);
		return text;
	}
}

/** The adapter of the app on a desktop. Plugins ask for its class before they use its paths. */
export class FileSystemAdapter extends StoreAdapter {
	/** The stand-in's vault lies at the root of a disk that plugins cannot reach. */
	getBasePath(): string {
		return this.getFullPath('');
	}

	getFilePath(normalizedPath: string): string {
		return `file://${encodeURI(this.getFullPath(normalizedPath))}`;
	}

	static readLocalFile(path: string): Promise<ArrayBuffer> {
		return Promise.reject(new Error(`The workbench has no file outside the vault: ${path}`));
	}

	static mkdir(path: string): Promise<void> {
		return Promise.reject(new Error(`The workbench has no folder outside the vault: ${path}`));
	}
}

/** The adapter of the app on a phone. */
export class CapacitorAdapter extends StoreAdapter {}
