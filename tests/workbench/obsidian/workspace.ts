import type * as Obsidian from 'obsidian';
import { FileView } from './file-view';
import { parseLinktext } from './links';
import { MarkdownView } from './markdown-view';
import { debounce } from './text';
import { isWithin, WorkspaceRoot, WorkspaceSidedock, WorkspaceTabs } from './workspace-items';
import { WorkspaceLeaf, type LeafHost } from './workspace-leaf';
import { WorkspaceRegistries } from './workspace-registries';

/** Members for the workbench alone; the plugin cannot see them. */
export const workspaceInternals = [
	'start',
	'setReady',
	'restore',
	'busy',
	'leaves',
	'owner',
	'activate',
	'changed',
	'gone',
] as const;

/** A leaf of the previous session to restore; deferred unless it is visible. */
export interface RestoredLeaf {
	viewState: Obsidian.ViewState;
	side?: Obsidian.Side;
	visible?: boolean;
}

/** The panes in the middle and in both sidebars. */
export class Workspace extends WorkspaceRegistries implements LeafHost {
	readonly containerEl: HTMLElement;
	readonly leftSplit: WorkspaceSidedock;
	readonly rightSplit: WorkspaceSidedock;
	readonly rootSplit: WorkspaceRoot;
	readonly leftRibbon = { collapsed: false };
	readonly rightRibbon = { collapsed: true };
	readonly requestSaveLayout = debounce(() => Promise.resolve(), 2000, true);
	activeLeaf: WorkspaceLeaf | null = null;
	activeEditor: Obsidian.MarkdownFileInfo | null = null;
	layoutReady = false;
	leaves: WorkspaceLeaf[] = [];
	#app: Obsidian.App | null = null;
	#whenReady: (() => unknown)[] = [];
	#recent: WorkspaceLeaf[] = [];
	#openFiles: string[] = [];
	#shownFile: Obsidian.TFile | null = null;
	#changes = 0;

	constructor(parentEl: HTMLElement) {
		super();
		this.containerEl = parentEl.createDiv({ cls: 'workspace' });
		this.leftSplit = new WorkspaceSidedock(
			this.containerEl,
			'mod-horizontal mod-sidedock mod-left-split is-sidedock-collapsed',
		);
		this.rootSplit = new WorkspaceRoot(this.containerEl, 'mod-vertical mod-root');
		this.rightSplit = new WorkspaceSidedock(
			this.containerEl,
			'mod-horizontal mod-sidedock mod-right-split is-sidedock-collapsed',
		);
	}

	/** Sets `app`, as the plugin sees it, as the app of the leaves. */
	start(app: Obsidian.App): void {
		this.#app = app;
		app.vault.on('delete', (file) => void (this.#openFiles = this.#openFiles.filter((path) => path !== file.path)));
	}

	async restore(restored: readonly RestoredLeaf[]): Promise<void> {
		for (const { viewState, side, visible } of restored) {
			const leaf = this.#newLeaf(
				side === 'left' ? this.leftSplit : side === 'right' ? this.rightSplit : this.rootSplit,
			);
			if (visible) await leaf.setViewState(viewState);
			else await leaf.defer(viewState);
			if (visible) leaf.parent.show(leaf);
		}
	}

	setReady(): void {
		this.layoutReady = true;
		for (const callback of this.#whenReady.splice(0)) callback();
		this.trigger('layout-ready');
		this.#layoutChanged();
	}

	get busy(): boolean {
		return this.#changes > 0;
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.#whenReady.push(callback);
	}

	getLeaf(newLeaf: Obsidian.PaneType | boolean = false, _direction?: Obsidian.SplitDirection): WorkspaceLeaf {
		if (newLeaf === 'window') throw new Error('The workbench does not know windows of their own.');
		if (newLeaf === false) return this.getUnpinnedLeaf();
		return this.#newLeaf(this.rootSplit, newLeaf === 'split');
	}

	getUnpinnedLeaf(): WorkspaceLeaf {
		const leaf = this.getMostRecentLeaf();
		return leaf && !leaf.pinned && (leaf.view.navigation || leaf.view.getViewType() === 'empty')
			? leaf
			: this.#newLeaf(this.rootSplit);
	}

	splitActiveLeaf(direction?: Obsidian.SplitDirection): WorkspaceLeaf {
		return this.getLeaf('split', direction);
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf | null {
		return this.#newLeaf(this.leftSplit, split);
	}

	getRightLeaf(split: boolean): WorkspaceLeaf | null {
		return this.#newLeaf(this.rightSplit, split);
	}

	/** The leaf of that type. Makes one in the sidebar if there is none, and shows it unless `reveal` is false. */
	async ensureSideLeaf(
		type: string,
		side: Obsidian.Side,
		options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {},
	): Promise<Obsidian.WorkspaceLeaf> {
		const { active = false, split = false, reveal = true, state } = options;
		let leaf = this.getLeavesOfType(type)[0];
		if (!leaf) {
			leaf = this.#newLeaf(side === 'left' ? this.leftSplit : this.rightSplit, split);
			await leaf.setViewState({ type, state: state as Record<string, unknown> | undefined });
		}
		if (reveal) await this.revealLeaf(leaf);
		if (active) this.setActiveLeaf(leaf);
		return leaf;
	}

	/** Shows a leaf: selects its tab, opens its sidebar, and loads its view if that was deferred. */
	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		const root: unknown = leaf.getRoot();
		if (root instanceof WorkspaceSidedock) root.expand();
		leaf.parent.show(leaf);
		await leaf.loadIfDeferred();
		this.#layoutChanged();
	}

	setActiveLeaf(leaf: WorkspaceLeaf, _params?: unknown, _focus?: boolean): void {
		leaf.parent.show(leaf);
		this.#recent = [leaf, ...this.#recent.filter((other) => other !== leaf)];
		const before = this.activeLeaf;
		this.activeLeaf = leaf;
		before?.containerEl.removeClass('mod-active');
		leaf.containerEl.addClass('mod-active');
		this.#noticeFile();
		if (before !== leaf) this.trigger('active-leaf-change', leaf);
	}

	getMostRecentLeaf(root: unknown = this.rootSplit): WorkspaceLeaf | null {
		return (
			this.#recent.find((leaf) => isWithin(leaf, root)) ??
			this.leaves.filter((leaf) => isWithin(leaf, root)).at(-1) ??
			null
		);
	}

	getActiveViewOfType<T extends Obsidian.View>(type: Obsidian.Constructor<T>): T | null {
		const view: unknown = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	/** The file of the active view, or of the view that was active last. */
	getActiveFile(): Obsidian.TFile | null {
		const active: unknown = this.activeLeaf?.view;
		if (active instanceof FileView) return active.file;
		const recent: unknown = this.getMostRecentLeaf()?.view;
		return recent instanceof FileView ? recent.file : null;
	}

	getLastOpenFiles(): string[] {
		return [...this.#openFiles];
	}

	getLeafById(id: string): WorkspaceLeaf | null {
		return this.leaves.find((leaf) => leaf.id === id) ?? null;
	}

	getLeavesOfType(viewType: string): WorkspaceLeaf[] {
		return this.leaves.filter((leaf) => leaf.view.getViewType() === viewType);
	}

	detachLeavesOfType(viewType: string): void {
		for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
	}

	iterateRootLeaves(callback: (leaf: Obsidian.WorkspaceLeaf) => unknown): void {
		this.iterateAllLeaves((leaf) => isWithin(leaf, this.rootSplit) && callback(leaf));
	}

	iterateAllLeaves(callback: (leaf: Obsidian.WorkspaceLeaf) => unknown): void {
		for (const leaf of [...this.leaves]) callback(leaf);
	}

	/** Follows a link. As in the app, a note that does not exist is made. */
	async openLinkText(
		linktext: string,
		sourcePath: string,
		newLeaf?: Obsidian.PaneType | boolean,
		openViewState: Obsidian.OpenViewState = {},
	): Promise<void> {
		const { path, subpath } = parseLinktext(linktext);
		const { metadataCache, fileManager, vault } = this.owner;
		let file = metadataCache.getFirstLinkpathDest(path, sourcePath);
		if (!file) {
			const parent = fileManager.getNewFileParent(sourcePath);
			const name = path.endsWith('.md') ? path : `${path}.md`;
			file = await vault.create(path.includes('/') || parent.isRoot() ? name : `${parent.path}/${name}`, '');
		}
		const eState = subpath ? { subpath, ...openViewState.eState } : openViewState.eState;
		await this.getLeaf(newLeaf).openFile(file, { ...openViewState, eState });
	}

	updateOptions(): void {}

	activate(leaf: WorkspaceLeaf): void {
		this.setActiveLeaf(leaf);
	}

	changed(leaf: WorkspaceLeaf): void {
		if (leaf === this.activeLeaf) this.#noticeFile();
		this.#layoutChanged();
	}

	gone(leaf: WorkspaceLeaf): void {
		this.leaves = this.leaves.filter((other) => other !== leaf);
		this.#recent = this.#recent.filter((other) => other !== leaf);
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			const next = this.getMostRecentLeaf();
			if (next) this.setActiveLeaf(next);
			else this.#noticeFile();
		}
		this.#layoutChanged();
	}

	#newLeaf(split: WorkspaceRoot | WorkspaceSidedock, ofItsOwn = false): WorkspaceLeaf {
		const last = split.tabs.at(-1);
		const tabs = last && !ofItsOwn ? last : new WorkspaceTabs(split);
		const leaf = new WorkspaceLeaf(this.owner, tabs, this);
		this.leaves.push(leaf);
		this.#layoutChanged();
		return leaf;
	}

	#noticeFile(): void {
		const view: unknown = this.activeLeaf?.view;
		this.activeEditor = view instanceof MarkdownView ? view : null;
		const file = this.getActiveFile();
		if (file === this.#shownFile) return;
		this.#shownFile = file;
		if (file) this.#openFiles = [file.path, ...this.#openFiles.filter((path) => path !== file.path)].slice(0, 10);
		this.trigger('file-open', file);
	}

	/** As in the app, `layout-change` fires asynchronously, once for several changes at the same time. */
	#layoutChanged(): void {
		if (this.#changes++ > 0) return;
		queueMicrotask(() => {
			this.#changes = 0;
			if (this.layoutReady) this.trigger('layout-change');
		});
	}

	override get owner(): Obsidian.App {
		if (!this.#app) throw new Error('The workspace has no app yet.');
		return this.#app;
	}
}
