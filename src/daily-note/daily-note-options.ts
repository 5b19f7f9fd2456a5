import { asRecord } from '../settings/unknown-record';
import { defaultDailyFormat, type DailyNoteOptions } from './daily-notes';

/** The options of daily notes and their source, which the settings tab shows. */
export interface DetectedDailyNotes {
	readonly source: 'periodic-notes' | 'daily-notes' | 'default';
	readonly options: DailyNoteOptions;
}

/**
 * Reads the options of daily notes from the settings of plugins, which can have any shape. Periodic Notes counts first, where
 * it is on and keeps daily notes (0.0.17 in `daily`, its 1.0 beta in the active calendar set); then the core plugin; then the
 * app's defaults.
 *
 * @param periodicNotes the settings of Periodic Notes where that plugin is on, else null
 * @param dailyNotes the options of the core plugin, on or off
 */
export function detectDailyNotes(periodicNotes: unknown, dailyNotes: unknown): DetectedDailyNotes {
	const periodic = asRecord(periodicNotes);
	const daily = asRecord(periodic.daily);
	const set = activeCalendarSet(periodic);
	if (daily.enabled === true) return { source: 'periodic-notes', options: readOptions(daily, daily.template) };
	if (set.enabled === true) return { source: 'periodic-notes', options: readOptions(set, set.templatePath) };
	const core = asRecord(dailyNotes);
	const isSet = Object.keys(core).length > 0;
	return { source: isSet ? 'daily-notes' : 'default', options: readOptions(core, core.template) };
}

function activeCalendarSet(periodic: Record<string, unknown>): Record<string, unknown> {
	const sets = Array.isArray(periodic.calendarSets) ? periodic.calendarSets.map(asRecord) : [];
	const active = sets.find((set) => set.id === periodic.activeCalendarSet) ?? sets[0];
	return asRecord(active?.day);
}

function readOptions(from: Record<string, unknown>, template: unknown): DailyNoteOptions {
	return {
		folder: text(from.folder) ?? '',
		format: text(from.format) ?? defaultDailyFormat,
		template: text(template),
	};
}

function text(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
