import { Events, type App } from 'obsidian';
import { readDoneSigns, usualSigns, type DoneSigns } from '../../daily-note/done-signs';

/**
 * What says that a line is done, by the settings of Tasks and Dataview. Triggers `changed` when they say otherwise than
 * before.
 *
 * Their files count, whether or not the plugins are on: Tasks keeps its settings to itself, a change of them triggers
 * no event, and a line that it has ticked stays ticked on a device where it is off.
 */
export class DoneSignsOfApp {
	readonly events = new Events();
	private signs = usualSigns;
	/** The settings as they were read last, by plugin. */
	private readonly settings = new Map<string, unknown>();

	constructor(private readonly app: App) {}

	/** The signs as they were read last. */
	get current(): DoneSigns {
		return this.signs;
	}

	/** Reads the settings again, before lines are read that can have changed with them. */
	async read(): Promise<void> {
		const signs = readDoneSigns(
			...(await Promise.all([this.settingsOf('obsidian-tasks-plugin'), this.settingsOf('dataview')])),
		);
		if (JSON.stringify(signs) === JSON.stringify(this.signs)) return;
		this.signs = signs;
		this.events.trigger('changed');
	}

	/**
	 * The settings of a plugin; null where it has none. A file that cannot be read may be being written: the settings
	 * stay.
	 */
	private async settingsOf(id: string): Promise<unknown> {
		const { adapter, configDir } = this.app.vault;
		const path = `${configDir}/plugins/${id}/data.json`;
		try {
			this.settings.set(
				id,
				(await adapter.exists(path)) ? JSON.parse((await adapter.read(path)).replace(/^\uFEFF/, '')) : null,
			);
		} catch {
			// They are read again at the next look.
		}
		return this.settings.get(id) ?? null;
	}
}
