import { Modal, Setting, type App } from 'obsidian';

const labels = ['First name on the list', 'Second name', 'Third name'] as const;

/** Asks for the first three of the List of 20 (Port: start with three if no more come to mind). */
export class ThreeNamesModal extends Modal {
	private readonly names = new Map<string, string>();

	constructor(
		app: App,
		private readonly submit: (names: readonly string[]) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle('Three people you would like to know');
		this.contentEl.createEl('p', { text: 'Whoever comes to mind. Each gets a note, and the list can grow from there.' });
		for (const label of labels) {
			new Setting(this.contentEl).setName(label).addText((text) => {
				text.inputEl.setAttr('aria-label', label);
				text.onChange((name) => {
					this.names.set(label, name);
				});
			});
		}
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText('Make their notes').setCta().onClick(() => this.done()))
			.addButton((button) => button.setButtonText('Cancel').onClick(() => this.close()));
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private done(): void {
		this.close();
		const names = labels.map((label) => this.names.get(label)?.trim() ?? '').filter((name) => name !== '');
		if (names.length > 0) this.submit(names);
	}
}
