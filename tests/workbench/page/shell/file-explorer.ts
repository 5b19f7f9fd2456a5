import type * as Obsidian from 'obsidian';
import { benchOf } from '../../bench';
import { TFile, TFolder } from '../../obsidian/files';
import { setIcon, setTooltip } from '../../obsidian/icons';
import { Keymap } from '../../obsidian/keymap';
import { debounce } from '../../obsidian/text';
import { ItemView } from '../../obsidian/view';
import { createNote, openFileMenu } from './note-actions';

/** The folders and notes of the vault. A click opens a folder, and the folders of the active note are open. */
export class FileExplorer extends ItemView {
	override icon = 'folder-closed';
	private readonly openFile = new Set<string>();

	getViewType(): string {
		return 'file-explorer';
	}

	getDisplayText(): string {
		return 'Files';
	}

	protected override async onOpen(): Promise<void> {
		const { vault, workspace } = this.app;
		const header = createDiv({ cls: 'nav-header' });
		this.containerEl.insertBefore(header, this.contentEl);
		const buttons = header.createDiv({ cls: 'nav-buttons-container' });
		const add = (icon: string, title: string, act: () => void): void => {
			const button = buttons.createEl('button', { cls: 'clickable-icon nav-action-button' });
			setIcon(button, icon);
			setTooltip(button, title);
			button.addEventListener('click', act);
		};
		add('square-pen', 'New note', () => void createNote(this.app));
		add('chevrons-down-up', 'Collapse all', () => {
			this.openFile.clear();
			this.draw();
		});
		this.contentEl.addClass('nav-files-container', 'node-insert-event');
		const draw = debounce(() => this.draw(), 30);
		for (const name of ['create', 'delete', 'rename'] as const)
			this.registerEvent(vault.on(name as 'create', draw));
		this.registerEvent(
			workspace.on('file-open', (file) => {
				for (let folder = file?.parent; folder && !folder.isRoot(); folder = folder.parent)
					this.openFile.add(folder.path);
				draw();
			}),
		);
		this.draw();
	}

	private draw(): void {
		const focused = this.contentEl.find(':focus')?.getAttribute('data-path');
		this.contentEl.empty();
		this.drawFolder(
			this.app.vault.getRoot(),
			this.contentEl.createDiv({ attr: { role: 'tree', 'aria-label': 'Files' } }),
			1,
		);
		if (focused) this.contentEl.find(`[data-path="${CSS.escape(focused)}"]`)?.focus();
	}

	private drawFolder(folder: Obsidian.TFolder, el: HTMLElement, level: number): void {
		const isFolder = (file: Obsidian.TAbstractFile): boolean => file instanceof TFolder;
		const children = [...folder.children].sort(
			(a, b) =>
				Number(isFolder(b)) - Number(isFolder(a)) || a.name.localeCompare(b.name, undefined, { numeric: true }),
		);
		for (const child of children) {
			if (child instanceof TFolder)
				this.drawRow(
					child,
					el,
					level,
					child.name,
					`nav-folder ${this.openFile.has(child.path) ? '' : 'is-collapsed'}`,
				);
			else if (child instanceof TFile && benchOf(this.app).extensions.has(child.extension))
				this.drawRow(child, el, level, child.basename, 'nav-file');
		}
	}

	private drawRow(
		file: Obsidian.TAbstractFile,
		parentEl: HTMLElement,
		level: number,
		title: string,
		cls: string,
	): void {
		const item = parentEl.createDiv({ cls: `tree-item ${cls}`, attr: { role: 'none' } });
		const isActive = this.app.workspace.getActiveFile() === file;
		const isOpen = this.openFile.has(file.path);
		const isFolder = file instanceof TFolder;
		const row = item.createDiv({
			cls: `tree-item-self is-clickable ${isFolder ? 'nav-folder-title mod-collapsible' : 'nav-file-title'} ${isActive ? 'is-active' : ''}`,
			attr: {
				'data-path': file.path,
				role: 'treeitem',
				tabindex: isActive || (level === 1 && file === file.parent?.children[0]) ? 0 : -1,
				'aria-level': level,
				'aria-selected': String(isActive),
				'aria-expanded': isFolder ? String(isOpen) : null,
			},
		});
		row.setCssProps({ '--nesting': String(level - 1) });
		if (isFolder)
			setIcon(
				row.createDiv({ cls: `tree-item-icon collapse-icon ${isOpen ? '' : 'is-collapsed'}` }),
				'chevron-down',
			);
		row.createDiv({ cls: 'tree-item-inner', text: title });
		const act = (evt: MouseEvent | KeyboardEvent): void =>
			file instanceof TFile
				? void this.app.workspace.getLeaf(Keymap.isModEvent(evt)).openFile(file)
				: this.toggle(file.path);
		row.addEventListener('click', act);
		row.addEventListener('keydown', (evt) => this.onKey(evt, row, act));
		row.addEventListener('contextmenu', (evt) => {
			evt.preventDefault();
			openFileMenu(this.app, file, evt, 'file-explorer-context-menu');
		});
		if (file instanceof TFolder && isOpen)
			this.drawFolder(file, item.createDiv({ cls: 'tree-item-children', attr: { role: 'group' } }), level + 1);
	}

	private toggle(path: string): void {
		if (!this.openFile.delete(path)) this.openFile.add(path);
		this.draw();
	}

	private onKey(evt: KeyboardEvent, row: HTMLElement, act: (evt: KeyboardEvent) => void): void {
		const rows = this.contentEl.findAll('.tree-item-self');
		const step = { ArrowDown: 1, ArrowUp: -1 }[evt.key];
		if (step !== undefined) rows[rows.indexOf(row) + step]?.focus();
		else if (evt.key === 'Enter') act(evt);
		else return;
		evt.preventDefault();
	}
}
