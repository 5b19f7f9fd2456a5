import type * as Obsidian from 'obsidian';
import { benchOf } from '../bench';
import { DeferredView, EmptyView, type View } from './view';
import { WorkspaceItem, type WorkspaceTabs } from './workspace-items';

/** What a leaf needs from its workspace. */
export interface LeafHost {
	activate(leaf: WorkspaceLeaf): void;
	changed(leaf: WorkspaceLeaf): void;
	gone(leaf: WorkspaceLeaf): void;
}

let count = 0;

/** A pane that shows one view at a time. */
export class WorkspaceLeaf extends WorkspaceItem {
	readonly id = `leaf-${++count}`;
	readonly containerEl = createDiv({ cls: 'workspace-leaf' });
	hoverPopover: Obsidian.HoverPopover | null = null;
	view: Obsidian.View;
	pinned = false;
	group: string | null = null;
	readonly #host: LeafHost;

	constructor(
		readonly app: Obsidian.App,
		public parent: WorkspaceTabs,
		host: LeafHost,
	) {
		super();
		this.#host = host;
		this.view = asReal(new EmptyView(this.#face));
		this.containerEl.appendChild(this.view.containerEl);
		parent.add(this);
	}

	get isDeferred(): boolean {
		return this.#ownView instanceof DeferredView;
	}

	async loadIfDeferred(): Promise<void> {
		const view = this.#ownView;
		if (view instanceof DeferredView) await this.setViewState(view.viewState);
	}

	/** Keeps the view state for later, as the app does with hidden leaves that it restores. */
	async defer(viewState: Obsidian.ViewState): Promise<void> {
		await this.#show(asReal(new DeferredView(this.#face, viewState)));
	}

	async openFile(file: Obsidian.TFile, openState: Obsidian.OpenViewState = {}): Promise<void> {
		const type = benchOf(this.app).extensions.get(file.extension);
		if (type === undefined) throw new Error(`The workbench has no view for ${file.path}`);
		const { state, eState, active = true } = openState;
		await this.setViewState({ type, state: { ...state, file: file.path }, active }, eState);
	}

	async open(view: Obsidian.View): Promise<Obsidian.View> {
		await this.#show(view);
		return view;
	}

	async setViewState(viewState: Obsidian.ViewState, eState?: unknown): Promise<void> {
		const { type, state = {}, active, pinned } = viewState;
		if (this.view.getViewType() !== type || this.isDeferred) await this.#show(this.#create(type));
		await this.view.setState(state, { history: false });
		if (eState !== undefined) this.view.setEphemeralState(eState);
		if (pinned !== undefined) this.setPinned(pinned);
		this.#host.changed(this);
		if (active) this.#host.activate(this);
	}

	getViewState(): Obsidian.ViewState {
		return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.pinned };
	}

	getEphemeralState(): unknown {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	togglePinned(): void {
		this.setPinned(!this.pinned);
	}

	setPinned(pinned: boolean): void {
		if (this.pinned === pinned) return;
		this.pinned = pinned;
		this.trigger('pinned-change', pinned);
	}

	setGroup(group: string): void {
		this.group = group;
		this.trigger('group-change', group);
	}

	setGroupMember(other: Obsidian.WorkspaceLeaf): void {
		this.setGroup((other as unknown as WorkspaceLeaf).group ?? 'group');
	}

	detach(): void {
		this.parent.remove(this);
		this.#host.gone(this);
		void this.#ownView.close();
	}

	getIcon(): string {
		return this.view.getIcon();
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	onResize(): void {
		this.view.onResize();
	}

	async #show(view: Obsidian.View): Promise<void> {
		await this.#ownView.close();
		this.view = view;
		await this.#ownView.open(this.containerEl);
	}

	#create(type: string): Obsidian.View {
		if (type === 'empty') return asReal(new EmptyView(this.#face));
		const creator = benchOf(this.app).views.get(type);
		if (!creator) throw new Error(`The workbench has no view of type ${type}`);
		return creator(this.#face);
	}

	get #ownView(): View {
		return this.view as unknown as View;
	}

	get #face(): Obsidian.WorkspaceLeaf {
		return this;
	}
}

/** A cast: the two types differ in their protected members alone. */
function asReal(view: View): Obsidian.View {
	return view as unknown as Obsidian.View;
}
