import { setIcon, setTooltip } from '../../obsidian/icons';
import { WorkspaceTabs, type WorkspaceSplit } from '../../obsidian/workspace-items';
import type { WorkspaceLeaf } from '../../obsidian/workspace-leaf';
import type { BenchApp } from '../../workbench';

/** The tabs above every group of leaves: icons in the sidebars, titles in the middle. */
export class TabHeaders {
	constructor(private readonly app: BenchApp) {}

	draw(): void {
		const { leftSplit, rootSplit, rightSplit } = this.app.workspace;
		for (const [split, isSide] of [
			[leftSplit, true],
			[rootSplit, false],
			[rightSplit, true],
		] as const)
			this.drawSplit(split as unknown as WorkspaceSplit, isSide);
	}

	private drawSplit(split: WorkspaceSplit, isSide: boolean): void {
		if (!isSide && !split.tabs.some(({ leaves }) => leaves.length > 0)) this.app.workspace.getLeaf('tab');
		for (const child of split.children) {
			if (!(child instanceof WorkspaceTabs)) continue;
			const tabsEl = child.containerEl.parentElement as HTMLElement;
			tabsEl.toggle(child.leaves.length > 0);
			const isLast = child === split.tabs.filter(({ leaves }) => leaves.length > 0).at(-1);
			this.drawTabs(child, tabsEl, isSide, isLast && !isSide);
		}
	}

	private drawTabs(tabs: WorkspaceTabs, tabsEl: HTMLElement, isSide: boolean, isCorner: boolean): void {
		tabsEl.querySelector('.workspace-tab-header-container')?.remove();
		const header = createDiv({ cls: 'workspace-tab-header-container' });
		tabsEl.prepend(header);
		const row = header.createDiv({ cls: 'workspace-tab-header-container-inner' });
		for (const leaf of tabs.leaves) this.drawTab(leaf, row, tabs.isVisible(leaf), isSide);
		if (!isSide)
			iconButton(header, 'plus', 'New tab', 'workspace-tab-header-new-tab', () =>
				this.app.workspace.setActiveLeaf(this.app.workspace.getLeaf('tab')),
			);
		header.createDiv({ cls: 'workspace-tab-header-spacer' });
		const { rightSplit } = this.app.workspace;
		if (isCorner)
			iconButton(header, 'panel-right', 'Toggle right sidebar', 'sidebar-toggle-button mod-right', () =>
				rightSplit.toggle(),
			);
	}

	private drawTab(leaf: WorkspaceLeaf, row: HTMLElement, isVisible: boolean, isSide: boolean): void {
		const { workspace } = this.app;
		const isActive = isVisible && (leaf.containerEl.hasClass('mod-active') || isSide);
		const tab = row.createDiv({
			cls: `workspace-tab-header tappable ${isVisible ? 'is-active' : ''} ${isActive ? 'mod-active' : ''}`,
			attr: { 'data-type': leaf.view.getViewType() },
		});
		const title = leaf.getDisplayText();
		const inner = tab.createEl('button', {
			cls: 'workspace-tab-header-inner',
			attr: { 'aria-current': isVisible ? 'true' : null, 'aria-label': title },
		});
		const show = async (): Promise<void> => {
			await workspace.revealLeaf(leaf);
			workspace.setActiveLeaf(leaf);
		};
		inner.addEventListener('click', () => void show());
		tab.addEventListener('auxclick', (evt) => evt.button === 1 && leaf.detach());
		if (isSide) return setIcon(inner.createDiv({ cls: 'workspace-tab-header-inner-icon' }), leaf.getIcon());
		inner.createDiv({ cls: 'workspace-tab-header-inner-title', text: title });
		iconButton(tab, 'x', `Close ${title}`, 'workspace-tab-header-inner-close-button', () => leaf.detach());
	}
}

function iconButton(parentEl: HTMLElement, icon: string, title: string, cls: string, act: () => void): void {
	const button = parentEl.createEl('button', { cls: `clickable-icon ${cls}` });
	setIcon(button, icon);
	setTooltip(button, title);
	button.addEventListener('click', act);
}
