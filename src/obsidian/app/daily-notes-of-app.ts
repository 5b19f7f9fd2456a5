import { moment, type App } from 'obsidian';
import { detectDailyNotes, type DetectedDailyNotes } from '../../daily-note/daily-note-options';
import { DailyNotes, type DayFormat } from '../../daily-note/daily-notes';
import { asRecord } from '../../settings/unknown-record';

/** Detects how the app's plugins keep daily notes. The app has no public call for this, so the answer may have any shape. */
export function detectDailyNotesOfApp(app: App): DetectedDailyNotes {
	const { internalPlugins, plugins } = app as unknown as { internalPlugins?: unknown; plugins?: unknown };
	const core = asRecord(asRecord(call(internalPlugins, 'getPluginById', 'daily-notes')).instance).options;
	const periodic = asRecord(call(plugins, 'getPlugin', 'periodic-notes')).settings;
	return detectDailyNotes(periodic, core);
}

/**
 * Formats days in the user's language with the app's own moment. Tokens of time give the current time. The fields are passed as UTC,
 * so that no time zone rule can shift them.
 */
export const appDayFormat: DayFormat = {
	format(day, tokens) {
		const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
		const now = new Date();
		return moment.utc([year, month - 1, date, now.getHours(), now.getMinutes(), now.getSeconds()]).format(tokens);
	},
};

/** Finds the daily notes of the app. */
export class DailyNotesOfApp {
	private found: DailyNotes | null = null;

	constructor(private readonly app: App) {}

	/** The daily notes by the current options. The options are read each time, because a change by another plugin triggers no event. */
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
