import { Events, type Plugin } from 'obsidian';
import { message } from '../../language/message';
import { defaultSettings, type Settings } from '../../settings/settings';
import { VaultError } from '../../vault/vault';
import { explained } from './app-vault';
import { Serial } from './serial';
import { readSettings, storeSettings } from '../../settings/read-settings';

const dataFile = 'data.json';

/** The settings as they are now, kept in the plugin's data file. Triggers `changed` whenever they are others. */
export class SettingsStore {
	readonly events = new Events();
	/**
	 * Whether the data file could not be read: defaults stand in for what it holds. Nothing may be written on their strength
	 * without the user's doing, the file itself least of all.
	 */
	isUnread = false;
	private readonly queue = new Serial();
	private stored: unknown = null;
	private settings: Settings = defaultSettings;

	constructor(private readonly plugin: Pick<Plugin, 'app' | 'manifest' | 'loadData' | 'saveData'>) {}

	get current(): Settings {
		return this.settings;
	}

	/**
	 * Reads the data file: at start, and when sync or somebody else has written it.
	 * @throws VaultError where it cannot be read, and the settings stay as they are
	 */
	async load(): Promise<void> {
		const { app, manifest } = this.plugin;
		const stored: unknown = await this.plugin.loadData().catch(() => null);
		// Whether the app answers a file that is damaged with an error or like one that is absent is not documented.
		if ((stored ?? null) === null && (await app.vault.adapter.exists(`${manifest.dir ?? ''}/${dataFile}`).catch(() => true))) {
			this.isUnread ||= this.stored === null;
			throw new VaultError(dataFile, message('problem.settings'));
		}
		this.isUnread = false;
		this.stored = stored;
		this.use(readSettings(stored));
	}

	/**
	 * Takes over changed settings once they are stored; keys that this version does not know are kept.
	 * @throws VaultError where they cannot be stored, and the settings stay as they are
	 */
	async change(change: Partial<Settings>): Promise<void> {
		await this.queue.run(async () => {
			const settings = readSettings({ ...this.settings, ...change });
			const stored = storeSettings(settings, this.stored);
			await explained(dataFile, () => this.plugin.saveData(stored));
			this.isUnread = false;
			this.stored = stored;
			this.use(settings);
		});
	}

	private use(settings: Settings): void {
		if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
		this.settings = settings;
		this.events.trigger('changed');
	}
}
