import { setIcon } from 'obsidian';
import { nameBy } from './hidden-name';

/** What an icon button looks like and says. */
export interface IconButton {
	readonly icon: string;
	/** What it does, as its tooltip. */
	readonly label: string;
	/** What it does and to whom, for screen readers; without it, they say the label. */
	readonly name?: string;
	/** Its own class, beside the app's; empty for none. */
	readonly cls?: string;
	readonly tooltip?: 'left';
}

/** Adds a button with an icon, in the app's own look. */
export function addIconButton(
	el: HTMLElement,
	{ icon, label, name, cls = '', tooltip }: IconButton,
	act: (button: HTMLElement) => void,
): HTMLElement {
	const button = el.createEl('button', { cls: `clickable-icon ${cls}`.trim(), attr: { 'aria-label': label } });
	if (tooltip !== undefined) button.setAttr('data-tooltip-position', tooltip);
	setIcon(button, icon);
	if (name !== undefined) nameBy(button, name);
	button.addEventListener('click', () => act(button));
	return button;
}
