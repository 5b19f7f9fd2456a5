import { asRecord } from '../settings/unknown-record';
import { asText } from '../settings/unknown-text';
import type { DailyNoteOptions } from './daily-notes';
import { defaultDailyFormat } from './day-format';
import { readJournals } from './journals-options';

/** The options of daily notes and their source, which the settings tab shows. */
export interface DetectedDailyNotes {
	readonly source: 'periodic-notes' | 'daily-notes' | 'journals' | 'default';
	readonly options: DailyNoteOptions;
}

/**
 * Reads the options of daily notes from the settings of plugins, which can have any shape. Periodic Notes counts first,
 * where it is on and keeps daily notes (0.0.17 in `daily`, its 1.0 beta in the active calendar set); then Journals,
 * where it is on and the core plugin is off; then the core plugin; then the app's defaults.
 *
 * @param periodicNotes the settings of Periodic Notes where that plugin is on, else null
 * @param dailyNotes the options of the core plugin, on or off
 * @param journals the settings of Journals where that plugin is on and the core plugin is off, else null
 */
export function detectDailyNotes(
	periodicNotes: unknown,
	dailyNotes: unknown,
	journals: unknown = null,
): DetectedDailyNotes {
	const periodic = asRecord(periodicNotes);
	const daily = asRecord(periodic.daily);
	const set = activeCalendarSet(periodic);
	if (daily.enabled === true)
		return { source: 'periodic-notes', options: { ...readOptions(daily, daily.template), filling } };
	if (set.enabled === true)
		return { source: 'periodic-notes', options: { ...readOptions(set, set.templatePath), filling } };
	const ofJournals = readJournals(journals);
	if (ofJournals !== null) return { source: 'journals', options: ofJournals };
	const core = asRecord(dailyNotes);
	const isSet = Object.keys(core).length > 0;
	return { source: isSet ? 'daily-notes' : 'default', options: readOptions(core, core.template) };
}

const filling = { by: 'periodic-notes' } as const;

function activeCalendarSet(periodic: Record<string, unknown>): Record<string, unknown> {
	const sets = Array.isArray(periodic.calendarSets) ? periodic.calendarSets.map(asRecord) : [];
	const active = sets.find((set) => set.id === periodic.activeCalendarSet) ?? sets[0];
	return asRecord(active?.day);
}

function readOptions(from: Record<string, unknown>, template: unknown): DailyNoteOptions {
	return {
		folder: asText(from.folder) ?? '',
		format: asText(from.format) ?? defaultDailyFormat,
		template: asText(template),
	};
}
