import type { Plugin } from 'obsidian';
import { parse, stringify } from 'yaml';
import type { BenchApp } from '../../workbench/workbench';

/** How a template plugin puts its text into a note. */
export type LateWay = 'overwrites' | 'appends' | 'prepends';

/** How long (milliseconds) Templater 2.25.0 waits after a note was made before it looks at it. */
export const templaterWaits = 300;

/**
 * Templater, QuickAdd and others, filling in a note that is there already. Templater 2.25.0 reads a note whose text has come from a
 * template, with the commands still in it (`<% … %>`), runs the commands, which may ask the user or fetch something first, and
 * overwrites the whole note with its filled-in reading of it, whatever has been written into it since. Others insert their text at
 * the end or at the top.
 */
export function fillLate(note: string, filled: string, way: LateWay): string {
	switch (way) {
		case 'overwrites':
			return filled;
		case 'appends':
			return `${note}${note === '' || note.endsWith('\n') ? '' : '\n'}${filled}`;
		case 'prepends':
			return `${filled}${note}`;
	}
}

/**
 * The folder templates of Templater 2.25.0, with "trigger on new file creation". They are for notes without text below the
 * frontmatter: any other note is skipped. They do not overwrite: the text goes behind whatever is there by the time at which it is
 * filled in, and the properties are merged.
 *
 * @param atLook the note when Templater looks at it
 * @param now the note when the template has been filled in
 */
export function fillFolderTemplate(atLook: string, now: string, filled: string): string {
	if (parts(atLook).body !== '') return now;
	const [there, added] = [parts(now), parts(filled)];
	const properties = { ...there.properties, ...added.properties };
	const frontmatter = Object.keys(properties).length === 0 ? '' : `---\n${stringify(properties, { lineWidth: 0 })}---\n`;
	return frontmatter + there.body + added.body;
}

/** The settings of Templater that matter for new notes. */
export interface TemplaterSettings {
	/** The folder and the path of its template; null where there is none. */
	readonly folderTemplate: { readonly folder: string; readonly template: string } | null;
	/** How long (milliseconds) the commands take, because they ask the user something. */
	readonly takes?: number;
}

/**
 * Templater 2.25.0 in the app, with "trigger on new file creation", which is a setting of the device. It looks at each new note after
 * 300 ms. A note without text gets the template of its folder, or of a folder above it. In every other note, the commands are run.
 */
export function templater({ folderTemplate, takes = 0 }: TemplaterSettings): (app: BenchApp) => void {
	return (app) => {
		const { vault, workspace, plugins } = app;
		const settings = { trigger_on_file_creation_mode: 'folder', folder_templates: folderTemplate === null ? [] : [folderTemplate], templates_folder: 'Templates', ignore_folders_on_creation: [] };
		plugins.plugins['templater-obsidian'] = { settings, unload: () => undefined } as unknown as Plugin;
		plugins.enabledPlugins.add('templater-obsidian');
		app.saveLocalStorage('templater-local-settings', { trigger_on_file_creation: true });
		const fillNew = async (path: string): Promise<void> => {
			const wait = (time: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, time));
			await wait(templaterWaits);
			const file = vault.getFileByPath(path);
			if (file === null || path.startsWith('Templates/')) return;
			const atLook = await vault.read(file);
			const covers = folderTemplate !== null && (folderTemplate.folder === '/' || path.startsWith(`${folderTemplate.folder}/`));
			const template = parts(atLook).body === '' && covers ? vault.getFileByPath(folderTemplate.template) : null;
			const filled = (await vault.read(template ?? file)).replace(/<%[^]*?%>/g, 'Monday');
			await wait(takes);
			if (template === null && parts(atLook).body !== '') await vault.modify(file, filled);
			else if (template !== null) await vault.process(file, (now) => fillFolderTemplate(atLook, now, filled));
		};
		workspace.onLayoutReady(() => void vault.on('create', ({ path }) => void fillNew(path)));
	};
}

function parts(text: string): { readonly properties: Record<string, unknown>; readonly body: string } {
	const block = /^---\n([^]*?\n)?---(?:\n|$)/.exec(text);
	return { properties: (parse(block?.[1] ?? '') ?? {}) as Record<string, unknown>, body: text.slice(block?.[0].length ?? 0) };
}
