import { Modal, Setting, type App } from 'obsidian';

/** A question that is answered with a few words. */
export interface Question {
	readonly title: string;
	readonly question: string;
	readonly explanation: string;
	readonly placeholder?: string;
	readonly submit: string;
	readonly cancel: string;
	/** Called with the answer, which may be empty; never where the question was cancelled. */
	readonly answered: (answer: string) => void;
}

/** Asks one question, in passing. */
export class QuestionModal extends Modal {
	private answer = '';

	constructor(
		app: App,
		private readonly asked: Question,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, question, explanation, placeholder = '', submit, cancel } = this.asked;
		this.setTitle(title);
		new Setting(this.contentEl)
			.setName(question)
			.setDesc(explanation)
			.addText((text) => {
				text.setPlaceholder(placeholder).onChange((answer) => {
					this.answer = answer;
				});
				text.inputEl.setAttr('aria-label', question);
				text.inputEl.addEventListener('keydown', (event) => {
					if (event.key === 'Enter' && !event.isComposing) this.done();
				});
			});
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(submit).setCta().onClick(() => this.done()))
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()));
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private done(): void {
		this.close();
		this.asked.answered(this.answer);
	}
}
