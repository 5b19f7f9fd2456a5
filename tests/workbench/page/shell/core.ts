import type * as Obsidian from 'obsidian';
import { benchOf } from '../../bench';
import { noteCommands, withFile, type CoreCommand } from '../../obsidian/core-commands';
import type { BenchApp } from '../../workbench';
import { CommandPalette } from './command-palette';
import { openDailyNote } from './daily-notes';
import { FileExplorer } from './file-explorer';
import { createNote, renameNote } from './note-actions';
import { QuickSwitcher } from './quick-switcher';
import { setTheme } from './theme';

/** Registers the app's own views, and commands with their keys. */
export function registerCore(app: BenchApp): void {
	benchOf(app).views.set('file-explorer', (leaf) => new FileExplorer(leaf) as unknown as Obsidian.View);
	for (const { key, modifiers = ['Mod'] as Obsidian.Modifier[], ...command } of coreCommands(app)) {
		app.commands.addCommand(command);
		if (key === undefined) continue;
		app.scope.register(modifiers, key, () => {
			app.commands.executeCommandById(command.id);
			return false;
		});
	}
}

function coreCommands(app: BenchApp): CoreCommand[] {
	return [
		{
			id: 'command-palette:open',
			name: 'Command palette: Open command palette',
			key: 'p',
			callback: () => new CommandPalette(app).open(),
		},
		{
			id: 'switcher:open',
			name: 'Quick switcher: Open quick switcher',
			key: 'o',
			callback: () => new QuickSwitcher(app).open(),
		},
		{ id: 'app:open-settings', name: 'Open settings', key: ',', callback: () => openSettings(app) },
		{ id: 'daily-notes', name: "Daily notes: Open today's daily note", callback: () => void openDailyNote(app) },
		{ id: 'file-explorer:new-file', name: 'Create new note', key: 'n', callback: () => void createNote(app) },
		{
			id: 'workspace:edit-file-title',
			name: 'Rename file',
			key: 'F2',
			modifiers: [],
			checkCallback: withFile(app, (file) => renameNote(app, file)),
		},
		...noteCommands(app),
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
