import type * as Obsidian from 'obsidian';
import { Component } from './component';
import { setIcon } from './icons';

/** The content of a leaf. */
export abstract class View extends Component {
	app: Obsidian.App;
	icon = 'lucide-file';
	navigation = false;
	containerEl: HTMLElement;
	scope: Obsidian.Scope | null = null;

	constructor(public leaf: Obsidian.WorkspaceLeaf) {
		super();
		this.app = (leaf as unknown as { app: Obsidian.App }).app;
		this.containerEl = createDiv({ cls: 'workspace-leaf-content' });
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	protected async onOpen(): Promise<void> {}
	protected async onClose(): Promise<void> {}

	/** Undocumented in the app: called when a leaf starts to show the view. */
	async open(parentEl: HTMLElement): Promise<void> {
		this.containerEl.setAttr('data-type', this.getViewType());
		parentEl.appendChild(this.containerEl);
		this.load();
		await this.onOpen();
	}

	/** Undocumented in the app: called when the leaf shows another view, or is removed. */
	async close(): Promise<void> {
		await this.onClose();
		this.unload();
		this.containerEl.detach();
	}

	getState(): Record<string, unknown> {
		return {};
	}

	async setState(_state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {}

	getEphemeralState(): Record<string, unknown> {
		return {};
	}

	setEphemeralState(_state: unknown): void {}

	getIcon(): string {
		return this.icon;
	}

	onResize(): void {}

	onPaneMenu(_menu: Obsidian.Menu, _source: string): void {}
}

/** A view with a header and a content. */
export abstract class ItemView extends View {
	contentEl: HTMLElement;
	readonly #actionsEl: HTMLElement;

	constructor(leaf: Obsidian.WorkspaceLeaf) {
		super(leaf);
		const header = this.containerEl.createDiv({ cls: 'view-header' });
		header.createDiv({ cls: 'view-header-title-container' }).createDiv({ cls: 'view-header-title' });
		this.#actionsEl = header.createDiv({ cls: 'view-actions' });
		this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
	}

	addAction(icon: string, title: string, callback: (evt: MouseEvent) => unknown): HTMLElement {
		const action = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
		setIcon(action, icon);
		action.addEventListener('click', callback);
		this.#actionsEl.prepend(action);
		return action;
	}
}

/** A placeholder for a view until its leaf is shown. At a start, the app restores all hidden leaves so. */
export class DeferredView extends View {
	constructor(
		leaf: Obsidian.WorkspaceLeaf,
		readonly viewState: Obsidian.ViewState,
	) {
		super(leaf);
	}

	getViewType(): string {
		return this.viewState.type;
	}

	getDisplayText(): string {
		return this.viewState.type;
	}

	override getState(): Record<string, unknown> {
		return this.viewState.state ?? {};
	}
}

/** The view of an empty leaf. */
export class EmptyView extends ItemView {
	getViewType(): string {
		return 'empty';
	}

	getDisplayText(): string {
		return 'New tab';
	}
}
