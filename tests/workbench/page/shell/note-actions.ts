import type * as Obsidian from 'obsidian';
import { folderOf } from '../../file-store';
import { Menu } from '../../obsidian/menu';
import { Modal } from '../../obsidian/modal';
import { Notice } from '../../obsidian/notice';
import { Setting } from '../../obsidian/setting';

/** Makes an empty note with a free name, and opens it. */
export async function createNote(app: Obsidian.App): Promise<void> {
	const parent = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
	const folder = parent.isRoot() ? '' : `${parent.path}/`;
	let path = `${folder}Untitled.md`;
	for (let number = 1; app.vault.getAbstractFileByPath(path); number++) path = `${folder}Untitled ${number}.md`;
	await app.workspace.getLeaf(false).openFile(await app.vault.create(path, ''));
	app.workspace.activeEditor?.editor?.focus();
}

/** Asks for another name, and rewrites the links to the note. */
export function renameNote(app: Obsidian.App, file: Obsidian.TAbstractFile): void {
	new RenameModal(app, file).open();
}

async function deleteNote(app: Obsidian.App, file: Obsidian.TAbstractFile): Promise<void> {
	await app.fileManager.trashFile(file);
}

/** The menu of a file: the app's own items, then those of plugins. */
export function openFileMenu(app: Obsidian.App, file: Obsidian.TAbstractFile, evt: MouseEvent, source: string): void {
	const menu = new Menu() as unknown as Obsidian.Menu;
	menu.addItem((item) =>
		item
			.setTitle('Rename…')
			.setIcon('pencil')
			.onClick(() => renameNote(app, file)),
	);
	menu.addSeparator();
	app.workspace.trigger('file-menu', menu, file, source);
	menu.addSeparator();
	menu.addItem((item) =>
		item
			.setTitle('Delete')
			.setIcon('trash-2')
			.setWarning(true)
			.onClick(() => void deleteNote(app, file)),
	);
	menu.showAtMouseEvent(evt);
}

class RenameModal extends Modal {
	constructor(
		app: Obsidian.App,
		private readonly file: Obsidian.TAbstractFile,
	) {
		super(app);
	}

	override onOpen(): void {
		const { name } = this.file;
		const ending = name.endsWith('.md') ? '.md' : '';
		let wanted = name.slice(0, name.length - ending.length);
		const rename = async (): Promise<void> => {
			this.close();
			const folder = folderOf(this.file.path);
			await this.app.fileManager
				.renameFile(this.file, `${folder === '' ? '' : `${folder}/`}${wanted}${ending}`)
				.catch((error: unknown) => new Notice(String(error)));
		};
		this.setTitle('File name');
		new Setting(this.contentEl).setName('Name').addText((field) => {
			field.setValue(wanted).onChange((value) => (wanted = value));
			field.inputEl.setAttr('aria-label', 'Name');
			field.inputEl.select();
		});
		new Setting(this.contentEl)
			.addButton((button) =>
				button
					.setButtonText('Save')
					.setCta()
					.onClick(() => void rename()),
			)
			.addButton((button) => button.setButtonText('Cancel').onClick(() => this.close()));
		this.scope.register([], 'Enter', () => {
			void rename();
			return false;
		});
	}
}
