import { Modal, Setting, type App } from 'obsidian';
import type { DialogField } from './dialog-field';
import { submitOnEnter } from './submit-on-enter';

/** A dialog with one question or a few. */
export interface Question {
	readonly title: string;
	readonly fields: readonly DialogField[];
	/** The field that has the focus at first. */
	readonly first: DialogField;
	readonly submit: string;
	readonly cancel: string;
	/** Called once no field objects to its answer. Not called on cancel. */
	readonly answered: () => void;
}

/** Asks a short question or a few. It stays open as long as an answer cannot be used, and says why. */
export class QuestionModal extends Modal {
	private readonly objection = createDiv({ cls: 'top-of-mind-objection', attr: { role: 'alert' } });

	constructor(
		app: App,
		private readonly asked: Question,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, fields, first, submit, cancel } = this.asked;
		this.setTitle(title);
		this.modalEl.addClass('top-of-mind-question');
		for (const field of fields) field.draw(this.contentEl);
		this.contentEl.append(this.objection);
		new Setting(this.contentEl)
			.addButton((button) =>
				button
					.setButtonText(submit)
					.setCta()
					.onClick(() => this.done()),
			)
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()));
		this.contentEl.addEventListener('input', () => this.objection.setText(''));
		submitOnEnter(this.contentEl);
		first.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private done(): void {
		for (const field of this.asked.fields) {
			const objection = field.objection();
			if (objection === null) continue;
			this.objection.setText(objection);
			field.focus();
			return;
		}
		this.close();
		this.asked.answered();
	}
}
