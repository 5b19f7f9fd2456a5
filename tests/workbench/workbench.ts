import type * as Obsidian from 'obsidian';
import { benchOf, type LostEdit } from './bench';
import type { AppParts } from './obsidian/app';
import type { Commands } from './obsidian/commands';
import type { Component } from './obsidian/component';
import { Menu } from './obsidian/menu';
import type { InternalPlugins, Plugins } from './obsidian/plugin-lists';
import type { SettingWindow } from './obsidian/setting-window';
import type { Write } from './obsidian/vault';
import { nextTurn } from './ticks';

export type PluginClass<P extends Obsidian.Plugin = Obsidian.Plugin> = new (
	app: Obsidian.App,
	manifest: Obsidian.PluginManifest,
) => P;

/** The app as tests see it, with the parts that the app does not document. */
export type BenchApp = Obsidian.App & {
	commands: Commands;
	plugins: Plugins;
	internalPlugins: InternalPlugins;
	setting: SettingWindow;
};

/** An open vault, and the actions of a user and of other programs in it. */
export class Workbench {
	private readonly stopKeys: () => void;

	constructor(
		readonly app: BenchApp,
		private readonly parts: AppParts,
		readonly containerEl: HTMLElement,
	) {
		this.stopKeys = parts.keymap.listen(document);
	}

	/**
	 * Loads a plugin as when a user enables it, or (`byUser: false`) as at a start of the app. A plugin that fails is
	 * unloaded, and the error is thrown.
	 */
	async loadPlugin<P extends Obsidian.Plugin>(
		plugin: PluginClass<P>,
		manifest: Obsidian.PluginManifest,
		{ byUser = true } = {},
	): Promise<P> {
		const { plugins, manifests, enabledPlugins } = this.app.plugins;
		const instance = new plugin(this.app, {
			...manifest,
			dir: `${this.app.vault.configDir}/plugins/${manifest.id}`,
		});
		manifests[manifest.id] = manifest;
		plugins[manifest.id] = instance;
		enabledPlugins.add(manifest.id);
		try {
			instance.load();
			await (instance as unknown as Component)._loading;
			if (byUser) instance.onUserEnable();
		} catch (error) {
			this.drop(instance, () => undefined);
			throw error;
		}
		return instance;
	}

	/** Disables a plugin: its views close, and everything that it registered is removed. */
	async unloadPlugin(id: string): Promise<void> {
		const instance = this.app.plugins.getPlugin(id);
		const before = new Set(benchOf(this.app).views.keys());
		if (instance)
			this.drop(instance, (error) => {
				throw error;
			});
		for (const type of before) if (!benchOf(this.app).views.has(type)) this.app.workspace.detachLeavesOfType(type);
		await this.settle();
	}

	/**
	 * Waits until no write, read or layout is pending. Works under fake timers, but does not advance them: unsaved text
	 * in an editor and the plugin's debounces stay pending.
	 */
	async settle(): Promise<void> {
		const { vault, metadataCache, workspace } = this.parts;
		for (let calm = 0; calm < 4; ) {
			await nextTurn();
			calm = vault.busy || metadataCache.busy || workspace.busy ? 0 : calm + 1;
		}
	}

	/** Reads the changes that another program has made in the store, and emits their events. */
	async changedOutside(path?: string): Promise<void> {
		await this.parts.vault.reconcile(path);
		if (path === undefined || path.includes('/plugins/'))
			for (const plugin of Object.values(this.app.plugins.plugins)) await plugin.onExternalSettingsChange?.();
	}

	/** Stops the metadata cache's updates until the returned function is called. */
	holdMetadata(): () => void {
		return this.parts.metadataCache.hold();
	}

	/** All texts written through the vault, in order. */
	get writes(): readonly Write[] {
		return this.parts.vault.writes;
	}

	/** Unsaved text that was overwritten. If it is not empty, the plugin is at fault. */
	get lostEdits(): readonly LostEdit[] {
		return benchOf(this.app).lostEdits;
	}

	/** Opens a note in the middle and makes it active. */
	async openNote(
		path: string,
		{
			pane = false,
			mode = 'source',
		}: { pane?: Obsidian.PaneType | boolean; mode?: Obsidian.MarkdownViewModeType } = {},
	): Promise<Obsidian.MarkdownView> {
		const file = this.app.vault.getFileByPath(path);
		if (!file) throw new Error(`No such note: ${path}`);
		const leaf = this.app.workspace.getLeaf(pane);
		await leaf.openFile(file, { state: { mode } });
		return leaf.view as Obsidian.MarkdownView;
	}

	/** Right-clicks a file. The menu's items are in the document. */
	openFileMenu(path: string): Obsidian.Menu {
		const file = this.app.vault.getAbstractFileByPath(path);
		return this.openMenu((menu) =>
			this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu'),
		);
	}

	/** Right-clicks in an editor. */
	openEditorMenu(view: Obsidian.MarkdownView): Obsidian.Menu {
		return this.openMenu((menu) => this.app.workspace.trigger('editor-menu', menu, view.editor, view));
	}

	/** Calls `obsidian://action?…` with these parameters. */
	async openUri(action: string, params: Record<string, string> = {}): Promise<void> {
		const handler = benchOf(this.app).uriHandlers.get(action);
		if (!handler) throw new Error(`Nobody answers obsidian://${action}`);
		await handler({ ...params, action });
	}

	/** Runs a command of the app's command line. A flag without the value that it needs is refused. */
	async runCli(command: string, params: Obsidian.CliData = {}): Promise<string> {
		const found = benchOf(this.app).cliCommands.get(command);
		if (!found) throw new Error(`No such command: ${command}`);
		for (const [flag, { required }] of Object.entries(found.flags ?? {}))
			if (required && params[flag] === undefined) throw new Error(`Missing required flag: ${flag}`);
		return found.handler(params);
	}

	/** The visible notices. */
	get notices(): HTMLElement[] {
		return [...document.querySelectorAll<HTMLElement>('.notice-container .notice')];
	}

	/** The links for which hover previews were requested. */
	get hovered(): readonly string[] {
		return benchOf(this.app).hovered;
	}

	/** Closes the app: plugins are unloaded, unsaved text is not saved. */
	close(): void {
		this.app.workspace.trigger('quit', {
			add: () => undefined,
			addPromise: () => undefined,
			isEmpty: () => true,
			promise: () => Promise.resolve(),
		});
		for (const plugin of Object.values(this.app.plugins.plugins)) plugin.unload();
		this.stopKeys();
		this.containerEl.detach();
		for (const el of document.querySelectorAll('.notice-container, .menu, .modal-container, .suggestion-container'))
			el.detach();
	}

	/** Unloads a plugin and forgets it. Its own clean-up may fail, above all after a load that failed. */
	private drop(instance: Obsidian.Plugin, failed: (error: unknown) => void): void {
		const { id } = instance.manifest;
		Reflect.deleteProperty(this.app.plugins.plugins, id);
		this.app.plugins.enabledPlugins.delete(id);
		try {
			instance.unload();
		} catch (error) {
			failed(error);
		}
	}

	private openMenu(fill: (menu: Obsidian.Menu) => void): Obsidian.Menu {
		const menu = new Menu() as unknown as Obsidian.Menu;
		fill(menu);
		return menu.showAtPosition({ x: 0, y: 0 });
	}
}
