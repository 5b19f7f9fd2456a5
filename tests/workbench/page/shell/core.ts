import type * as Obsidian from 'obsidian';
import { benchOf } from '../../bench';
import { MarkdownView } from '../../obsidian/markdown-view';
import type { BenchApp } from '../../workbench';
import { CommandPalette } from './command-palette';
import { openDailyNote } from './daily-notes';
import { FileExplorer } from './file-explorer';
import { createNote, deleteNote, renameNote } from './note-actions';
import { QuickSwitcher } from './quick-switcher';
import { setTheme } from './theme';

/** Registers the app's own views, sources of previews, and commands with their keys. */
export function registerCore(app: BenchApp): void {
	const { views, hoverSources } = benchOf(app);
	views.set('file-explorer', (leaf) => new FileExplorer(leaf) as unknown as Obsidian.View);
	for (const [id, display] of Object.entries({ preview: 'Reading view', editor: 'Editing view', 'file-explorer': 'Files' })) hoverSources.set(id, { display, defaultMod: id !== 'preview' });
	for (const { key, modifiers = ['Mod'] as Obsidian.Modifier[], ...command } of coreCommands(app)) {
		app.commands.addCommand(command);
		if (key === undefined) continue;
		app.scope.register(modifiers, key, () => {
			app.commands.executeCommandById(command.id);
			return false;
		});
	}
}

interface CoreCommand extends Obsidian.Command {
	key?: string;
	modifiers?: Obsidian.Modifier[];
}

function coreCommands(app: BenchApp): CoreCommand[] {
	const { workspace } = app;
	return [
		{ id: 'command-palette:open', name: 'Command palette: Open command palette', key: 'p', callback: () => new CommandPalette(app).open() },
		{ id: 'switcher:open', name: 'Quick switcher: Open quick switcher', key: 'o', callback: () => new QuickSwitcher(app).open() },
		{ id: 'app:open-settings', name: 'Open settings', key: ',', callback: () => openSettings(app) },
		{ id: 'daily-notes', name: "Daily notes: Open today's daily note", callback: () => void openDailyNote(app) },
		{ id: 'file-explorer:new-file', name: 'Create new note', key: 'n', callback: () => void createNote(app) },
		{ id: 'workspace:edit-file-title', name: 'Rename file', key: 'F2', modifiers: [], checkCallback: withFile(app, (file) => renameNote(app, file)) },
		{ id: 'app:delete-file', name: 'Delete current file', checkCallback: withFile(app, (file) => void deleteNote(app, file)) },
		{ id: 'markdown:toggle-preview', name: 'Toggle reading view', key: 'e', checkCallback: (checking) => toggleReading(app, checking) },
		{ id: 'editor:toggle-source', name: 'Toggle Live Preview/Source mode', checkCallback: (checking) => toggleSource(app, checking) },
		{ id: 'editor:save-file', name: 'Save current file', key: 's', callback: () => save(app) },
		{ id: 'editor:toggle-checklist-status', name: 'Toggle checkbox status', key: 'l', editorCallback: (editor) => toggleTask(editor) },
		{ id: 'workspace:close', name: 'Close current tab', callback: () => workspace.getMostRecentLeaf()?.detach() },
		{ id: 'workspace:split-vertical', name: 'Split right', callback: () => void splitRight(app) },
		{ id: 'app:toggle-left-sidebar', name: 'Toggle left sidebar', callback: () => workspace.leftSplit.toggle() },
		{ id: 'app:toggle-right-sidebar', name: 'Toggle right sidebar', callback: () => workspace.rightSplit.toggle() },
		{ id: 'theme:use-dark', name: 'Use dark mode', callback: () => setTheme(app, 'dark') },
		{ id: 'theme:use-light', name: 'Use light mode', callback: () => setTheme(app, 'light') },
	];
}

/** Opens the settings at the first tab. */
export function openSettings(app: BenchApp): void {
	app.setting.open();
	const first = app.setting.pluginTabs[0];
	if (first) app.setting.openTabById(first.plugin.manifest.id);
}

function withFile(app: BenchApp, act: (file: Obsidian.TFile) => void): (checking: boolean) => boolean {
	return (checking) => {
		const file = app.workspace.getActiveFile();
		if (file && !checking) act(file);
		return file !== null;
	};
}

function save({ workspace }: BenchApp): void {
	const view: unknown = workspace.getMostRecentLeaf()?.view;
	if (view instanceof MarkdownView) void view.save();
}

function toggleReading({ workspace }: BenchApp, checking: boolean): boolean {
	const leaf = workspace.getMostRecentLeaf();
	const view: unknown = leaf?.view;
	if (!leaf || !(view instanceof MarkdownView)) return false;
	if (!checking) void leaf.setViewState({ type: 'markdown', state: { ...view.getState(), mode: view.getMode() === 'preview' ? 'source' : 'preview' } });
	return true;
}

function toggleSource({ workspace }: BenchApp, checking: boolean): boolean {
	const leaf = workspace.getMostRecentLeaf();
	const view: unknown = leaf?.view;
	if (!leaf || !(view instanceof MarkdownView)) return false;
	const state = view.getState();
	if (!checking) void leaf.setViewState({ type: 'markdown', state: { ...state, source: state['source'] !== true } });
	return true;
}

function toggleTask(editor: Obsidian.Editor): void {
	const { line } = editor.getCursor();
	const text = editor.getLine(line);
	const open = /^\s*(?:[-*+]|\d+[.)])\s+\[(?=.\]\s)/.exec(text)?.[0].length;
	if (open !== undefined) editor.replaceRange(text[open] === ' ' ? 'x' : ' ', { line, ch: open }, { line, ch: open + 1 });
}

async function splitRight({ workspace }: BenchApp): Promise<void> {
	const file = workspace.getActiveFile();
	if (file) await workspace.getLeaf('split').openFile(file);
}
