import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import type { CachedMetadata } from 'obsidian';
import { appModule, Events, TFile, type Plugin } from './app-module';
import type { CachedNote } from './cached-vault';
import { Timers, type Work } from './timers';

/** Reads a `main.js`, and makes its plugin for an app. */
export function pluginIn(file: string): (app: object) => Plugin {
	const evaluate = runInThisContext(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`) as (
		require: () => object,
		module: object,
		exports: object,
	) => void;
	const module = { exports: {} as { default: new () => Plugin } };
	evaluate(appModule, module, module.exports);
	return (app) => Object.assign(new module.exports.default(), { app });
}

/**
 * An app over the caches of notes, as far as indexes ask it. The caches are found as in the app: by path, and then by
 * hash.
 */
export class AppInMemory {
	readonly timers = new Timers();
	private readonly files = new Map<string, TFile>();
	private readonly hashes = new Map<string, { readonly hash: string }>();
	private readonly byHash = new Map<string, CachedMetadata>();
	private readonly vault = Object.assign(new Events(), {
		configDir: '.obsidian',
		adapter: { exists: () => Promise.resolve(false) },
		getMarkdownFiles: () => [...this.files.values()],
		getFileByPath: (path: string) => this.files.get(path) ?? null,
		getAbstractFileByPath: (path: string) => this.files.get(path) ?? null,
		getConfig: () => undefined,
		read: () => Promise.resolve(''),
		cachedRead: () => Promise.resolve(''),
	});
	private readonly metadataCache = Object.assign(new Events(), {
		resolvedLinks: {},
		getFileCache: ({ path }: TFile) => this.cacheOf(path),
		getCache: (path: string) => this.cacheOf(path),
		getFirstLinkpathDest: (link: string) => this.byName.get(link.slice(link.lastIndexOf('/') + 1)) ?? null,
	});
	private readonly byName = new Map<string, TFile>();
	private whenReady: () => void = () => undefined;

	constructor(notes: readonly CachedNote[]) {
		for (const note of notes) this.add(note);
	}

	/** Starts a plugin, from its load to what it does when all is quiet. The work begins with the layout. */
	async start(make: (app: object) => Plugin): Promise<Work> {
		await this.load(make);
		return this.timers.work(() => this.whenReady());
	}

	/** Loads a plugin, as the app does before there is a layout. */
	async load(make: (app: object) => Plugin): Promise<void> {
		const { timers } = this;
		const window = {
			setTimeout: timers.set,
			clearTimeout: timers.clear,
			setInterval: () => 0,
			requestAnimationFrame: timers.set,
			cancelAnimationFrame: timers.clear,
		};
		Object.assign(globalThis, { window, activeDocument: {}, MutationObserver: Object });
		const workspace = Object.assign(new Events(), {
			onLayoutReady: (act: () => void) => (this.whenReady = act),
			iterateAllLeaves: () => undefined,
			getActiveFile: () => null,
		});
		const daily = { enabled: true, instance: { options: { folder: 'Journal' } } };
		const internalPlugins = { getPluginById: (id: string) => (id === 'daily-notes' ? daily : null) };
		const app = {
			vault: this.vault,
			metadataCache: this.metadataCache,
			workspace,
			internalPlugins,
			loadLocalStorage: () => null,
			saveLocalStorage: () => undefined,
		};
		await make(app).load();
	}

	/** Tells of a note that has changed. */
	change(note: CachedNote): void {
		const file = this.add(note);
		this.vault.trigger('modify', file);
		this.metadataCache.trigger('changed', file, '', note.cache);
	}

	rename(from: string, to: string): void {
		const file = this.files.get(from);
		if (file === undefined) return;
		const cache = this.cacheOf(from) ?? {};
		this.drop(from);
		Object.assign(file, { path: to });
		this.put(file, cache);
		this.vault.trigger('rename', file, from);
	}

	delete(path: string): void {
		const file = this.files.get(path);
		if (file === undefined) return;
		this.drop(path);
		this.vault.trigger('delete', file);
		this.metadataCache.trigger('deleted', file, null);
	}

	/** The bare loop: looks at the tags of each note. */
	countTagged(tag: string): number {
		let count = 0;
		for (const file of this.vault.getMarkdownFiles()) {
			const tags: unknown = this.metadataCache.getFileCache(file)?.frontmatter?.tags;
			if (Array.isArray(tags) && tags.includes(tag)) count += 1;
		}
		return count;
	}

	forEachNote(act: (path: string, cache: CachedMetadata | null) => void): void {
		for (const file of this.vault.getMarkdownFiles()) act(file.path, this.metadataCache.getFileCache(file));
	}

	private cacheOf(path: string): CachedMetadata | null {
		const entry = this.hashes.get(path);
		return entry === undefined ? null : (this.byHash.get(entry.hash) ?? null);
	}

	private add({ path, changed, cache }: CachedNote): TFile {
		const file = this.files.get(path) ?? new TFile(path, { mtime: changed, size: 1_000 });
		file.stat.mtime = changed;
		this.put(file, cache);
		return file;
	}

	private put(file: TFile, cache: CachedMetadata): void {
		const hash = `hash of ${file.path}`;
		this.files.set(file.path, file);
		this.byName.set(file.path.slice(file.path.lastIndexOf('/') + 1, -'.md'.length), file);
		this.hashes.set(file.path, { hash });
		this.byHash.set(hash, cache);
	}

	private drop(path: string): void {
		this.files.delete(path);
		this.hashes.delete(path);
		this.byHash.delete(`hash of ${path}`);
	}
}
