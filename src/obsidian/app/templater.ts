import type { App } from 'obsidian';
import { readTemplaterOptions, type TemplaterOptions } from '../../daily-note/templater-options';
import type { NotePath } from '../../note-path';
import { asRecord } from '../../settings/unknown-record';
import { call, communityPlugin } from './undocumented';

/** What Templater does with new notes, by no public interface; undefined where it is off or leaves them alone. */
export function templaterOptionsOf(app: App): TemplaterOptions | undefined {
	const templater = pluginOf(app);
	if (templater === null) return undefined;
	return (
		readTemplaterOptions(asRecord(templater).settings, app.loadLocalStorage('templater-local-settings')) ??
		undefined
	);
}

/** The folder of templates of Templater, of any shape. */
export function templaterFolder(app: App): unknown {
	return asRecord(asRecord(pluginOf(app)).settings).templates_folder;
}

/**
 * Whether Templater is filling in a note at this moment, and perhaps waits for an answer of the user. Known since 2.3.
 */
export function isBeingFilled(app: App, path: NotePath): boolean {
	const { files_with_pending_templates: pending } = asRecord(asRecord(pluginOf(app)).templater);
	return call(pending, 'has', path) === true;
}

function pluginOf(app: App): unknown {
	return communityPlugin(app, 'templater-obsidian') ?? null;
}
