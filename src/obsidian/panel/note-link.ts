import { Keymap, type App, type HoverParent } from 'obsidian';
import type { NotePath } from '../../note-path';
import { panelViewType } from './panel-names';

/** Adds a link to a note. A click opens the note (in a new tab with the usual keys), hovering shows a preview. */
export function addNoteLink(
	parent: HTMLElement,
	link: { readonly words: string; readonly linktext: string; readonly from: NotePath },
	app: App,
	hoverParent: HoverParent,
): HTMLElement {
	const el = parent.createEl('a', {
		text: link.words,
		cls: 'internal-link top-of-mind-name',
		// The link's name is not its address: a note may be called `javascript:…`.
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
