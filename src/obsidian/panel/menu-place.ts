import type { Menu } from 'obsidian';

/** A place in the window. */
export interface WindowPlace {
	readonly x: number;
	readonly y: number;
}

/** The place below an element, for what a key opens: a key has no place of its own. */
export function placeBelow(el: Element): WindowPlace {
	const { left, bottom } = el.getBoundingClientRect();
	return { x: left, y: bottom };
}

/** Shows a menu below its button. */
export function showBelow(menu: Menu, button: HTMLElement): void {
	menu.showAtPosition(placeBelow(button), button.doc);
}
