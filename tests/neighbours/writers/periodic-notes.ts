import type { Plugin } from 'obsidian';
import type { DailyNoteOptions } from '../../../src/daily-note/daily-notes';
import type { BenchApp } from '../../workbench/workbench';

/** The two formats of its settings that are in use. */
export type PeriodicVersion = 'stable' | 'beta';

/**
 * Periodic Notes, and with it the Calendar plugin, which opens its notes. Daily notes have the plugin's own folder and
 * format, which may hold folders, while the app's own daily notes are off or set otherwise. Version 0.0.17 keeps them
 * under `daily`; the beta of 1.0 in one of several calendar sets, of which one is active.
 */
export function periodicNotes(
	version: PeriodicVersion,
	{ folder, format, template }: DailyNoteOptions,
): (app: BenchApp) => void {
	const stable = {
		daily: { enabled: true, folder, format, template },
		weekly: { enabled: true, folder: 'Weeks', format: 'gggg-[W]ww' },
	};
	const day = { enabled: true, folder, format, templatePath: template };
	const beta = {
		activeCalendarSet: 'Mine',
		calendarSets: [
			{ id: 'Other', day: { ...day, folder: 'Elsewhere' } },
			{ id: 'Mine', day },
		],
	};
	return (app) => {
		const plugin = { settings: version === 'stable' ? stable : beta, unload: () => undefined } as unknown as Plugin;
		app.plugins.plugins['periodic-notes'] = plugin;
		app.plugins.enabledPlugins.add('periodic-notes');
	};
}
