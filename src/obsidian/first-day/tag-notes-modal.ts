import { Modal, prepareFuzzySearch, Setting, type App, type ButtonComponent, type TFile } from 'obsidian';
import type { Language } from '../../language/language';
import { noteFolder, type NotePath } from '../../note-path';
import type { ListName } from '../../settings/lists';
import { listOptions } from '../modals/list-options';
import { submitOnEnter } from '../modals/submit-on-enter';

/** How many notes are shown at once. A longer search text finds the others. */
const mostShown = 50;

/** Lets the user choose notes of people, several at once, and the list that they belong to. */
export class TagNotesModal extends Modal {
	private list: ListName = 'network90';
	private search = '';
	private readonly chosen = new Set<NotePath>();
	private submitButton: ButtonComponent | null = null;

	/** @param files the notes to choose from */
	constructor(
		app: App,
		private readonly language: Language,
		private readonly files: readonly TFile[],
		private readonly submit: (paths: readonly NotePath[], list: ListName) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { contentEl, language } = this;
		const { t } = language;
		this.setTitle(t('tagNotes.title'));
		new Setting(contentEl).setName(t('tagNotes.list')).addDropdown((dropdown) => {
			dropdown.selectEl.setAttr('aria-label', t('tagNotes.list'));
			dropdown.addOptions(listOptions(language)).setValue(this.list);
			dropdown.onChange((list) => {
				this.list = list as ListName;
			});
		});
		new Setting(contentEl).setName(t('tagNotes.find')).addSearch((search) => {
			search.inputEl.setAttr('aria-label', t('tagNotes.find'));
			search.onChange((words) => {
				this.search = words;
				this.draw(rows);
			});
		});
		const rows = contentEl.createEl('ul', { cls: 'top-of-mind-choices' });
		this.draw(rows);
		new Setting(contentEl)
			.addButton((button) => {
				this.submitButton = button.setCta().onClick(() => this.done());
			})
			.addButton((button) => button.setButtonText(t('question.cancel')).onClick(() => this.close()));
		submitOnEnter(contentEl);
		this.drawCount();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private draw(el: HTMLElement): void {
		const fits = prepareFuzzySearch(this.search);
		const found = this.files.filter(
			({ path }) => this.chosen.has(path) || this.search === '' || fits(path) !== null,
		);
		el.empty();
		for (const file of found.slice(0, mostShown)) {
			const label = el.createEl('li').createEl('label');
			const box = label.createEl('input', { type: 'checkbox' });
			box.checked = this.chosen.has(file.path);
			box.addEventListener('change', () => {
				if (box.checked) this.chosen.add(file.path);
				else this.chosen.delete(file.path);
				this.drawCount();
			});
			label.createSpan({ text: file.basename });
			const folder = noteFolder(file.path);
			if (folder !== '') label.createSpan({ text: folder, cls: 'top-of-mind-last' });
		}
		const left = found.length - mostShown;
		if (left > 0)
			el.createEl('li', { text: this.language.t('tagNotes.more', { count: left }), cls: 'top-of-mind-empty' });
	}

	private drawCount(): void {
		const count = this.chosen.size;
		const { t } = this.language;
		this.submitButton
			?.setButtonText(count === 0 ? t('tagNotes.addNone') : t('tagNotes.add', { count }))
			.setDisabled(count === 0);
	}

	private done(): void {
		this.close();
		this.submit([...this.chosen], this.list);
	}
}
