import { Modal, Setting, type App } from 'obsidian';
import { listTitles } from '../people/person';

/** Asks for a name to fill the place that has become free on the List of 20. */
export class NewNameModal extends Modal {
	private name = '';

	constructor(
		app: App,
		private readonly submit: (name: string) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(`A new name for your ${listTitles.list20}`);
		new Setting(this.contentEl)
			.setName('Whom would you like to know next?')
			.setDesc('A note with this name is put on the list. It can wait, too.')
			.addText((text) => {
				text.onChange((name) => {
					this.name = name;
				});
				text.inputEl.setAttr('aria-label', 'Name');
				text.inputEl.addEventListener('keydown', (event) => {
					if (event.key === 'Enter' && !event.isComposing) this.done();
				});
			});
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText('Add to the list').setCta().onClick(() => this.done()))
			.addButton((button) => button.setButtonText('Not now').onClick(() => this.close()));
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private done(): void {
		this.close();
		if (this.name.trim() !== '') this.submit(this.name);
	}
}
