import { setIcon, setTooltip } from '../../obsidian/icons';
import type { BenchApp } from '../../workbench';

/** The app's icons, those of plugins below them, and the settings at the bottom. */
export function drawRibbon(app: BenchApp, containerEl: HTMLElement): void {
	const ribbonEl = containerEl.querySelector<HTMLElement>('.workspace-ribbon');
	const actionsEl = ribbonEl?.querySelector<HTMLElement>('.side-dock-actions');
	if (!ribbonEl || !actionsEl) return;
	const button = (icon: string, title: string, command: string): HTMLElement => {
		const el = createEl('button', { cls: 'clickable-icon side-dock-ribbon-action' });
		setIcon(el, icon);
		setTooltip(el, title, { placement: 'right' });
		el.addEventListener('click', () => app.commands.executeCommandById(command));
		return el;
	};
	for (const el of actionsEl.children) el.setAttribute('data-tooltip-position', 'right');
	ribbonEl.prepend(button('panel-left', 'Toggle left sidebar', 'app:toggle-left-sidebar'));
	actionsEl.prepend(
		button('search', 'Open quick switcher', 'switcher:open'),
		button('calendar-days', "Open today's daily note", 'daily-notes'),
		button('terminal', 'Open command palette', 'command-palette:open'),
	);
	ribbonEl.createDiv({ cls: 'side-dock-settings' }).append(button('settings', 'Settings', 'app:open-settings'));
}
