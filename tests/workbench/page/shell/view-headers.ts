import type * as Obsidian from 'obsidian';
import { BasesFileView } from '../../obsidian/bases-file-view';
import { setIcon, setTooltip } from '../../obsidian/icons';
import { MarkdownView } from '../../obsidian/markdown-view';
import type { BenchApp } from '../../workbench';
import { createNote, openFileMenu } from './note-actions';
import { QuickSwitcher } from './quick-switcher';

/** Fills the headers of views: the note's path, the switch between reading and editing, and the menu. */
export function drawViewHeaders(app: BenchApp): void {
	app.workspace.iterateAllLeaves(({ view }) => {
		const own: unknown = view;
		if (own instanceof MarkdownView) drawNoteHeader(app, own);
		else if (own instanceof BasesFileView)
			own.containerEl.querySelector('.view-header-title')?.setText(own.getDisplayText());
		else if (view.getViewType() === 'empty') drawEmpty(app, view);
	});
}

function drawNoteHeader(app: BenchApp, view: MarkdownView): void {
	const titleEl = view.containerEl.querySelector<HTMLElement>('.view-header-title');
	const actionsEl = view.containerEl.querySelector<HTMLElement>('.view-actions');
	if (!titleEl || !actionsEl || !view.file) return;
	titleEl.empty();
	const folders = view.file.path.split('/').slice(0, -1);
	for (const folder of folders) {
		titleEl.createSpan({ cls: 'view-header-breadcrumb', text: folder });
		titleEl.createSpan({ cls: 'view-header-breadcrumb-separator', text: '/' });
	}
	titleEl.createSpan({ cls: 'view-header-name', text: view.file.basename });
	actionsEl.querySelectorAll('.mod-core').forEach((el) => el.remove());
	const isReading = view.getMode() === 'preview';
	const add = (icon: string, title: string, act: (evt: MouseEvent) => void): void => {
		const button = actionsEl.createEl('button', { cls: 'clickable-icon view-action mod-core' });
		setIcon(button, icon);
		setTooltip(button, title);
		button.addEventListener('click', act);
	};
	add(
		isReading ? 'book-open' : 'pencil',
		isReading ? 'Current view: reading. Click to edit' : 'Current view: editing. Click to read',
		() => {
			void view.leaf.setViewState({
				type: 'markdown',
				state: { ...view.getState(), mode: isReading ? 'source' : 'preview' },
			});
		},
	);
	add('ellipsis-vertical', 'More options', (evt) => view.file && openFileMenu(app, view.file, evt, 'more-options'));
}

function drawEmpty(app: BenchApp, view: Obsidian.View): void {
	const contentEl = view.containerEl.querySelector<HTMLElement>('.view-content');
	if (!contentEl || contentEl.childElementCount > 0) return;
	const list = contentEl.createDiv({ cls: 'empty-state' }).createDiv({ cls: 'empty-state-container' });
	list.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
	const add = (text: string, act: () => void): void =>
		list.createEl('button', { cls: 'empty-state-action', text }).addEventListener('click', act);
	add('Create new note', () => void createNote(app));
	add('Go to file', () => new QuickSwitcher(app).open());
	add("Open today's daily note", () => app.commands.executeCommandById('daily-notes'));
}
