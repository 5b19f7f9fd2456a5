/** A field of a dialog. It keeps its own answer. */
export interface DialogField {
	draw(el: HTMLElement): void;
	/** Says what is wrong with the answer; null if nothing is. */
	objection(): string | null;
	focus(): void;
}
