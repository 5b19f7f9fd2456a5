import type * as Obsidian from 'obsidian';
import { benchOf } from '../bench';
import { foldersAbove } from '../file-store';
import type { App } from './app';
import { Component } from './component';
import type { EditorSuggest } from './editor-suggest';
import { setIcon, setTooltip } from './icons';
import { Platform } from './platform';

/** The base class of community plugins. Everything that a plugin registers is removed when it unloads. */
export abstract class Plugin extends Component {
	settings?: unknown;

	constructor(
		public app: Obsidian.App,
		public manifest: Obsidian.PluginManifest,
	) {
		super();
	}

	onUserEnable(): void {}

	addRibbonIcon(icon: string, title: string, callback: (evt: MouseEvent) => unknown): HTMLElement {
		const el = benchOf(this.app).ribbonEl.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action' });
		setIcon(el, icon);
		setTooltip(el, title);
		el.addEventListener('click', callback);
		this.register(() => el.detach());
		return el;
	}

	/** Phones have no status bar. The app then returns an element that is never shown; here the call throws. */
	addStatusBarItem(): HTMLElement {
		if (Platform.isMobile) throw new Error('There is no status bar on mobile.');
		const el = benchOf(this.app).statusBarEl.createDiv({ cls: ['status-bar-item', `plugin-${this.manifest.id}`] });
		this.register(() => el.detach());
		return el;
	}

	addCommand(command: Obsidian.Command): Obsidian.Command {
		command.id = `${this.manifest.id}:${command.id}`;
		command.name = `${this.manifest.name}: ${command.name}`;
		const { commands } = this.#app;
		commands.addCommand(command);
		this.register(() => commands.removeCommand(command.id));
		return command;
	}

	removeCommand(commandId: string): void {
		this.#app.commands.removeCommand(`${this.manifest.id}:${commandId}`);
	}

	addSettingTab(settingTab: Obsidian.PluginSettingTab): void {
		this.#app.setting.addSettingTab(settingTab);
		this.register(() => this.#app.setting.removeSettingTab(settingTab));
	}

	registerView(type: string, viewCreator: Obsidian.ViewCreator): void {
		const { views } = benchOf(this.app);
		if (views.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.#keep(views, type, viewCreator);
	}

	registerExtensions(extensions: string[], viewType: string): void {
		for (const extension of extensions) this.#keep(benchOf(this.app).extensions, extension, viewType);
	}

	registerHoverLinkSource(id: string, info: Obsidian.HoverLinkSource): void {
		this.#keep(benchOf(this.app).hoverSources, id, info);
	}

	registerMarkdownPostProcessor(
		postProcessor: Obsidian.MarkdownPostProcessor,
		sortOrder = 0,
	): Obsidian.MarkdownPostProcessor {
		postProcessor.sortOrder = sortOrder;
		this.#add(benchOf(this.app).postProcessors, postProcessor);
		return postProcessor;
	}

	registerMarkdownCodeBlockProcessor(
		language: string,
		handler: (source: string, el: HTMLElement, ctx: Obsidian.MarkdownPostProcessorContext) => unknown,
	): Obsidian.MarkdownPostProcessor {
		const { codeBlocks } = benchOf(this.app);
		if (codeBlocks.has(language))
			throw new Error(`Code block postprocessor for language ${language} is already registered`);
		this.#keep(codeBlocks, language, handler);
		return () => undefined;
	}

	/**
	 * As in the app, nothing is registered where the core plugin is off. The app tells a duplicate type in a notice;
	 * here it throws.
	 */
	registerBasesView(viewId: string, registration: Obsidian.BasesViewRegistration): boolean {
		if (this.#app.internalPlugins.getEnabledPluginById('bases') === null) return false;
		const { basesViews } = benchOf(this.app);
		if (basesViews.has(viewId))
			throw new Error(`Unable to add new Bases view "${viewId}". A view with this ID already exists`);
		this.#keep(basesViews, viewId, registration);
		return true;
	}

	registerEditorExtension(extension: unknown): void {
		this.#add(benchOf(this.app).editorExtensions, extension);
	}

	registerEditorSuggest(editorSuggest: Obsidian.EditorSuggest<unknown>): void {
		const { suggests } = benchOf(this.app);
		suggests.addSuggest(editorSuggest as unknown as EditorSuggest<unknown>);
		this.register(() => suggests.removeSuggest(editorSuggest as unknown as EditorSuggest<unknown>));
	}

	registerObsidianProtocolHandler(action: string, handler: Obsidian.ObsidianProtocolHandler): void {
		this.#keep(benchOf(this.app).uriHandlers, action, handler);
	}

	/** As in the app, a duplicate id throws. */
	registerCliHandler(
		command: string,
		description: string,
		flags: Obsidian.CliFlags | null,
		handler: Obsidian.CliHandler,
	): void {
		const { cliCommands } = benchOf(this.app);
		if (cliCommands.has(command)) throw new Error(`CLI command "${command}" is already registered`);
		this.#keep(cliCommands, command, { description, flags, handler });
	}

	async loadData(): Promise<unknown> {
		const { adapter } = this.app.vault;
		return (await adapter.exists(this.#dataPath))
			? (JSON.parse(await adapter.read(this.#dataPath)) as unknown)
			: null;
	}

	async saveData(data: unknown): Promise<void> {
		const { adapter } = this.app.vault;
		for (const folder of foldersAbove(this.#dataPath))
			if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
		await adapter.write(this.#dataPath, JSON.stringify(data, null, 2));
	}

	get #dataPath(): string {
		return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
	}

	get #app(): App {
		return this.app as unknown as App;
	}

	#keep<T>(registry: Map<string, T>, key: string, value: T): void {
		registry.set(key, value);
		this.register(() => registry.delete(key));
	}

	#add<T>(list: T[], item: T): void {
		list.push(item);
		this.register(() => list.splice(list.indexOf(item), 1));
	}
}
