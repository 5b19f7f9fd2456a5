import { moment } from 'obsidian-test-mocks/obsidian';
import { folderOf, foldersAbove } from '../../file-store';
import { Notice } from '../../obsidian/notice';
import { normalizePath } from '../../obsidian/text';
import type { BenchApp } from '../../workbench';

/** Opens today's daily note. If there is none, makes it from folder, format and template, as the core plugin does. */
export async function openDailyNote(app: BenchApp): Promise<void> {
	const daily = app.internalPlugins.getEnabledPluginById('daily-notes');
	if (!daily) return void new Notice('The core plugin daily notes is switched off.');
	const option = (name: string): string => (typeof daily.options[name] === 'string' ? daily.options[name] : '');
	const now = moment();
	const path = normalizePath(`${option('folder')}/${now.format(option('format') || 'YYYY-MM-DD')}.md`);
	const file = app.vault.getFileByPath(path) ?? (await make(app, path, option('template'), now));
	await app.workspace.getLeaf(false).openFile(file);
}

async function make(
	app: BenchApp,
	path: string,
	template: string,
	now: moment.Moment,
): Promise<ReturnType<BenchApp['vault']['create']>> {
	const from = template === '' ? null : app.metadataCache.getFirstLinkpathDest(normalizePath(template), '');
	if (template !== '' && !from) new Notice(`Failed to find template ${template}`);
	const title = path.slice(folderOf(path).length).replace(/^\//, '').replace(/\.md$/, '');
	const text = from ? fill(await app.vault.cachedRead(from), title, now) : '';
	for (const folder of foldersAbove(path))
		if (!app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
	return app.vault.create(path, text);
}

function fill(template: string, title: string, now: moment.Moment): string {
	return template
		.replace(/\{\{\s*title\s*\}\}/gi, title)
		.replace(/\{\{\s*(date|time)\s*(?::(.*?))?\}\}/gi, (_, what: string, format?: string) =>
			now.format(format?.trim() || (what.toLowerCase() === 'date' ? 'YYYY-MM-DD' : 'HH:mm')),
		);
}
