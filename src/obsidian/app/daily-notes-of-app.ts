import { moment, type App } from 'obsidian';
import { detectDailyNotes, type DetectedDailyNotes } from '../../daily-note/daily-note-options';
import { DailyNotes } from '../../daily-note/daily-notes';
import type { DayFormat } from '../../daily-note/day-format';
import { asRecord } from '../../settings/unknown-record';
import { call, communityPlugin, corePlugin } from './undocumented';

/**
 * Formats days in the user's language with the app's own moment. Tokens of time give the current time. The fields are
 * passed as UTC, so that no time zone rule can shift them.
 */
export const appDayFormat: DayFormat = {
	format(day, tokens, offset) {
		const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
		const now = new Date();
		const at = moment.utc([year, month - 1, date, now.getHours(), now.getMinutes(), now.getSeconds()]);
		if (offset !== undefined) at.add(offset.amount, offset.unit as moment.unitOfTime.DurationConstructor);
		return at.format(tokens);
	},
};

/** After this time, the settings of Journals are read again when they are needed, in milliseconds. */
const journalsAge = 10_000;

/** Finds the daily notes of the app. */
export class DailyNotesOfApp {
	/** The daily notes as found last, and their options as text. */
	private found: { readonly key: string; readonly notes: DailyNotes } | null = null;
	/**
	 * The settings of Journals as they were read last. That plugin keeps them to itself, so they come from its file.
	 */
	private journals: unknown = null;
	private journalsReadAt = 0;

	constructor(private readonly app: App) {}

	/**
	 * The daily notes by the current options. The options are read each time, because a change by another plugin
	 * triggers no event.
	 */
	get current(): DailyNotes {
		const { options } = this.detect();
		const key = JSON.stringify(options);
		if (this.found?.key !== key)
			this.found = { key, notes: new DailyNotes(options, appDayFormat, null, this.app.vault.configDir) };
		return this.found.notes;
	}

	/**
	 * Detects how the app's plugins keep daily notes. The app has no public call for this, so the answer may have any
	 * shape.
	 */
	detect(): DetectedDailyNotes {
		const core = asRecord(corePlugin(this.app, 'daily-notes'));
		const periodic = asRecord(communityPlugin(this.app, 'periodic-notes')).settings;
		const isJournalsAsked = core.enabled !== true && this.pluginJournals() !== null;
		if (isJournalsAsked && Date.now() - this.journalsReadAt > journalsAge) void this.readJournals();
		return detectDailyNotes(periodic, asRecord(core.instance).options, isJournalsAsked ? this.journals : null);
	}

	/** Reads the settings of Journals where that plugin is on. Settings that cannot be read change nothing. */
	async readJournals(): Promise<void> {
		const plugin = this.pluginJournals();
		if (plugin === null) return;
		this.journalsReadAt = Date.now();
		try {
			this.journals = await call(plugin, 'loadData');
		} catch {
			// The plugin may be writing them at this moment; they are read again.
		}
	}

	private pluginJournals(): object | null {
		const plugin = communityPlugin(this.app, 'journals');
		return typeof plugin === 'object' ? plugin : null;
	}
}
