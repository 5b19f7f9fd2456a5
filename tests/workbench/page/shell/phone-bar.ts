import { setIcon, setTooltip } from '../../obsidian/icons';
import { Menu } from '../../obsidian/menu';
import type { BenchApp } from '../../workbench';

/** The bar at the bottom of a phone. Its outer buttons open the drawers; a touch beside a drawer closes it. */
export function drawPhoneBar(app: BenchApp, containerEl: HTMLElement): void {
	const { workspace, commands } = app;
	const bar = containerEl.createEl('nav', { cls: 'mobile-navbar', attr: { 'aria-label': 'Navigation bar' } });
	const add = (icon: string, title: string, act: (evt: MouseEvent) => void): void => {
		const button = bar.createEl('button', { cls: 'clickable-icon mobile-navbar-action' });
		setIcon(button, icon);
		setTooltip(button, title);
		button.addEventListener('click', act);
	};
	add('panel-left', 'Open left sidebar', () => workspace.leftSplit.toggle());
	add('search', 'Open quick switcher', () => commands.executeCommandById('switcher:open'));
	add('plus', 'New note', () => commands.executeCommandById('file-explorer:new-file'));
	add('menu', 'Ribbon menu', (evt) => openRibbonMenu(containerEl, evt));
	add('panel-right', 'Open right sidebar', () => workspace.rightSplit.toggle());
	const backdrop = containerEl.createDiv({ cls: 'workspace-drawer-backdrop' });
	const collapse = (): void => {
		workspace.leftSplit.collapse();
		workspace.rightSplit.collapse();
	};
	backdrop.addEventListener('click', collapse);
	workspace.on('file-open', collapse);
}

/** On a phone a menu shows the icons of the ribbon. */
function openRibbonMenu(containerEl: HTMLElement, evt: MouseEvent): void {
	const menu = new Menu();
	for (const action of containerEl.querySelectorAll<HTMLElement>('.side-dock-ribbon-action')) {
		const icon = [...(action.querySelector('svg')?.classList ?? [])].find((cls) => cls.startsWith('lucide-'));
		menu.addItem((item) =>
			item
				.setTitle(action.getAttribute('aria-label') ?? '')
				.setIcon(icon ?? null)
				.onClick(() => action.click()),
		);
	}
	menu.showAtMouseEvent(evt);
}
