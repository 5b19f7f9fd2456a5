import type * as Obsidian from 'obsidian';
import { benchOf } from '../bench';
import type { Editor, EditorHost } from './editor';
import { TextFileView } from './file-view';
import { MarkdownPreviewView } from './markdown-preview-view';
import { MarkdownRenderer } from './markdown-renderer';
import { ReadingSections } from './reading-sections';
import { listenToReading } from './reading-view';
import { TextEditor } from './text-editor';

/** A view to edit or read a note. */
export class MarkdownView extends TextFileView {
	editor: Editor;
	hoverPopover: Obsidian.HoverPopover | null = null;
	previewMode: Obsidian.MarkdownPreviewView;
	currentMode: Obsidian.MarkdownSubView;
	readonly #previewEl: HTMLElement;
	readonly #sections: ReadingSections;
	#mode: Obsidian.MarkdownViewModeType = 'source';
	#isSource = false;
	readonly #sourceEl: HTMLElement;
	#loading = false;

	/** Makes the editor of each new view. The page replaces it with one that makes a CodeMirror editor. */
	static createEditor: (host: EditorHost) => Editor = (host) => new TextEditor(host);

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super(leaf);
		const parentEl = this.contentEl.createDiv({
			cls: 'markdown-source-view cm-s-obsidian mod-cm6 is-live-preview',
		});
		this.#sourceEl = parentEl;
		this.#previewEl = this.contentEl
			.createDiv({ cls: 'markdown-reading-view' })
			.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
		this.#sections = new ReadingSections(this.#previewEl);
		this.editor = MarkdownView.createEditor({
			parentEl,
			changed: () => this.#onEdit(),
			moved: () => this.#suggest(false),
			takesKey: (evt) => benchOf(this.app).suggests.handleKey(evt),
			info: this,
		});
		listenToReading(this.#previewEl, this);
		const read = {
			app: this.app,
			file: () => this.file,
			get: () => this.getViewData(),
			set: (data: string, clear: boolean) => this.setViewData(data, clear),
			draw: () => void this.#drawPreview(),
		};
		this.previewMode = new MarkdownPreviewView(read, this.#previewEl);
		this.currentMode = this.previewMode;
	}

	getViewType(): string {
		return 'markdown';
	}

	getMode(): Obsidian.MarkdownViewModeType {
		return this.#mode;
	}

	getViewData(): string {
		return this.editor.getValue();
	}

	setViewData(data: string, clear: boolean): void {
		this.#loading = true;
		if (clear) this.editor.reset(data);
		else this.editor.setValue(data);
		this.#loading = false;
		void this.#drawPreview();
	}

	clear(): void {
		this.#loading = true;
		this.editor.reset('');
		this.#loading = false;
	}

	showSearch(): void {}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.#mode, source: this.#isSource };
	}

	override async setState(state: unknown, result: Obsidian.ViewStateResult): Promise<void> {
		const { mode, source } = (state ?? {}) as { mode?: unknown; source?: unknown };
		if (mode === 'source' || mode === 'preview') this.#mode = mode;
		if (typeof source === 'boolean') this.#isSource = source;
		this.#sourceEl.toggleClass('is-live-preview', !this.#isSource);
		this.editor.showLivePreview(!this.#isSource);
		await super.setState(state, result);
		await this.#drawPreview();
	}

	override canAcceptExtension(extension: string): boolean {
		return extension === 'md';
	}

	#onEdit(): void {
		if (this.#loading) return;
		this.requestSave();
		this.app.workspace.trigger('editor-change', this.editor, this);
		this.#suggest(true);
	}

	/** Asks for suggestions at the cursor, once the editor has finished its update. */
	#suggest(isEdit: boolean): void {
		const { suggests } = benchOf(this.app);
		if (this.#loading || (!isEdit && !suggests.isShowingSuggestion())) return;
		queueMicrotask(() => {
			if (this.editor.hasFocus()) suggests.trigger(this.editor, this.file, isEdit);
			else suggests.close();
		});
	}

	async #drawPreview(): Promise<void> {
		this.contentEl.toggleClass('is-reading', this.#mode === 'preview');
		const sizerEl = this.#sections.begin();
		if (this.#mode !== 'preview' || !this.file) return;
		await MarkdownRenderer.render(this.app, this.getViewData(), sizerEl, this.file.path, this);
		this.#sections.end();
	}
}
