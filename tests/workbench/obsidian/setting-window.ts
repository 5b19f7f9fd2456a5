import type * as Obsidian from 'obsidian';
import { Modal } from './modal';
import type { PluginSettingTab } from './setting-tab';

/** Undocumented in the app: the settings window. */
export class SettingWindow extends Modal {
	readonly pluginTabs: PluginSettingTab[] = [];
	activeTab: PluginSettingTab | null = null;
	readonly #navEl: HTMLElement;
	readonly #tabEl: HTMLElement;

	constructor(app: Obsidian.App) {
		super(app);
		this.modalEl.addClass('mod-settings');
		this.modalEl.setAttr('aria-label', 'Settings');
		this.contentEl.addClass('vertical-tabs-container');
		this.#navEl = this.contentEl.createDiv({ cls: 'vertical-tab-header' });
		this.#tabEl = this.contentEl.createDiv({ cls: 'vertical-tab-content-container' });
	}

	addSettingTab(settingTab: Obsidian.PluginSettingTab): void {
		const tab = settingTab as unknown as PluginSettingTab;
		this.pluginTabs.push(tab);
		tab.update();
	}

	removeSettingTab(settingTab: Obsidian.PluginSettingTab): void {
		const tab = settingTab as unknown as PluginSettingTab;
		if (this.activeTab === tab) this.#leave();
		this.pluginTabs.splice(this.pluginTabs.indexOf(tab), 1);
	}

	openTabById(id: string): PluginSettingTab | null {
		const tab = this.pluginTabs.find(({ plugin }) => plugin.manifest.id === id);
		if (!tab) return null;
		this.#leave();
		this.activeTab = tab;
		tab.show(this.#tabEl);
		this.#drawNav();
		return tab;
	}

	override onOpen(): void {
		this.#drawNav();
	}

	override onClose(): void {
		this.#leave();
	}

	#leave(): void {
		this.activeTab?.leave();
		this.activeTab = null;
	}

	#drawNav(): void {
		this.#navEl.empty();
		for (const tab of this.pluginTabs) {
			const item = this.#navEl.createEl('button', {
				cls: 'vertical-tab-nav-item',
				text: tab.plugin.manifest.name,
			});
			item.toggleClass('is-active', tab === this.activeTab);
			item.addEventListener('click', () => this.openTabById(tab.plugin.manifest.id));
		}
	}
}
