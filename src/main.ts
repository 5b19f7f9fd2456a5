import { Plugin } from 'obsidian';
import { compose } from './obsidian/app/compose';
import { SettingsStore } from './obsidian/app/settings-store';
import { start } from './obsidian/app/start';
import { register } from './obsidian/entries/register';
import { openPanel } from './obsidian/panel/open-panel';

/** The plugin: reads its settings, composes its parts, registers them with the app and starts them. */
export default class TopOfMindPlugin extends Plugin {
	private readSettings: () => Promise<unknown> = () => Promise.resolve();

	override async onload(): Promise<void> {
		const settings = new SettingsStore(this);
		const unread: unknown = await settings.load().catch((error: unknown) => error);
		const parts = await compose(this, settings);
		const { context, languages } = parts;
		this.registerEvent(settings.events.on('changed', () => void languages.loadLineLanguage()));
		this.readSettings = () => context.attempt(() => settings.load());
		if (unread !== undefined) context.notices.error(unread);
		register(this, parts);
		start(this, parts);
	}

	/** Opens the panel when the user has just enabled the plugin. */
	override onUserEnable(): void {
		void openPanel(this.app);
	}

	/** Reads the settings again after a sync or another program has written them. */
	override async onExternalSettingsChange(): Promise<void> {
		await this.readSettings();
	}
}
