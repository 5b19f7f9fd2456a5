import { Modal, Setting, type App } from 'obsidian';

/** Asks, in passing, what a touch was about. */
export class TouchModal extends Modal {
	private words = '';

	constructor(
		app: App,
		private readonly name: string,
		private readonly submit: (words: string) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(`In touch with ${this.name}`);
		new Setting(this.contentEl)
			.setName('What was it about?')
			.setDesc('A word or two, if you like. It goes into today’s note.')
			.addText((text) => {
				text.setPlaceholder('Coffee').onChange((words) => {
					this.words = words;
				});
				text.inputEl.setAttr('aria-label', 'What was it about?');
				text.inputEl.addEventListener('keydown', (event) => {
					if (event.key === 'Enter' && !event.isComposing) this.done();
				});
			});
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText('Log touch').setCta().onClick(() => this.done()))
			.addButton((button) => button.setButtonText('Cancel').onClick(() => this.close()));
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private done(): void {
		this.close();
		this.submit(this.words);
	}
}
