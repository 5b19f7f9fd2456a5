import { Setting } from 'obsidian';
import type { DialogField } from './dialog-field';

/** What a field for words asks. */
export interface AskedWords {
	readonly question: string;
	readonly explanation: string;
	readonly placeholder?: string;
	/** Says what is wrong with the words; null if nothing is. */
	readonly objection?: (words: string) => string | null;
}

/** A field for a few words. */
export class WordsField implements DialogField {
	words = '';
	private input: HTMLInputElement | null = null;

	constructor(private readonly asked: AskedWords) {}

	draw(el: HTMLElement): void {
		const { question, explanation, placeholder = '' } = this.asked;
		new Setting(el)
			.setClass('top-of-mind-asked')
			.setName(question)
			.setDesc(explanation)
			.addText((text) => {
				this.input = text.inputEl;
				text.inputEl.setAttr('aria-label', question);
				text.setPlaceholder(placeholder).onChange((words) => {
					this.words = words;
				});
			});
	}

	objection(): string | null {
		return this.asked.objection?.(this.words) ?? null;
	}

	focus(): void {
		this.input?.focus();
	}
}
