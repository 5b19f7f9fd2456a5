import type * as Obsidian from 'obsidian';
import { folderOf, type FileStore } from '../file-store';
import type { WriteQueue } from '../write-queue';

/** Files by path, hidden ones included: the few methods of the adapter that a plugin may need. */
export class StoreAdapter {
	readonly #store: FileStore;
	readonly #queue: WriteQueue;
	readonly #wrote: (path: string) => Promise<void>;

	constructor(store: FileStore, queue: WriteQueue, wrote: (path: string) => Promise<void>) {
		this.#store = store;
		this.#queue = queue;
		this.#wrote = wrote;
	}

	getName(): string {
		return this.#store.name;
	}

	async exists(normalizedPath: string): Promise<boolean> {
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

	async write(normalizedPath: string, data: string): Promise<void> {
		await this.#queue.run(normalizedPath, () => this.#store.write(normalizedPath, data));
		await this.#wrote(normalizedPath);
	}

	async process(normalizedPath: string, fn: (data: string) => string): Promise<string> {
		const text = await this.#queue.run(normalizedPath, async () => {
			const changed = fn(await this.#store.read(normalizedPath));
			await this.#store.write(normalizedPath, changed);
			return changed;
		});
		await this.#wrote(normalizedPath);
		return text;
	}

	async mkdir(normalizedPath: string): Promise<void> {
		await this.#store.createFolder(normalizedPath);
		await this.#wrote(normalizedPath);
	}

	async remove(normalizedPath: string): Promise<void> {
		await this.#queue.run(normalizedPath, () => this.#store.remove(normalizedPath));
		await this.#wrote(normalizedPath);
	}
}
