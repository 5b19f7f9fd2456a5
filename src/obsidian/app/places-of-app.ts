import type { App } from 'obsidian';
import { TemplatePlaces } from '../../people/templates';
import type { Settings } from '../../settings/settings';
import { asRecord } from '../../settings/unknown-record';
import type { DailyNotesOfApp } from './daily-notes-of-app';
import { templaterFolder } from './templater';
import { call, corePlugin } from './undocumented';

/**
 * Where templates lie, by the settings of the core plugins, of Templater where it is on, and of the plugin itself. The
 * app has no public call for this, so the answers may have any shape.
 */
export function templatePlacesOfApp(app: App, settings: Settings, dailyNotes: DailyNotesOfApp): TemplatePlaces {
	const core = asRecord(asRecord(asRecord(corePlugin(app, 'templates')).instance).options);
	const folders = [core.folder, templaterFolder(app)].filter((folder) => typeof folder === 'string');
	const named = [dailyNotes.current.options.template ?? '', settings.newPeople.template].filter(
		(note) => note.trim() !== '',
	);
	// A template can be named without its folder.
	const found = named.map(
		(note) =>
			app.metadataCache.getFirstLinkpathDest(note.replace(/^\/+/, '').replace(/\.md$/i, ''), '')?.path ?? note,
	);
	return new TemplatePlaces(folders, found);
}

/** The app's setting *Excluded files*, of any shape. The app has no public call for it. */
export function excludedFilesOfApp(app: App): unknown {
	return call(app.vault, 'getConfig', 'userIgnoreFilters');
}
