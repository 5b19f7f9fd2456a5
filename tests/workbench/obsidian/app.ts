import type * as Obsidian from 'obsidian';
import { hashOf } from '../../../src/text/hash';
import { BenchLog, keepBench } from '../bench';
import type { DeviceMemory } from '../device-memory';
import type { FileStore } from '../file-store';
import { strict } from '../strict';
import type { AppConfig } from './app-config';
import { Commands } from './commands';
import { FileManager } from './file-manager';
import { Keymap, Scope } from './keymap';
import { cacheInternals, MetadataCache } from './metadata-cache';
import { MetadataTypeManager } from './metadata-types';
import { InternalPlugins, Plugins } from './plugin-lists';
import { SecretStorage } from './secret-storage';
import { SettingWindow } from './setting-window';
import { Vault, vaultInternals } from './vault';
import { Workspace, workspaceInternals } from './workspace';

/** The parts of the app, for the workbench. */
export interface AppParts {
	vault: Vault;
	metadataCache: MetadataCache;
	workspace: Workspace;
	keymap: Keymap;
}

/** The app. Every part of it is strict: an unknown member throws with its name. */
export class App {
	readonly vault: Obsidian.Vault;
	readonly metadataCache: Obsidian.MetadataCache;
	readonly fileManager: Obsidian.FileManager;
	readonly workspace: Obsidian.Workspace;
	readonly keymap: Obsidian.Keymap;
	readonly scope: Obsidian.Scope = new Scope();
	readonly commands: Commands;
	readonly plugins: Plugins;
	readonly internalPlugins: InternalPlugins;
	readonly setting: SettingWindow;
	readonly secretStorage: Obsidian.SecretStorage;
	/** Undocumented in the app: sixteen digits that are the vault's on this device. */
	readonly appId: string;
	/** Undocumented in the app. */
	readonly metadataTypeManager: MetadataTypeManager;
	/** Undocumented in the app. */
	readonly isMobile: boolean;
	lastEvent: Obsidian.UserEvent | null = null;

	/** The app as the plugin sees it. */
	readonly #face: Obsidian.App;
	readonly #memory: DeviceMemory;

	private constructor(parts: AppParts, bench: BenchLog, config: AppConfig, memory: DeviceMemory) {
		const face = strict(this, 'app') as unknown as Obsidian.App;
		keepBench(face, bench);
		this.isMobile = document.body.hasClass('is-mobile');
		this.vault = strict(parts.vault, 'app.vault', vaultInternals) as unknown as Obsidian.Vault;
		parts.vault.setOwner(this.vault);
		this.metadataCache = strict(parts.metadataCache, 'app.metadataCache', cacheInternals);
		this.fileManager = strict(
			new FileManager(this.vault, this.metadataCache),
			'app.fileManager',
		) as unknown as Obsidian.FileManager;
		this.workspace = strict(parts.workspace, 'app.workspace', workspaceInternals) as unknown as Obsidian.Workspace;
		this.keymap = strict(parts.keymap, 'app.keymap', ['listen']);
		this.commands = strict(new Commands(face), 'app.commands');
		this.plugins = strict(new Plugins(), 'app.plugins');
		this.internalPlugins = strict(new InternalPlugins(config), 'app.internalPlugins');
		this.setting = strict(new SettingWindow(face), 'app.setting');
		this.appId = hashOf(this.vault.getName()).toString(16).padStart(16, '0');
		this.secretStorage = strict(new SecretStorage(memory, this.appId), 'app.secretStorage');
		this.metadataTypeManager = strict(new MetadataTypeManager(face, config.types), 'app.metadataTypeManager');
		this.keymap.pushScope(this.scope);
		parts.workspace.start(face);
		this.#face = face;
		this.#memory = memory;
	}

	/** Assembles an app over a store. Nothing is read yet. */
	static assemble(
		store: FileStore,
		config: AppConfig,
		memory: DeviceMemory,
		parentEl: HTMLElement,
	): { app: Obsidian.App; parts: AppParts } {
		const ribbonEl = parentEl
			.createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left' })
			.createDiv({ cls: 'side-dock-actions' });
		const workspace = new Workspace(parentEl);
		const statusBarEl = parentEl.createDiv({ cls: 'status-bar' });
		const vault = new Vault(store, config.app);
		const metadataCache = new MetadataCache(vault as unknown as Obsidian.Vault);
		const parts: AppParts = { vault, metadataCache, workspace, keymap: new Keymap() };
		return { app: new App(parts, new BenchLog(ribbonEl, statusBarEl), config, memory).#face, parts };
	}

	isDarkMode(): boolean {
		return document.body.hasClass('theme-dark');
	}

	loadLocalStorage(key: string): unknown {
		const text = this.#memory.getItem(this.#key(key));
		return text === null ? null : (JSON.parse(text) as unknown);
	}

	saveLocalStorage(key: string, data: unknown): void {
		if (data === null || data === undefined) this.#memory.removeItem(this.#key(key));
		else this.#memory.setItem(this.#key(key), JSON.stringify(data));
	}

	#key(key: string): string {
		return `${this.vault.getName()}-${key}`;
	}
}
