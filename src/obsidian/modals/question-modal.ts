import { Modal, Setting, type App } from 'obsidian';

/** A text field for a few words. */
export interface QuestionField {
	readonly question: string;
	readonly explanation: string;
	readonly placeholder?: string;
}

/** A dialog with a question that is answered with a few words. */
export interface Question extends QuestionField {
	readonly title: string;
	/** A second field in the same dialog. */
	readonly also?: QuestionField;
	readonly submit: string;
	readonly cancel: string;
	/** Says what is wrong with an answer, so that the dialog stays open; null if nothing is. */
	readonly objection?: (answer: string) => string | null;
	/** Called with the answers, which may be empty. Not called on cancel. */
	readonly answered: (answer: string, also: string) => void;
}

/** Asks one or two short questions. */
export class QuestionModal extends Modal {
	private readonly answers = ['', ''] as [string, string];
	private readonly objection = createDiv({ attr: { role: 'alert' } });

	constructor(
		app: App,
		private readonly asked: Question,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, also, submit, cancel } = this.asked;
		this.setTitle(title);
		this.addField(this.asked, 0);
		if (also !== undefined) this.addField(also, 1);
		this.contentEl.append(this.objection);
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(submit).setCta().onClick(() => this.done()))
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()));
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private addField({ question, explanation, placeholder = '' }: QuestionField, index: 0 | 1): void {
		new Setting(this.contentEl)
			.setName(question)
			.setDesc(explanation)
			.addText((text) => {
				text.setPlaceholder(placeholder).onChange((answer) => {
					this.answers[index] = answer;
				});
				text.inputEl.setAttr('aria-label', question);
				text.inputEl.addEventListener('keydown', (event) => {
					if (event.key === 'Enter' && !event.isComposing) this.done();
				});
			});
	}

	private done(): void {
		const [answer, also] = this.answers;
		const objection = this.asked.objection?.(answer) ?? null;
		if (objection === null) {
			this.close();
			this.asked.answered(answer, also);
		} else {
			this.objection.setText(objection);
			this.contentEl.find('input').focus();
		}
	}
}
