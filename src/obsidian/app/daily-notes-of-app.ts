import { moment, type App } from 'obsidian';
import { detectDailyNotes, type DetectedDailyNotes } from '../../daily-note/daily-note-options';
import { DailyNotes, type DayFormat } from '../../daily-note/daily-notes';
import { asRecord } from '../../settings/unknown-record';

/** What the app's plugins say about daily notes: there is no public call for it, so any shape may come back. */
export function detectDailyNotesOfApp(app: App): DetectedDailyNotes {
	const { internalPlugins, plugins } = app as unknown as { internalPlugins?: unknown; plugins?: unknown };
	const core = asRecord(asRecord(call(internalPlugins, 'getPluginById', 'daily-notes')).instance).options;
	const periodic = asRecord(call(plugins, 'getPlugin', 'periodic-notes')).settings;
	return detectDailyNotes(periodic, core);
}

/**
 * Days in the user's language, by the app's own moment; times as the clock shows them. The fields are taken for UTC, so
 * that no zone's rules can move them.
 */
export const appDayFormat: DayFormat = {
	format(day, tokens) {
		const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
		const now = new Date();
		return moment.utc([year, month - 1, date, now.getHours(), now.getMinutes(), now.getSeconds()]).format(tokens);
	},
};

/** Where the app's daily notes are. */
export class DailyNotesOfApp {
	private found: DailyNotes | null = null;

	constructor(private readonly app: App) {}

	/** As of now: another plugin may change how daily notes are kept at any time, and tells nobody. */
	get current(): DailyNotes {
		const { options } = detectDailyNotesOfApp(this.app);
		if (this.found === null || JSON.stringify(this.found.options) !== JSON.stringify(options)) {
			this.found = new DailyNotes(options, appDayFormat);
		}
		return this.found;
	}
}

function call(object: unknown, method: string, argument: string): unknown {
	const found = typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[method] : undefined;
	return typeof found === 'function' ? (found.call(object, argument) as unknown) : undefined;
}
