import type * as Obsidian from 'obsidian';
import { Events } from './events';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A part of the window's layout. */
export abstract class WorkspaceItem extends Events {
	abstract parent: WorkspaceParent;

	getRoot(): WorkspaceItem {
		return this.parent.getRoot();
	}

	getContainer(): WorkspaceRoot {
		return this.getRoot() as WorkspaceRoot;
	}
}

export abstract class WorkspaceParent extends WorkspaceItem {
	children: WorkspaceItem[] = [];
	abstract containerEl: HTMLElement;
}

/** A group of leaves, of which one is shown. */
export class WorkspaceTabs extends WorkspaceParent {
	containerEl: HTMLElement;
	currentTab = 0;

	constructor(public parent: WorkspaceSplit) {
		super();
		this.containerEl = parent.containerEl
			.createDiv({ cls: 'workspace-tabs' })
			.createDiv({ cls: 'workspace-tab-container' });
		parent.children.push(this);
	}

	get leaves(): WorkspaceLeaf[] {
		return this.children as WorkspaceLeaf[];
	}

	add(leaf: WorkspaceLeaf): void {
		this.children.push(leaf);
		this.containerEl.appendChild(leaf.containerEl);
		if (this.children.length === 1) this.show(leaf);
		else leaf.containerEl.hide();
	}

	remove(leaf: WorkspaceLeaf): void {
		const visible = this.isVisible(leaf);
		this.children = this.children.filter((child) => child !== leaf);
		leaf.containerEl.detach();
		const next = this.leaves.at(-1);
		if (visible && next) this.show(next);
	}

	show(leaf: WorkspaceLeaf): void {
		this.currentTab = this.leaves.indexOf(leaf);
		for (const each of this.leaves) each.containerEl.toggle(each === leaf);
	}

	isVisible(leaf: WorkspaceLeaf): boolean {
		return this.leaves[this.currentTab] === leaf;
	}
}

/** A column of tabs; it has no parent. */
export class WorkspaceSplit extends WorkspaceParent {
	parent = this;
	containerEl: HTMLElement;
	win: Window = window;
	doc: Document = document;

	constructor(parentEl: HTMLElement, cls: string) {
		super();
		this.containerEl = parentEl.createDiv({ cls: `workspace-split ${cls}` });
	}

	override getRoot(): WorkspaceItem {
		return this;
	}

	get tabs(): WorkspaceTabs[] {
		return this.children as WorkspaceTabs[];
	}
}

/** The middle of the window. */
export class WorkspaceRoot extends WorkspaceSplit {}

/** A sidebar of the window. On a phone it slides over the middle. */
export class WorkspaceSidedock extends WorkspaceSplit {
	collapsed = true;

	toggle(): void {
		this.#set(!this.collapsed);
	}

	collapse(): void {
		this.#set(true);
	}

	expand(): void {
		this.#set(false);
	}

	#set(collapsed: boolean): void {
		this.collapsed = collapsed;
		this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
	}
}

/** Whether `leaf` is a descendant of `item`. */
export function isWithin(leaf: Obsidian.WorkspaceLeaf | WorkspaceLeaf, item: unknown): boolean {
	return (leaf.getRoot() as unknown) === item;
}
