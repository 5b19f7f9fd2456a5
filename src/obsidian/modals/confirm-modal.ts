import { Modal, Setting, type App } from 'obsidian';

/** What somebody is asked before anything is done. */
export interface Confirmation {
	readonly title: string;
	readonly explanation: string;
	/** The words on the button that does it. */
	readonly confirm: string;
	readonly cancel: string;
	readonly confirmed: () => void;
}

/** Asks before doing what somebody else has asked for. The keyboard starts on Cancel, and so does every other way out. */
export class ConfirmModal extends Modal {
	constructor(
		app: App,
		private readonly asked: Confirmation,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, explanation, confirm, cancel, confirmed } = this.asked;
		this.setTitle(title);
		this.contentEl.createEl('p', { text: explanation });
		new Setting(this.contentEl)
			.addButton((button) =>
				button
					.setButtonText(confirm)
					.setCta()
					.onClick(() => {
						this.close();
						confirmed();
					}),
			)
			.addButton((button) => {
				button.setButtonText(cancel).onClick(() => this.close());
				button.buttonEl.focus();
			});
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
