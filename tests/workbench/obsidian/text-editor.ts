import type * as Obsidian from 'obsidian';
import { Editor, type EditorHost } from './editor';

/** An editor without a DOM: a text, a selection and a history. */
export class TextEditor extends Editor {
	#text = '';
	#selections: Obsidian.EditorSelection[] = [{ anchor: { line: 0, ch: 0 }, head: { line: 0, ch: 0 } }];
	#undo: string[] = [];
	#redo: string[] = [];
	#focused = false;
	readonly #host: EditorHost;

	constructor(host: EditorHost) {
		super();
		this.#host = host;
		host.parentEl
			.createDiv({ cls: 'cm-editor' })
			.createDiv({ cls: 'cm-scroller' })
			.createDiv({ cls: 'cm-sizer' })
			.createDiv({ cls: 'cm-contentContainer' });
	}

	getValue(): string {
		return this.#text;
	}

	setValue(content: string): void {
		this.#change(content);
	}

	override reset(text: string): void {
		super.reset(text);
		this.#undo = [];
		this.#redo = [];
	}

	refresh(): void {}

	listSelections(): Obsidian.EditorSelection[] {
		return this.#selections;
	}

	setSelections(ranges: Obsidian.EditorSelectionOrCaret[]): void {
		this.#selections = ranges.map(({ anchor, head }) => ({ anchor, head: head ?? anchor }));
		this.#host.moved();
	}

	/** As in CodeMirror, the cursor moves with the text around it. */
	replaceRange(replacement: string, from: Obsidian.EditorPosition, to = from): void {
		const [start, end] = [this.posToOffset(from), this.posToOffset(to)];
		const caret = this.posToOffset(this.getCursor());
		this.#change(this.#text.slice(0, start) + replacement + this.#text.slice(end));
		const behind = start + replacement.length + Math.max(0, caret - end);
		this.setCursor(this.offsetToPos(caret < start ? caret : behind));
	}

	undo(): void {
		this.#step(this.#undo, this.#redo);
	}

	redo(): void {
		this.#step(this.#redo, this.#undo);
	}

	focus(): void {
		this.#focused = true;
	}

	blur(): void {
		this.#focused = false;
		this.#host.moved();
	}

	hasFocus(): boolean {
		return this.#focused;
	}

	getScrollInfo(): { top: number; left: number } {
		return { top: 0, left: 0 };
	}

	scrollTo(): void {}
	scrollIntoView(): void {}

	#change(text: string): void {
		if (text === this.#text) return;
		this.#undo.push(this.#text);
		this.#redo = [];
		this.#text = text;
		this.#host.changed();
	}

	#step(from: string[], to: string[]): void {
		const text = from.pop();
		if (text === undefined) return;
		to.push(this.#text);
		this.#text = text;
		this.#host.changed();
	}
}
