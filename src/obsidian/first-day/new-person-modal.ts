import { Modal, Setting, type App } from 'obsidian';
import { listTitles, type ListName } from '../../people/person';
import type { NewPersonWords } from '../../people/new-person';

/** Asks for what is known of somebody new. Only the name is needed. */
export class NewPersonModal extends Modal {
	private name = '';
	private list: ListName = 'network90';
	private why = '';
	private interests = '';

	constructor(
		app: App,
		private readonly submit: (name: string, words: NewPersonWords) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle('Somebody new');
		const { contentEl } = this;
		new Setting(contentEl).setName('Name').addText((text) => {
			text.inputEl.setAttr('aria-label', 'Name');
			text.onChange((name) => {
				this.name = name;
			});
			text.inputEl.addEventListener('keydown', (event) => {
				if (event.key === 'Enter' && !event.isComposing) this.done();
			});
		});
		new Setting(contentEl).setName('List').addDropdown((dropdown) => {
			dropdown.selectEl.setAttr('aria-label', 'List');
			dropdown.addOptions({ ...listTitles }).setValue(this.list);
			dropdown.onChange((list) => {
				this.list = list as ListName;
			});
		});
		new Setting(contentEl).setName('Why they matter').setDesc('To you. It goes into their note.').addTextArea((area) => {
			area.inputEl.setAttr('aria-label', 'Why they matter');
			area.onChange((why) => {
				this.why = why;
			});
		});
		new Setting(contentEl).setName('Interests').setDesc('Separated by commas.').addText((text) => {
			text.inputEl.setAttr('aria-label', 'Interests');
			text.onChange((interests) => {
				this.interests = interests;
			});
		});
		new Setting(contentEl)
			.addButton((button) => button.setButtonText('Make the note').setCta().onClick(() => this.done()))
			.addButton((button) => button.setButtonText('Cancel').onClick(() => this.close()));
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private done(): void {
		this.close();
		if (this.name.trim() === '') return;
		const interests = this.interests.split(',').map((interest) => interest.trim()).filter((interest) => interest !== '');
		this.submit(this.name, { list: this.list, why: this.why, interests });
	}
}
