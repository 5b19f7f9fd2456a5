import { Modal, Setting, type App } from 'obsidian';
import type { Language } from '../../language/language';
import { submitOnEnter } from '../modals/submit-on-enter';

const labels = ['threeNames.first', 'threeNames.second', 'threeNames.third'] as const;

/** Asks for the first three names of the List of 20 (Port: start with three if no more come to mind). */
export class ThreeNamesModal extends Modal {
	private readonly names = new Map<string, string>();
	private readonly objection = createDiv({ cls: 'top-of-mind-objection', attr: { role: 'alert' } });

	constructor(
		app: App,
		private readonly language: Language,
		private readonly submit: (names: readonly string[]) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { t } = this.language;
		this.setTitle(t('threeNames.title'));
		this.contentEl.createEl('p', { text: t('threeNames.more') });
		for (const label of labels) {
			new Setting(this.contentEl).setName(t(label)).addText((text) => {
				text.inputEl.setAttr('aria-label', t(label));
				text.onChange((name) => {
					this.names.set(label, name);
				});
			});
		}
		this.contentEl.append(this.objection);
		new Setting(this.contentEl)
			.addButton((button) =>
				button
					.setButtonText(t('threeNames.make'))
					.setCta()
					.onClick(() => this.done()),
			)
			.addButton((button) => button.setButtonText(t('question.cancel')).onClick(() => this.close()));
		this.contentEl.addEventListener('input', () => this.objection.setText(''));
		submitOnEnter(this.contentEl);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private done(): void {
		const names = labels.map((label) => this.names.get(label)?.trim() ?? '').filter((name) => name !== '');
		if (names.length === 0) {
			this.objection.setText(this.language.t('newPerson.nameFirst'));
			this.contentEl.find('input').focus();
			return;
		}
		this.close();
		this.submit(names);
	}
}
