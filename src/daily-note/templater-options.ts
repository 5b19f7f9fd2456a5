import { asTheAppTakesIt, noteFolder, type NotePath } from '../note-path';
import { asRecord } from '../settings/unknown-record';

/** What Templater does with new notes, by its settings. Seen in its source, 2.25.0. */
export interface TemplaterOptions {
	/** What decides which template an empty note gets; null where an empty note stays empty. */
	readonly by: 'folder' | 'path' | null;
	/** The folder of templates. New notes whose path contains its name are left alone; `/` for none. */
	readonly templates: string;
	/** How the paths of notes begin that are left alone. */
	readonly ignored: readonly string[];
	/** Templates of folders, as they are written there; `/` is the top of the vault. */
	readonly ofFolders: readonly { readonly folder: string; readonly template: string }[];
	/** Templates of notes whose path a regular expression matches. */
	readonly ofPaths: readonly { readonly pattern: string; readonly template: string }[];
}

/**
 * Reads the settings of Templater, which can have any shape. Null where it leaves new notes alone.
 *
 * @param settings its settings, of any version
 * @param ofDevice what it keeps on this device: since 2.21 that says whether it looks at new notes. Undefined where it
 * is not known, and then it counts as doing so.
 */
export function readTemplaterOptions(settings: unknown, ofDevice: unknown): TemplaterOptions | null {
	const stored = asRecord(settings);
	const isOnDevice = stored.data_version !== undefined;
	const switchedOn = isOnDevice
		? ofDevice === undefined || asRecord(ofDevice).trigger_on_file_creation === true
		: stored.trigger_on_file_creation === true;
	if (!switchedOn) return null;
	const isBy = (mode: string, before: unknown): boolean =>
		isOnDevice ? stored.trigger_on_file_creation_mode === mode : before === true;
	return {
		by: isBy('folder', stored.enable_folder_templates)
			? 'folder'
			: isBy('regex', stored.enable_file_templates)
				? 'path'
				: null,
		templates: normalised(text(stored.templates_folder)),
		ignored: records(stored.ignore_folders_on_creation).map(({ folder }) => normalised(text(folder))),
		ofFolders: records(stored.folder_templates).map(({ folder, template }) => ({
			folder: text(folder),
			template: text(template),
		})),
		ofPaths: records(stored.file_templates).map(({ regex, template }) => ({
			pattern: text(regex),
			template: text(template),
		})),
	};
}

/** Whether Templater looks at a new note: fills it in where it is empty, and runs the commands in it. */
export function looksAtNew(path: NotePath, { templates, ignored }: TemplaterOptions): boolean {
	return !(templates !== '/' && path.includes(templates)) && !ignored.some((start) => path.startsWith(start));
}

/**
 * The template that Templater puts into a new note that is empty: that of the deepest folder. Null where there is none.
 */
export function templateForNew(path: NotePath, options: TemplaterOptions): NotePath | null {
	const template = namedTemplate(path, options);
	return template === '' ? null : normalised(template);
}

/** Whether a text holds commands of Templater. */
export function holdsCommands(text: string): boolean {
	return text.includes('<%');
}

/** The template as settings write it; empty for none. */
function namedTemplate(path: NotePath, options: TemplaterOptions): string {
	switch (options.by) {
		case 'folder':
			return templateOfFolder(noteFolder(path), options);
		case 'path':
			return templateOfPath(path, options);
		case null:
			return '';
	}
}

function templateOfFolder(folder: string, options: TemplaterOptions): string {
	const wanted = folder === '' ? '/' : folder.normalize('NFC');
	const own = options.ofFolders.find((one) => one.folder.normalize('NFC') === wanted)?.template ?? '';
	return own === '' && folder !== '' ? templateOfFolder(noteFolder(folder), options) : own;
}

function templateOfPath(path: NotePath, { ofPaths }: TemplaterOptions): string {
	const matches = (pattern: string): boolean => {
		try {
			return new RegExp(pattern).test(path);
		} catch {
			return false;
		}
	};
	return ofPaths.find(({ pattern }) => matches(pattern))?.template ?? '';
}

function normalised(path: string): string {
	return asTheAppTakesIt(path) || '/';
}

function records(value: unknown): Record<string, unknown>[] {
	return Array.isArray(value) ? value.map(asRecord) : [];
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
