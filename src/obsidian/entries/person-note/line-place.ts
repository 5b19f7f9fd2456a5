import type { MarkdownView } from 'obsidian';

/** Where the line of a person stands in the view of their note. */
export interface LinePlace {
	readonly parent: HTMLElement;
	/** What comes below the line; null where it is the last in its parent. */
	readonly below: HTMLElement | null;
	/** What scrolls by itself when the line grows above the text; null where the app or the browser minds that. */
	readonly scroller: HTMLElement | null;
}

/**
 * The place below the title and the properties, above the text, and outside of what the editor and the reading view
 * draw from the note. The app does not document these elements. Null where they are not there: then no line is shown.
 * Source mode shows the source alone.
 */
export function linePlace(view: MarkdownView): LinePlace | null {
	const { contentEl } = view;
	if (view.getMode() === 'preview') {
		// Not beside the header: the reading view drops each child of its sizer that is no section of the note,
		// whenever it scrolls.
		const parent = contentEl.querySelector<HTMLElement>(
			'.markdown-reading-view > .markdown-preview-view > .markdown-preview-sizer > .mod-header',
		);
		return parent === null ? null : { parent, below: null, scroller: null };
	}
	if (view.getState().source === true) return null;
	const below = contentEl.querySelector<HTMLElement>('.markdown-source-view .cm-sizer > .cm-contentContainer');
	const parent = below?.parentElement ?? null;
	return parent === null ? null : { parent, below, scroller: parent.parentElement };
}

/**
 * What the app changes when it draws the place anew: the sections of a reading view, or what is above the text of an
 * editor.
 */
export function placesToWatch(view: MarkdownView): HTMLElement[] {
	return [
		...view.contentEl.querySelectorAll<HTMLElement>(
			'.markdown-preview-sizer, .markdown-preview-sizer > .mod-header, .markdown-source-view .cm-sizer',
		),
	];
}

/** Puts an element into a place, or removes it (null), and keeps the text at the height where it was. */
export function putInto(place: LinePlace | null, el: HTMLElement, change: () => void): void {
	const scroller = place?.scroller ?? null;
	const isScrolled = scroller !== null && scroller.scrollTop > 0;
	const height = isScrolled ? scroller.scrollHeight : 0;
	change();
	if (place === null) el.remove();
	else if (!isIn(place, el)) place.parent.insertBefore(el, place.below);
	if (isScrolled) scroller.scrollTop += scroller.scrollHeight - height;
}

/** The title and the properties, which stand above the line. */
const above = '.inline-title, .metadata-container';

/**
 * Whether an element is in its place. Something of another plugin may stand below it: two that both insisted on the
 * last place would move each other for ever.
 */
function isIn({ parent, below }: LinePlace, el: HTMLElement): boolean {
	if (el.parentElement !== parent) return false;
	const following = [...parent.children].slice([...parent.children].indexOf(el) + 1);
	return (below === null || following.includes(below)) && !following.some((one) => one.matches(above));
}
