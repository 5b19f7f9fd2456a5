import { setIcon } from 'obsidian';

/** What an icon button looks like and says. */
export interface IconButton {
	readonly icon: string;
	/** What it does, for screen readers and as its tooltip. */
	readonly label: string;
	/** Its own class, beside the app's; empty for none. */
	readonly cls?: string;
	readonly tooltip?: 'left';
}

/** Adds a button with an icon, in the app's own look. */
export function addIconButton(el: HTMLElement, { icon, label, cls = '', tooltip }: IconButton, act: (button: HTMLElement) => void): void {
	const button = el.createEl('button', { cls: `clickable-icon ${cls}`.trim(), attr: { 'aria-label': label } });
	if (tooltip !== undefined) button.setAttr('data-tooltip-position', tooltip);
	setIcon(button, icon);
	button.addEventListener('click', () => act(button));
}
