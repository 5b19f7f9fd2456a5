import { Keymap, type App, type HoverParent } from 'obsidian';
import type { NotePath } from '../../note-path';
import { panelViewType } from './panel-names';

/** A link to a note in the panel: opens on click (in a new tab with the usual keys), previews on hover. */
export function addNoteLink(
	parent: HTMLElement,
	link: { readonly words: string; readonly linktext: string; readonly from: NotePath },
	app: App,
	hoverParent: HoverParent,
): HTMLElement {
	const el = parent.createEl('a', {
		text: link.words,
		cls: 'internal-link top-of-mind-name',
		// No name of a note is an address: `javascript:` would be one.
		href: '#',
		attr: { 'data-href': link.linktext },
	});
	el.addEventListener('click', (event) => {
		event.preventDefault();
		void app.workspace.openLinkText(link.linktext, link.from, Keymap.isModEvent(event));
	});
	el.addEventListener('mouseover', (event) => {
		app.workspace.trigger('hover-link', {
			event,
			source: panelViewType,
			hoverParent,
			targetEl: el,
			linktext: link.linktext,
			sourcePath: link.from,
		});
	});
	return el;
}
