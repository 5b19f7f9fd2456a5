import type * as Obsidian from 'obsidian';
import { moment } from 'obsidian-test-mocks/obsidian';
import { benchOf } from './bench';
import { deviceMemory, type DeviceMemory } from './device-memory';
import { installDomExtensions } from './dom-extensions';
import type { FileStore } from './file-store';
import { loadOthers } from './load-others';
import { App } from './obsidian/app';
import { readConfig } from './obsidian/app-config';
import { BasesFileView } from './obsidian/bases-file-view';
import { MarkdownView } from './obsidian/markdown-view';
import { emulate } from './obsidian/platform';
import type { RestoredLeaf } from './obsidian/workspace';
import { Workbench, type BenchApp, type PluginClass } from './workbench';

/** A plugin that is enabled at the start. */
export interface EnabledPlugin {
	readonly plugin: PluginClass;
	readonly manifest: Obsidian.PluginManifest;
}

export interface OpenOptions {
	store: FileStore;
	/** Plugins that are enabled at the start. As in the app, they load before the vault has listed its files. */
	plugins?: readonly EnabledPlugin[];
	/** Plugins of others, loaded after those. One that fails is told and left out. */
	others?: readonly EnabledPlugin[];
	phone?: boolean;
	language?: string;
	/** Panes of the previous session. A view that is not `visible` is deferred. */
	layout?: RestoredLeaf[];
	/**
	 * The device has read these notes in a previous session: they are indexed late all the same, but without `changed`.
	 */
	indexed?: boolean;
	/** The device's storage. Give the same one to open a vault again on the same device. */
	memory?: DeviceMemory;
	/** The parent of the window; by default the document's body. */
	parentEl?: HTMLElement;
	/** Registers the app's own views and commands, before any plugin is loaded. */
	prepare?: (app: BenchApp) => void;
}

/** Opens a vault. On return the layout is ready, but the metadata cache is empty: `settle` waits for it. */
export async function openApp(options: OpenOptions): Promise<Workbench> {
	const {
		store,
		plugins = [],
		others = [],
		phone = false,
		language = 'en',
		layout = [],
		indexed = false,
		memory = deviceMemory(),
		parentEl = document.body,
		prepare,
	} = options;
	installDomExtensions();
	emulate({ phone, language });
	moment.locale(language);
	const containerEl = parentEl.createDiv({ cls: 'app-container' });
	const { app, parts } = App.assemble(store, await readConfig(store), memory, containerEl);
	const bench = new Workbench(app as BenchApp, parts, containerEl);
	benchOf(app).views.set('markdown', (leaf) => new MarkdownView(leaf) as unknown as Obsidian.View);
	followBases(app as BenchApp);
	app.workspace.on('hover-link' as 'quick-preview', (hover) => noteHover(app, hover as unknown as HoverLink));
	prepare?.(app as BenchApp);
	for (const { plugin, manifest } of plugins) await bench.loadPlugin(plugin, manifest, { byUser: false });
	if (others.length > 0) await loadOthers(bench, others);
	await parts.vault.load();
	await parts.workspace.restore(layout);
	parts.workspace.setReady();
	parts.metadataCache.start(indexed);
	return bench;
}

/** Bases open in a view of their own while the core plugin is on. */
function followBases(app: BenchApp): void {
	const { views, extensions } = benchOf(app);
	const follow = (): void => {
		const isOn = app.internalPlugins.getEnabledPluginById('bases') !== null;
		if (isOn) views.set('bases', (leaf) => new BasesFileView(leaf) as unknown as Obsidian.View);
		else views.delete('bases');
		if (isOn) extensions.set('base', 'bases');
		else extensions.delete('base');
	};
	follow();
	// Before plugins hear of it.
	app.internalPlugins.on('change', follow);
}

interface HoverLink {
	source: string;
	linktext: string;
}

/** Records the link without drawing a preview. An unregistered source is an error, since the app would show nothing. */
function noteHover(app: Obsidian.App, { source, linktext }: HoverLink): void {
	const { hoverSources, hovered } = benchOf(app);
	if (!hoverSources.has(source)) throw new Error(`No hover source is registered as ${source}`);
	hovered.push(linktext);
}
