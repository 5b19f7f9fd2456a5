import { Modal, normalizePath, Setting, type App, type ButtonComponent } from 'obsidian';
import type { Contact } from '../../contacts/contact';
import { planImport, usualFolder, type ImportEntry, type ImportPlan } from '../../contacts/plan-import';
import { readContacts } from '../../contacts/read-contacts';
import { message } from '../../language/message';
import { listLimits, type ListName } from '../../settings/lists';
import { importContacts } from '../../use-cases/import-contacts';
import { countsOf } from '../../use-cases/import-words';
import type { AppContext } from '../app/app-context';
import { listOptions } from '../modals/list-options';
import { drawChooseFile } from './choose-file';
import { ImportProgress } from './import-progress';
import { reportImport } from './import-report';
import { drawReviewTable } from './review-table';

/** Imports contacts in three steps: choose a file, review what would be written, watch the progress. */
export class ImportModal extends Modal {
	private contacts: readonly Contact[] = [];
	private folder: string;
	private list: ListName = 'network90';
	private plan: ImportPlan = { entries: [], settled: [] };
	private leftOut = new Set<ImportEntry>();
	private progress: ImportProgress | null = null;

	constructor(
		app: App,
		private readonly context: AppContext,
	) {
		super(app);
		this.folder = usualFolder(context.people.roster.people());
	}

	override onOpen(): void {
		this.setTitle(this.context.language.t('import.title'));
		this.modalEl.addClass('top-of-mind-import');
		this.choose();
	}

	/** Stops the import. What was written before is reported, with a way to undo it. */
	override onClose(): void {
		this.progress?.stop();
		this.contentEl.empty();
	}

	private choose(): void {
		this.contentEl.empty();
		const problem = this.contentEl.createDiv({ attr: { role: 'alert' } });
		drawChooseFile(this.contentEl, this.context.language, (text) => {
			const result = readContacts(text);
			if (result.ok) {
				this.contacts = result.contacts;
				this.leftOut.clear();
				this.review();
			} else {
				problem.setText(this.context.language.say(result.problem));
			}
		}, this.context.notices.error);
	}

	private review(): void {
		const { contentEl } = this;
		const { language } = this.context;
		const { t } = language;
		contentEl.empty();
		const counts = contentEl.createEl('p', { cls: 'top-of-mind-import-counts', attr: { tabindex: '-1' } });
		new Setting(contentEl).setName(t('list.which')).setDesc(t('import.listMore')).addDropdown((dropdown) => {
			dropdown.selectEl.setAttr('aria-label', t('list.which'));
			dropdown.addOptions(listOptions(language)).setValue(this.list).onChange((list) => {
				this.list = list === 'list20' ? 'list20' : 'network90';
				redraw();
			});
		});
		new Setting(contentEl).setName(t('import.folder')).setDesc(t('import.folderMore')).addText((text) => {
			text.inputEl.setAttr('aria-label', t('import.folder'));
			text.setValue(this.folder);
			text.inputEl.addEventListener('change', () => {
				const folder = normalizePath(text.getValue());
				this.folder = folder === '/' ? '' : folder;
				redraw();
			});
		});
		const table = contentEl.createDiv();
		const buttons = new Setting(contentEl).setClass('top-of-mind-import-buttons');
		const limit = buttons.descEl;
		let start: ButtonComponent | null = null;
		const count = (): void => {
			const chosenEntries = this.taken();
			start?.setButtonText(t('import.start', { count: chosenEntries.length, total: this.contacts.length })).setDisabled(chosenEntries.length === 0);
			limit.setText(this.limitWarning(chosenEntries));
		};
		const redraw = (): void => {
			this.makePlan();
			counts.setText(countsOf(this.plan, language));
			table.empty();
			drawReviewTable(table, { plan: this.plan, list: this.list, leftOut: this.leftOut, language, changed: count });
		};
		buttons
			.addButton((button) => {
				start = button.setCta().onClick(() => void this.write());
			})
			.addButton((button) =>
				button.setButtonText(t('import.another')).onClick(() => {
					this.choose();
					this.contentEl.find('.top-of-mind-import-file').focus();
				}),
			);
		redraw();
		// Screen readers read the counts first. Focus on a field would also open the on-screen keyboard of a phone.
		counts.focus();
	}

	/** Plans anew. Contacts that the user left out stay left out. */
	private makePlan(): void {
		const out = new Set([...this.leftOut].map(({ contact }) => contact.number));
		const { vault, roster, settings } = this.context.routine();
		const propertiesOf = (path: string): Record<string, unknown> | null => {
			const file = this.app.vault.getFileByPath(path);
			return (file === null ? null : this.app.metadataCache.getFileCache(file)?.frontmatter) ?? null;
		};
		this.plan = planImport(this.contacts, { folder: this.folder }, { vault, roster, settings, propertiesOf });
		this.leftOut = new Set(this.plan.entries.filter(({ contact }) => out.has(contact.number)));
	}

	private taken(): ImportEntry[] {
		return this.plan.entries.filter((entry) => !this.leftOut.has(entry));
	}

	private limitWarning(taken: readonly ImportEntry[]): string {
		const count = this.context.people.roster.count(this.list) + taken.filter(({ kind }) => kind !== 'fill').length;
		if (count <= listLimits[this.list]) return '';
		return this.context.language.t('import.tooMany', { list: message(`list.${this.list}`), count, kept: message('list.kept') });
	}

	private async write(): Promise<void> {
		const taken = this.taken();
		const { context } = this;
		this.contentEl.empty();
		const progress = new ImportProgress(this.contentEl, taken.length, context.language);
		this.progress = progress;
		try {
			const imported = await importContacts(taken, this.list, context.routine(), {
				turn: (write) => context.queue(write),
				onProgress: (done) => progress.onProgress(done),
			});
			reportImport(context, imported);
		} catch (error) {
			this.context.notices.error(error);
		} finally {
			this.close();
		}
	}
}
