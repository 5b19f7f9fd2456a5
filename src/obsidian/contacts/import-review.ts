import { normalizePath, Setting, type ButtonComponent } from 'obsidian';
import { usualFolder, type ImportContext, type ImportEntry } from '../../contacts/plan-import';
import type { Language } from '../../language/language';
import { message } from '../../language/message';
import { listLimits, type ListName, ofList } from '../../settings/lists';
import type { ImportSession } from '../../use-cases/import-session';
import { countsOf, wordsOfFile } from '../../use-cases/import-words';
import { listOptions } from '../modals/list-options';
import { addFileField } from './choose-files';
import { ReviewQuestions } from './review-questions';
import { ReviewTable } from './review-table';

/** What the review leads to. */
export interface ReviewOutcomes {
	/** More files are added to those that are looked through. */
	readonly files: (files: File[]) => void;
	readonly write: (taken: readonly ImportEntry[], list: ListName) => void;
	/** The import begins again. */
	readonly another: () => void;
}

/** The second step of an import: what would be written, and what the user has to say about it. */
export class ImportReview {
	private list: ListName = 'network90';
	private folder: string;

	constructor(
		private readonly session: ImportSession,
		private readonly language: Language,
		private readonly ground: () => ImportContext,
		private readonly outcomes: ReviewOutcomes,
	) {
		this.folder = usualFolder(ground().roster.people());
	}

	draw(el: HTMLElement): void {
		const { session, language } = this;
		el.empty();
		el.createDiv({ cls: 'top-of-mind-import-problems', attr: { role: 'alert' } });
		const counts = el.createEl('p', { cls: 'top-of-mind-import-counts', attr: { tabindex: '-1', role: 'status' } });
		const files = this.drawFiles(el);
		this.drawChoices(el, () => redraw(null));
		const questions = new ReviewQuestions(el.createDiv(), session, language, () => redraw(null));
		const table = new ReviewTable(el.createDiv(), session, language, {
			list: () => this.list,
			marked: () => count(),
			decided: (number) => redraw(number),
		});
		const count = this.drawButtons(el);
		const redraw = (number: number | null): void => {
			session.makePlan(this.folder, this.ground());
			counts.setText(countsOf(session.plan, language));
			files();
			questions.draw();
			table.draw(number);
			count();
		};
		redraw(null);
		// Screen readers read the counts first. Focus on a field would also open the on-screen keyboard of a phone.
		counts.focus();
	}

	/** The files, and a way to add to them without a mouse. Returns what brings their numbers up to date. */
	private drawFiles(el: HTMLElement): () => void {
		const { session, language } = this;
		const { t } = language;
		const setting = new Setting(el).setName(t('import.files'));
		const field = addFileField(setting.controlEl, this.outcomes.files);
		// The button opens the field, because the field itself would say that no file is chosen.
		field.hide();
		setting.addButton((button) => button.setButtonText(t('import.addFiles')).onClick(() => field.click()));
		return () => {
			setting.descEl.empty();
			for (const file of session.files) setting.descEl.createDiv({ text: wordsOfFile(file, language) });
		};
	}

	private drawChoices(el: HTMLElement, changed: () => void): void {
		const { session, language } = this;
		const { t } = language;
		new Setting(el)
			.setName(t('list.which'))
			.setDesc(t('import.listMore'))
			.addDropdown((dropdown) => {
				dropdown.selectEl.setAttr('aria-label', t('list.which'));
				dropdown
					.addOptions(listOptions(language))
					.setValue(this.list)
					.onChange((list) => {
						this.list = list === 'list20' ? 'list20' : 'network90';
						changed();
					});
			});
		new Setting(el)
			.setName(t('import.folder'))
			.setDesc(t('import.folderMore'))
			.addText((text) => {
				text.inputEl.setAttr('aria-label', t('import.folder'));
				text.setValue(this.folder);
				// A plan for each letter would take too long.
				text.inputEl.addEventListener('change', () => {
					const folder = normalizePath(text.getValue());
					this.folder = folder === '/' ? '' : folder;
					changed();
				});
			});
		if (!session.contacts.some(({ notes }) => notes !== '')) return;
		const label = el.createEl('label', { cls: 'top-of-mind-import-option' });
		const box = label.createEl('input', { type: 'checkbox' });
		label.createSpan({ text: t('import.notesToo') });
		box.checked = session.notes;
		box.addEventListener('change', () => {
			session.notes = box.checked;
			changed();
		});
	}

	/** Returns what brings the buttons up to date. */
	private drawButtons(el: HTMLElement): () => void {
		const { t } = this.language;
		const buttons = new Setting(el).setClass('top-of-mind-import-buttons');
		let start: ButtonComponent | null = null;
		buttons
			.addButton((button) => {
				start = button.setCta().onClick(() => this.outcomes.write(this.session.taken(), this.list));
			})
			.addButton((button) => button.setButtonText(t('import.another')).onClick(() => this.outcomes.another()));
		return () => {
			const taken = this.session.taken();
			start
				?.setButtonText(t('import.start', { count: taken.length, total: this.session.rows.length }))
				.setDisabled(taken.length === 0);
			buttons.descEl.setText(this.limitWarning(taken));
		};
	}

	private limitWarning(taken: readonly ImportEntry[]): string {
		const { list } = this;
		const count = this.ground().roster.count(list) + taken.filter(({ kind }) => kind !== 'fill').length;
		if (count <= listLimits[list]) return '';
		return this.language.t(`import.tooMany${ofList[list]}`, { count, kept: message('list.kept') });
	}
}
