import type * as Obsidian from 'obsidian';
import { metadataOf } from '../known-metadata';
import { nextTurn } from '../ticks';
import { Events } from './events';
import { TFile } from './files';
import { getLinkpath, LinkIndex, relativePath } from './links';

type Links = Record<string, Record<string, number>>;

/** The number of notes read in one turn of the event loop. */
const batch = 50;

/** Members for the workbench alone; the plugin cannot see them. */
export const cacheInternals = ['start', 'hold', 'busy'] as const;

/**
 * The metadata of each note, known without opening it, and late, as in the app. After a write it is stale until the
 * note has been read again, which fires `changed`. Links are resolved after that. `resolved` fires each time the queue
 * is empty.
 */
export class MetadataCache extends Events {
	readonly resolvedLinks: Links = {};
	readonly unresolvedLinks: Links = {};
	readonly #caches = new Map<string, Obsidian.CachedMetadata>();
	readonly #unread = new Set<string>();
	readonly #indexed = new Set<string>();
	readonly #unresolved = new Set<string>();
	#index: LinkIndex | null = null;
	#relink = false;
	#started = false;
	#running = false;
	#holds = 0;
	readonly #vault: Obsidian.Vault;

	constructor(vault: Obsidian.Vault) {
		super();
		this.#vault = vault;
		vault.on('create', (file) => this.#onCreate(file));
		vault.on('modify', (file) => {
			this.#indexed.delete(file.path);
			this.#read(file.path);
		});
		vault.on('delete', (file) => this.#onDelete(file));
		vault.on('rename', (file, oldPath) => this.#onRename(file, oldPath));
	}

	/**
	 * Starts to read the notes in the vault; until then every answer is null. Notes that the device has `indexed`
	 * before come from its database, so `changed` does not fire for them.
	 */
	start(indexed: boolean): void {
		if (indexed) for (const path of this.#unread) this.#indexed.add(path);
		this.#started = true;
		this.#run();
	}

	/** Stops the cache's updates until the returned function is called. */
	hold(): () => void {
		this.#holds++;
		return () => {
			this.#holds--;
			this.#run();
		};
	}

	/** True while notes wait to be read, unless the cache is held. */
	get busy(): boolean {
		return this.#running;
	}

	getFileCache(file: Obsidian.TFile): Obsidian.CachedMetadata | null {
		return this.getCache(file.path);
	}

	getCache(path: string): Obsidian.CachedMetadata | null {
		return this.#caches.get(path) ?? null;
	}

	getFirstLinkpathDest(linkpath: string, sourcePath: string): Obsidian.TFile | null {
		if (linkpath === '') return this.#vault.getFileByPath(sourcePath);
		return this.#links().find(linkpath, sourcePath);
	}

	fileToLinktext(file: Obsidian.TFile, sourcePath: string, omitMdExtension = true): string {
		const format = (this.#vault as unknown as { getConfig(key: string): unknown }).getConfig('newLinkFormat');
		const bare = (path: string): string =>
			omitMdExtension && file.extension === 'md' ? path.slice(0, -'.md'.length) : path;
		if (format === 'relative') return bare(relativePath(file.path, sourcePath));
		const unique = format === 'shortest' && this.#links().named(file.name).length === 1;
		return bare(unique ? file.name : file.path);
	}

	#onCreate(file: Obsidian.TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		this.#read(file.path);
		this.#moved();
	}

	#onDelete(file: Obsidian.TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		const previous = this.getCache(file.path);
		this.#drop(file.path);
		this.#moved();
		this.trigger('deleted', file, previous);
	}

	/** The text is the same, so the note is not read again and `changed` does not fire. */
	#onRename(file: Obsidian.TAbstractFile, oldPath: string): void {
		if (!(file instanceof TFile)) return;
		const cache = this.#caches.get(oldPath);
		const unread = this.#unread.has(oldPath);
		const indexed = this.#indexed.has(oldPath);
		this.#drop(oldPath);
		if (cache) this.#caches.set(file.path, cache);
		if (indexed) this.#indexed.add(file.path);
		if (unread) this.#read(file.path);
		this.#moved();
	}

	#drop(path: string): void {
		this.#caches.delete(path);
		this.#unread.delete(path);
		this.#indexed.delete(path);
		this.#unresolved.delete(path);
		Reflect.deleteProperty(this.resolvedLinks, path);
		Reflect.deleteProperty(this.unresolvedLinks, path);
	}

	/** A change of the file tree can change what any link resolves to. */
	#moved(): void {
		this.#index = null;
		this.#relink = true;
		this.#run();
	}

	#read(path: string): void {
		if (!path.endsWith('.md')) return;
		this.#unread.add(path);
		this.#run();
	}

	#run(): void {
		if (this.#running || !this.#started || this.#holds > 0) return;
		this.#running = true;
		void this.#drain().finally(() => {
			this.#running = false;
			if (this.#waiting) this.#run();
		});
	}

	get #waiting(): boolean {
		return this.#unread.size > 0 || this.#unresolved.size > 0 || this.#relink;
	}

	async #drain(): Promise<void> {
		do {
			await nextTurn();
			const next = [...this.#unread].slice(0, batch);
			// Fetched in parallel, since each may be a request; parsed one by one, because `changed` fires in order.
			await Promise.all(next.map((path) => this.#fetch(path)));
			for (const path of next) await this.#readNote(path);
			if (this.#unread.size === 0) this.#resolveAll();
			if (this.#holds > 0) return;
		} while (this.#waiting);
		this.trigger('resolved');
	}

	async #fetch(path: string): Promise<void> {
		const file = this.#vault.getFileByPath(path);
		if (file) await this.#vault.cachedRead(file).catch(() => null);
	}

	async #readNote(path: string): Promise<void> {
		const file = this.#vault.getFileByPath(path);
		if (this.#holds > 0 || !file) return;
		this.#unread.delete(path);
		const text = await this.#vault.cachedRead(file).catch(() => null);
		if (text === null || this.#vault.getFileByPath(path) !== file) return;
		const cache = metadataOf(text);
		this.#caches.set(path, cache);
		this.#unresolved.add(path);
		if (!this.#indexed.delete(path)) this.trigger('changed', file, text, cache);
	}

	/**
	 * Resolves the links of notes that were read, or of all notes if files came or went. `resolve` fires for the notes
	 * that were read, and for those with a link that has a new target.
	 */
	#resolveAll(): void {
		const fresh = new Set(this.#unresolved);
		const paths = this.#relink ? [...this.#caches.keys()] : [...fresh];
		this.#unresolved.clear();
		this.#relink = false;
		for (const path of paths) {
			const file = this.#vault.getFileByPath(path);
			if (!file) continue;
			const changed = this.#resolve(path);
			if (changed || fresh.has(path)) this.trigger('resolve', file);
		}
	}

	/** Whether any link of the note has a new target. */
	#resolve(path: string): boolean {
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		const cache = this.#caches.get(path);
		for (const { link } of [
			...(cache?.links ?? []),
			...(cache?.embeds ?? []),
			...(cache?.frontmatterLinks ?? []),
		]) {
			const linkpath = getLinkpath(link);
			const to = this.getFirstLinkpathDest(linkpath, path)?.path;
			if (to === undefined) unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1;
			else resolved[to] = (resolved[to] ?? 0) + 1;
		}
		const before = JSON.stringify([this.resolvedLinks[path], this.unresolvedLinks[path]]);
		this.resolvedLinks[path] = resolved;
		this.unresolvedLinks[path] = unresolved;
		return JSON.stringify([resolved, unresolved]) !== before;
	}

	#links(): LinkIndex {
		this.#index ??= new LinkIndex(this.#vault.getFiles());
		return this.#index;
	}
}
