import { Modal, Setting, type App } from 'obsidian';
import type { Language } from '../../language/language';
import type { NewPersonWords } from '../../people/new-person';
import type { ListName } from '../../settings/lists';
import { listOptions } from '../modals/list-options';
import { submitOnEnter } from '../modals/submit-on-enter';

/** Asks for the details of a new person. Only the name is required. */
export class NewPersonModal extends Modal {
	private name = '';
	private list: ListName = 'network90';
	private why = '';
	private interests = '';
	private nameEl: HTMLInputElement | null = null;
	private readonly objection = createDiv({ cls: 'top-of-mind-objection', attr: { role: 'alert' } });

	constructor(
		app: App,
		private readonly language: Language,
		private readonly submit: (name: string, words: NewPersonWords) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { contentEl, language } = this;
		const { t } = language;
		this.setTitle(t('newPerson.title'));
		new Setting(contentEl).setName(t('newPerson.name')).addText((text) => {
			this.nameEl = text.inputEl;
			text.inputEl.setAttr('aria-label', t('newPerson.name'));
			text.onChange((name) => {
				this.name = name;
			});
		});
		new Setting(contentEl).setName(t('list.which')).addDropdown((dropdown) => {
			dropdown.selectEl.setAttr('aria-label', t('list.which'));
			dropdown.addOptions(listOptions(language)).setValue(this.list);
			dropdown.onChange((list) => {
				this.list = list as ListName;
			});
		});
		new Setting(contentEl)
			.setName(t('newPerson.why'))
			.setDesc(t('newPerson.whyMore'))
			.addTextArea((area) => {
				area.inputEl.setAttr('aria-label', t('newPerson.why'));
				area.onChange((why) => {
					this.why = why;
				});
			});
		new Setting(contentEl)
			.setName(t('newPerson.interests'))
			.setDesc(t('newPerson.interestsMore'))
			.addText((text) => {
				text.inputEl.setAttr('aria-label', t('newPerson.interests'));
				text.onChange((interests) => {
					this.interests = interests;
				});
			});
		contentEl.append(this.objection);
		new Setting(contentEl)
			.addButton((button) =>
				button
					.setButtonText(t('newPerson.make'))
					.setCta()
					.onClick(() => this.done()),
			)
			.addButton((button) => button.setButtonText(t('question.cancel')).onClick(() => this.close()));
		contentEl.addEventListener('input', () => this.objection.setText(''));
		submitOnEnter(contentEl);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private done(): void {
		if (this.name.trim() === '') {
			this.objection.setText(this.language.t('newPerson.nameFirst'));
			this.nameEl?.focus();
			return;
		}
		this.close();
		const interests = this.interests
			.split(/[,，、،]/)
			.map((interest) => interest.trim())
			.filter((interest) => interest !== '');
		this.submit(this.name, { list: this.list, why: this.why, interests });
	}
}
