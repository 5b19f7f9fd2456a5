import type * as Obsidian from 'obsidian';
import { Setting } from './setting';
import { renderDefinitions, type DrawnSettings } from './setting-definitions';

/** A page of settings behind a row. */
export abstract class SettingPage {
	rootEl = createDiv({ cls: 'setting-page' });
	titlebarEl = this.rootEl.createDiv({ cls: 'setting-page-titlebar' });
	containerEl = this.rootEl.createDiv({ cls: 'setting-page-content' });
	title = '';

	abstract display(): void;

	hide(): void {
		this.containerEl.empty();
	}
}

/** The settings of the app or of a plugin. */
export abstract class SettingTab {
	icon = '';
	containerEl = createDiv({ cls: 'vertical-tab-content' });
	settingItems: Obsidian.SettingDefinitionItem[] = [];
	#drawn: DrawnSettings | null = null;
	#shown = false;

	constructor(public app: Obsidian.App) {}

	getSettingDefinitions(): Obsidian.SettingDefinitionItem[] {
		return [];
	}

	getControlValue(_key: string): unknown {
		return undefined;
	}

	setControlValue(_key: string, _value: unknown): void | Promise<void> {}

	display(): void {}

	hide(): void {}

	/** Asks for the definitions again, and draws them if the tab is shown. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.#shown) this.#draw(this.settingItems);
	}

	refreshDomState(): void {
		this.#drawn?.refresh();
	}

	/** Undocumented in the app: the settings window shows the tab. */
	show(parentEl: HTMLElement): void {
		parentEl.appendChild(this.containerEl);
		this.#shown = true;
		this.update();
		if (this.settingItems.length === 0) this.display();
	}

	/** Undocumented in the app: the window shows another tab, or closes. */
	leave(): void {
		if (!this.#shown) return;
		this.#shown = false;
		this.#drawn?.cleanUp();
		this.#drawn = null;
		this.containerEl.detach();
		this.hide();
	}

	#draw(items: readonly Obsidian.SettingDefinitionItem[]): void {
		this.#drawn?.cleanUp();
		this.containerEl.empty();
		if (items.length > 0) this.#render(items);
	}

	#openPage(definition: Obsidian.SettingDefinitionPage): void {
		const page = definition.page?.();
		this.#drawn?.cleanUp();
		this.#drawn = null;
		this.containerEl.empty();
		new Setting(this.containerEl)
			.setName(definition.name)
			.setHeading()
			.addExtraButton((back) =>
				back
					.setIcon('arrow-left')
					.setTooltip('Back')
					.onClick(() => this.update()),
			);
		if (!page) return this.#render(definition.items ?? []);
		this.containerEl.appendChild(page.rootEl);
		page.display();
	}

	#render(items: readonly Obsidian.SettingDefinitionItem[]): void {
		this.#drawn = renderDefinitions(items, this.containerEl.createDiv(), {
			app: this.app,
			getControlValue: (key) => this.getControlValue(key),
			setControlValue: (key, value) => this.setControlValue(key, value),
			refreshDomState: () => this.refreshDomState(),
			openPage: (page) => this.#openPage(page),
		});
	}
}

/**
 * The settings of a plugin. Values come from `plugin.settings` and go to its data file, unless a subclass overrides
 * that.
 */
export abstract class PluginSettingTab extends SettingTab {
	constructor(
		app: Obsidian.App,
		readonly plugin: Obsidian.Plugin,
	) {
		super(app);
	}

	override getControlValue(key: string): unknown {
		return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
	}

	override setControlValue(key: string, value: unknown): void | Promise<void> {
		const settings = (this.plugin.settings ?? {}) as Record<string, unknown>;
		settings[key] = value;
		return this.plugin.saveData(settings);
	}
}
