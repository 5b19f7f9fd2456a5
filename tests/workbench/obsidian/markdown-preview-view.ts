import type * as Obsidian from 'obsidian';
import { MarkdownRenderer } from './markdown-renderer';

/** What a reading view needs from the view around it. */
export interface ReadView {
	readonly app: Obsidian.App;
	file(): Obsidian.TFile | null;
	get(): string;
	set(data: string, clear: boolean): void;
	draw(): void;
}

/** The reading view of a note. */
export class MarkdownPreviewView extends MarkdownRenderer {
	readonly #view: ReadView;

	constructor(view: ReadView, containerEl: HTMLElement) {
		super(containerEl);
		this.#view = view;
		this.app = view.app;
	}

	override get file(): Obsidian.TFile {
		return this.#view.file() as Obsidian.TFile;
	}

	get(): string {
		return this.#view.get();
	}

	set(data: string, clear: boolean): void {
		this.#view.set(data, clear);
	}

	clear(): void {
		this.set('', true);
	}

	rerender(_full?: boolean): void {
		this.#view.draw();
	}

	getScroll(): number {
		return this.containerEl.scrollTop;
	}

	applyScroll(scroll: number): void {
		this.containerEl.scrollTop = scroll;
	}
}
