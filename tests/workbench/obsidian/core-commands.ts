import type * as Obsidian from 'obsidian';
import { MarkdownView } from './markdown-view';

/** A command of the app itself, with its key. */
export interface CoreCommand extends Obsidian.Command {
	key?: string;
	modifiers?: Obsidian.Modifier[];
}

/** The app's own commands on the open note and its panes, by the ids with which plugins call and wrap them. */
export function noteCommands(app: Obsidian.App): CoreCommand[] {
	const { workspace } = app;
	return [
		{
			id: 'app:delete-file',
			name: 'Delete current file',
			checkCallback: withFile(app, (file) => void app.fileManager.trashFile(file)),
		},
		{
			id: 'markdown:toggle-preview',
			name: 'Toggle reading view',
			key: 'e',
			checkCallback: withNote(app, toggleReading),
		},
		{
			id: 'editor:toggle-source',
			name: 'Toggle Live Preview/Source mode',
			checkCallback: withNote(app, toggleSource),
		},
		// A check in the app too. Linters and formatters put their own around it, to work when the user saves.
		{
			id: 'editor:save-file',
			name: 'Save current file',
			key: 's',
			checkCallback: withNote(app, (view) => void view.save()),
		},
		{
			id: 'editor:toggle-checklist-status',
			name: 'Toggle checkbox status',
			key: 'l',
			editorCallback: (editor) => toggleTask(editor),
		},
		{ id: 'workspace:close', name: 'Close current tab', callback: () => workspace.getMostRecentLeaf()?.detach() },
		{
			id: 'workspace:split-vertical',
			name: 'Split right',
			checkCallback: withFile(app, (file) => void workspace.getLeaf('split').openFile(file)),
		},
		{ id: 'app:toggle-left-sidebar', name: 'Toggle left sidebar', callback: () => workspace.leftSplit.toggle() },
		{ id: 'app:toggle-right-sidebar', name: 'Toggle right sidebar', callback: () => workspace.rightSplit.toggle() },
	];
}

/** The check of a command that needs a file. */
export function withFile(app: Obsidian.App, act: (file: Obsidian.TFile) => void): (checking: boolean) => boolean {
	return (checking) => {
		const file = app.workspace.getActiveFile();
		if (file && !checking) act(file);
		return file !== null;
	};
}

/** The check of a command that needs a note, read or edited. */
function withNote(
	{ workspace }: Obsidian.App,
	act: (view: MarkdownView, leaf: Obsidian.WorkspaceLeaf) => void,
): (checking: boolean) => boolean {
	return (checking) => {
		const leaf = workspace.getMostRecentLeaf();
		const view: unknown = leaf?.view;
		if (!leaf || !(view instanceof MarkdownView)) return false;
		if (!checking) act(view, leaf);
		return true;
	};
}

function toggleReading(view: MarkdownView, leaf: Obsidian.WorkspaceLeaf): void {
	void leaf.setViewState({
		type: 'markdown',
		state: { ...view.getState(), mode: view.getMode() === 'preview' ? 'source' : 'preview' },
	});
}

function toggleSource(view: MarkdownView, leaf: Obsidian.WorkspaceLeaf): void {
	const state = view.getState();
	void leaf.setViewState({ type: 'markdown', state: { ...state, source: state['source'] !== true } });
}

function toggleTask(editor: Obsidian.Editor): void {
	const { line } = editor.getCursor();
	const text = editor.getLine(line);
	const open = /^\s*(?:[-*+]|\d+[.)])\s+\[(?=.\]\s)/.exec(text)?.[0].length;
	if (open !== undefined)
		editor.replaceRange(text[open] === ' ' ? 'x' : ' ', { line, ch: open }, { line, ch: open + 1 });
}
