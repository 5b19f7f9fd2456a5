import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { detectDailyNotes } from '../../src/daily-note/daily-note-options';
import type { DailyNoteOptions } from '../../src/daily-note/daily-notes';
import { readDoneSigns, type DoneSigns } from '../../src/daily-note/done-signs';
import { readTemplaterOptions } from '../../src/daily-note/templater-options';
import { readSettings } from '../../src/settings/read-settings';
import type { Settings } from '../../src/settings/settings';
import { asRecord } from '../../src/settings/unknown-record';
import { placeholderOf } from '../../src/vault/icloud';
import type { Problem } from '../../src/vault/note';
import { findConfigFolder } from './config-folder';
import { codeOf } from './disk-errors';
import { englishMessage } from './english-message';
import type { LinkFormat } from './link-index';
import { settingsText, UnfitFile } from './regular-file';

/** What the vault's own settings say, as far as the routine needs it. */
export interface VaultSettings {
	readonly settings: Settings;
	/**
	 * What says that a line is done, by the files of Tasks and Dataview: they count whether or not the plugins are on,
	 * as in the app.
	 */
	readonly doneSigns: DoneSigns;
	readonly dailyNotes: DailyNoteOptions;
	readonly linkFormat: LinkFormat;
	readonly useMarkdownLinks: boolean;
	/** The folders of templates of the core plugin and of Templater. */
	readonly templateFolders: readonly string[];
	/** The app's *Excluded files*, of any shape. */
	readonly excludedFiles: unknown;
	/** The name of the folder of settings. */
	readonly configFolder: string;
	/** The files of settings that are there and cannot be read. */
	readonly problems: readonly Problem[];
}

/**
 * Reads the settings that the app and its plugins keep in a vault: the routine's own, daily notes (core plugin and both
 * shapes of Periodic Notes, Journals), done lines, templates, excluded files and the style of links. What is absent or
 * cannot be read counts as not set.
 *
 * @param named the folder of settings that the user names; null for the one that is found
 */
export async function readVaultSettings(root: string, named: string | null = null): Promise<VaultSettings> {
	const config = await findConfigFolder(root, named);
	const problems: Problem[] = config.problem === null ? [] : [config.problem];
	const read = async (path: string): Promise<unknown> =>
		config.isFollowed ? readJson(root, `${config.name}/${path}`, problems) : null;
	const own = await read('plugins/top-of-mind/data.json');
	const daily = await read('daily-notes.json');
	const enabled = await read('community-plugins.json');
	const isOn = (id: string): boolean => Array.isArray(enabled) && enabled.includes(id);
	const periodic = isOn('periodic-notes') ? await read('plugins/periodic-notes/data.json') : null;
	const templates = asRecord(await read('templates.json'));
	const templater = asRecord(isOn('templater-obsidian') ? await read('plugins/templater-obsidian/data.json') : null);
	const isJournalsAsked = isOn('journals') && isCorePluginOff('daily-notes', await read('core-plugins.json'));
	const journals = isJournalsAsked ? await read('plugins/journals/data.json') : null;
	const app = await read('app.json');
	const { newLinkFormat, useMarkdownLinks, userIgnoreFilters } = asRecord(app);
	return {
		settings: readSettings(own),
		doneSigns: readDoneSigns(
			await read('plugins/obsidian-tasks-plugin/data.json'),
			await read('plugins/dataview/data.json'),
		),
		// What Templater keeps on each device lies outside the vault.
		dailyNotes: {
			...detectDailyNotes(periodic, daily, journals).options,
			templater: readTemplaterOptions(templater, undefined) ?? undefined,
		},
		linkFormat: newLinkFormat === 'relative' || newLinkFormat === 'absolute' ? newLinkFormat : 'shortest',
		useMarkdownLinks: useMarkdownLinks === true,
		templateFolders: [templates.folder, templater.templates_folder].filter((folder) => typeof folder === 'string'),
		excludedFiles: userIgnoreFilters,
		configFolder: config.name,
		problems,
	};
}

/** `core-plugins.json` is a list of ids, or an object by id. Daily notes are on unless it says otherwise. */
function isCorePluginOff(id: string, corePlugins: unknown): boolean {
	return Array.isArray(corePlugins) ? !corePlugins.includes(id) : asRecord(corePlugins)[id] === false;
}

async function readJson(root: string, path: string, problems: Problem[]): Promise<unknown> {
	try {
		const text = await settingsText(root, path);
		return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
	} catch (error) {
		const isOffloaded = existsSync(join(root, placeholderOf(path)));
		const words = isOffloaded ? 'it is in iCloud only' : whyUnread(error);
		const remedy = isOffloaded ? 'download it' : 'fix it, or save those settings in the app again';
		if (words !== null)
			problems.push({
				path,
				problem: englishMessage(`${words}, so its settings count as not set and nothing is written; ${remedy}`),
			});
		return null;
	}
}

/** Why a file of settings was not read; null where there is none. */
function whyUnread(error: unknown): string | null {
	if (error instanceof UnfitFile) return error.message;
	if (error instanceof SyntaxError) return 'it is not JSON';
	const code = codeOf(error);
	return code === 'ENOENT' || code === 'ENOTDIR' ? null : `it cannot be read (${code ?? String(error)})`;
}
