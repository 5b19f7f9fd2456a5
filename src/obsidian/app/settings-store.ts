import { Events, type Plugin } from 'obsidian';
import pLimit from 'p-limit';
import { message } from '../../language/message';
import { readSettings, storeSettings } from '../../settings/read-settings';
import { defaultSettings, type Settings } from '../../settings/settings';
import { VaultError } from '../../vault/vault';
import { asVaultErrors } from './app-vault';

const dataFile = 'data.json';

/** The current settings, stored in the plugin's data file. Triggers `changed` when they differ from before. */
export class SettingsStore {
	readonly events = new Events();
	/**
	 * Whether the data file could not be read, so that defaults are in use. On the basis of these defaults, nothing may
	 * be written that the user did not ask for, least of all the data file itself.
	 */
	isUnreadable = false;
	private readonly queue = pLimit(1);
	private stored: unknown = null;
	private settings: Settings = defaultSettings;

	constructor(private readonly plugin: Pick<Plugin, 'app' | 'manifest' | 'loadData' | 'saveData'>) {}

	get current(): Settings {
		return this.settings;
	}

	/**
	 * Reads the data file: at start, and after a sync or another program has written it.
	 * @throws VaultError if it cannot be read; the settings stay as they are
	 */
	async load(): Promise<void> {
		const { app, manifest } = this.plugin;
		const stored: unknown = await this.plugin.loadData().catch(() => null);
		// It is not documented whether the app answers a damaged file with an error or as if the file were absent.
		if (
			(stored ?? null) === null &&
			(await app.vault.adapter.exists(`${manifest.dir ?? ''}/${dataFile}`).catch(() => true))
		) {
			this.isUnreadable ||= this.stored === null;
			throw new VaultError(dataFile, message('problem.settings'));
		}
		this.isUnreadable = false;
		this.stored = stored;
		this.apply(readSettings(stored));
	}

	/**
	 * Stores changed settings and then uses them. Keeps keys that this version does not know.
	 * @throws VaultError if they cannot be stored; the settings stay as they are
	 */
	async change(change: Partial<Settings>): Promise<void> {
		await this.queue(async () => {
			const settings = readSettings({ ...this.settings, ...change });
			const stored = storeSettings(settings, this.stored);
			await asVaultErrors(dataFile, () => this.plugin.saveData(stored));
			this.isUnreadable = false;
			this.stored = stored;
			this.apply(settings);
		});
	}

	private apply(settings: Settings): void {
		if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
		this.settings = settings;
		this.events.trigger('changed');
	}
}
