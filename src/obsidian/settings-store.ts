import { Events, type Plugin } from 'obsidian';
import { defaultSettings, readSettings, storeSettings, type Settings } from '../settings';

/** The settings as they are now, kept in the plugin's data file. Triggers `changed` whenever they are others. */
export class SettingsStore {
	readonly events = new Events();
	private stored: unknown = null;
	private settings: Settings = defaultSettings;

	constructor(private readonly plugin: Pick<Plugin, 'loadData' | 'saveData'>) {}

	get current(): Settings {
		return this.settings;
	}

	/** Reads the data file: at start, and when sync or somebody else has written it. */
	async load(): Promise<void> {
		this.stored = await this.plugin.loadData().catch(() => null);
		this.use(readSettings(this.stored));
	}

	/** Takes over changed settings and stores them; keys that this version does not know are kept. */
	async change(change: Partial<Settings>): Promise<void> {
		const settings = readSettings({ ...this.settings, ...change });
		this.stored = storeSettings(settings, this.stored);
		this.use(settings);
		await this.plugin.saveData(this.stored);
	}

	private use(settings: Settings): void {
		if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
		this.settings = settings;
		this.events.trigger('changed');
	}
}
