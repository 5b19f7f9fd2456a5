import type * as Obsidian from 'obsidian';
import { benchOf } from '../bench';
import { debounce } from './text';
import { ItemView } from './view';

/** The app's delay between the last key and a save, in milliseconds. */
export const saveDelay = 2000;

/** A view of one file. */
export abstract class FileView extends ItemView {
	allowNoFile = false;
	file: Obsidian.TFile | null = null;
	override navigation = true;

	getDisplayText(): string {
		return this.file?.basename ?? 'No file';
	}

	override onload(): void {
		const { vault } = this.app;
		this.registerEvent(vault.on('rename', (file) => void (file === this.file && this.onRename(this.file))));
		this.registerEvent(vault.on('delete', (file) => void (file === this.file && this.leaf.detach())));
	}

	override getState(): Record<string, unknown> {
		return this.file ? { file: this.file.path } : {};
	}

	override async setState(state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
		const path = (state as { file?: unknown } | null)?.file;
		const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
		if (file === this.file) return;
		await this.#leaveFile();
		this.file = file;
		if (file) await this.onLoadFile(file);
	}

	override async close(): Promise<void> {
		await this.#leaveFile();
		await super.close();
	}

	async onLoadFile(_file: Obsidian.TFile): Promise<void> {}
	async onUnloadFile(_file: Obsidian.TFile): Promise<void> {}
	async onRename(_file: Obsidian.TFile): Promise<void> {}

	canAcceptExtension(_extension: string): boolean {
		return false;
	}

	async #leaveFile(): Promise<void> {
		const left = this.file;
		if (left) await this.onUnloadFile(left);
		this.file = null;
	}
}

export abstract class EditableFileView extends FileView {}

/** A view that edits a text. It saves two seconds after the last change. */
export abstract class TextFileView extends EditableFileView {
	data = '';
	requestSave: () => void;
	/** Undocumented in the app: whether the view has text that is not saved yet. */
	dirty = false;
	#saved = '';

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super(leaf);
		const saveSoon = debounce(() => void this.save(), saveDelay, true);
		this.requestSave = () => {
			this.dirty = true;
			saveSoon();
		};
		this.register(() => saveSoon.cancel());
	}

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	override onload(): void {
		super.onload();
		this.registerEvent(
			this.app.vault.on('modify', (file) => void (file === this.file && this.#onModify(this.file))),
		);
	}

	override async onLoadFile(file: Obsidian.TFile): Promise<void> {
		this.#show(await this.app.vault.read(file), true);
	}

	override async onUnloadFile(_file: Obsidian.TFile): Promise<void> {
		await this.save(true);
	}

	/** Writes the view's text, unless the file has it already. */
	async save(clear = false): Promise<void> {
		const { file } = this;
		const text = this.getViewData();
		if (file && this.dirty && text !== this.#saved && this.app.vault.getFileByPath(file.path) === file) {
			this.#saved = text;
			this.data = text;
			this.dirty = false;
			await this.app.vault.modify(file, text);
		}
		this.dirty = this.getViewData() !== this.#saved;
		if (clear) this.clear();
	}

	/**
	 * Another writer changed the file. Over unsaved text, the app merges the two by fuzzy patches, and has lost text
	 * that way. Here the unsaved text is always lost, and the loss is recorded.
	 */
	async #onModify(file: Obsidian.TFile): Promise<void> {
		const text = await this.app.vault.cachedRead(file);
		if (this.file !== file || text === this.#saved) return;
		const unsaved = this.getViewData();
		if (this.dirty && unsaved !== this.#saved && unsaved !== text) {
			benchOf(this.app).lostEdits.push({ path: file.path, saved: this.#saved, unsaved, written: text });
		}
		this.#show(text, false);
	}

	#show(text: string, clear: boolean): void {
		this.#saved = text;
		this.data = text;
		this.dirty = false;
		this.setViewData(text, clear);
	}
}
