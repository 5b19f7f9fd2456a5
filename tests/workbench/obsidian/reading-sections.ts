/** How far (pixels) the reading view is scrolled before its header leaves the page. */
const headerReach = 600;

/**
 * The sections of a reading view, as the app has them since 1.12: in a sizer, under a header that is a section of its
 * own. As there, the sizer drops each child that is no section of the note whenever the view is scrolled, and a header
 * that is far away leaves the page with all that is in it. Stricter than the app, a new text makes a new header; the
 * title and the properties, which the app has in it, are not drawn.
 */
export class ReadingSections {
	readonly #sizerEl: HTMLElement;
	#headerEl: HTMLElement | null = null;
	#sections: readonly Node[] = [];

	constructor(readonly previewEl: HTMLElement) {
		this.#sizerEl = previewEl.createDiv({ cls: 'markdown-preview-sizer markdown-preview-section' });
		previewEl.addEventListener('scroll', () => this.#show());
	}

	/** Empties the view for a new text. Returns where its blocks go. */
	begin(): HTMLElement {
		this.#sizerEl.empty();
		this.#headerEl = this.#sizerEl.createDiv({ cls: 'mod-header mod-ui' });
		this.#sections = [];
		return this.#sizerEl;
	}

	/** Called when all blocks are there. */
	end(): void {
		this.#sections = [...this.#sizerEl.childNodes].filter((node) => node !== this.#headerEl);
	}

	#show(): void {
		if (this.#headerEl === null || this.#sections.length === 0) return;
		const isNear = this.previewEl.scrollTop < headerReach;
		const shown = isNear ? [this.#headerEl, ...this.#sections] : this.#sections;
		const strangers = [...this.#sizerEl.childNodes].filter((node) => !shown.includes(node));
		for (const node of strangers) node.remove();
		if (isNear && this.#headerEl.parentElement === null) this.#sizerEl.prepend(this.#headerEl);
	}
}
