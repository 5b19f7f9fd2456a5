import { getLanguage, Modal, type App } from 'obsidian';
import type { ImportContext, ImportEntry } from '../../contacts/plan-import';
import type { ListName } from '../../settings/lists';
import { importContacts } from '../../use-cases/import-contacts';
import { ImportSession } from '../../use-cases/import-session';
import type { RememberedColumns } from '../../use-cases/remembered-columns';
import type { AppContext } from '../app/app-context';
import { submitOnEnter } from '../modals/submit-on-enter';
import { drawChooseFiles } from './choose-files';
import { acceptFiles } from './drop-files';
import { ImportProgress } from './import-progress';
import { reportImport } from './import-report';
import { ImportReview } from './import-review';
import { readFiles, type ChosenFile } from './read-files';

/** Imports contacts in three steps: choose files, review what would be written, watch the progress. */
export class ImportModal extends Modal {
	private session: ImportSession;
	private review: ImportReview | null = null;
	private progress: ImportProgress | null = null;
	private isClosed = false;

	constructor(
		app: App,
		private readonly context: AppContext,
		private readonly remembered: RememberedColumns,
	) {
		super(app);
		this.session = new ImportSession(getLanguage(), remembered);
	}

	override onOpen(): void {
		this.setTitle(this.context.language.t('import.title'));
		this.modalEl.addClass('top-of-mind-import');
		acceptFiles(this.modalEl, (files) => void this.addFiles(files));
		// The review writes many notes, and Enter ends a change to its fields.
		submitOnEnter(this.contentEl, () => this.review !== null);
		this.choose();
	}

	/** Stops the import. What was written before is reported, with a way to undo it. */
	override onClose(): void {
		this.isClosed = true;
		this.progress?.stop();
		this.contentEl.empty();
	}

	private choose(): void {
		this.session = new ImportSession(getLanguage(), this.remembered);
		this.review = null;
		this.contentEl.empty();
		this.contentEl.createDiv({ cls: 'top-of-mind-import-problems', attr: { role: 'alert' } });
		drawChooseFiles(this.contentEl, this.context.language, {
			files: (files) => void this.addFiles(files),
			text: (content) => {
				const problem = this.session.add('', content);
				this.show(problem === null ? [] : [this.context.language.say(problem)]);
			},
		});
	}

	private async addFiles(files: readonly File[]): Promise<void> {
		if (this.progress !== null) return;
		try {
			this.addRead(await readFiles(files));
		} catch (error) {
			this.context.notices.error(error);
		}
	}

	/** Adds each file that can be read, and names those that cannot. */
	private addRead(files: readonly ChosenFile[]): void {
		// The import may have begun while the files were read.
		if (this.isClosed || this.progress !== null) return;
		const { language } = this.context;
		const problems = files.flatMap((file) => {
			const problem = 'problem' in file ? file.problem : this.session.add(file.name, file.content);
			return problem === null ? [] : [language.t('import.ofFile', { file: file.name, problem })];
		});
		this.show(problems);
	}

	/** Shows the review as soon as a file is read, else why none is. */
	private show(problems: readonly string[]): void {
		if (this.session.files.length > 0) this.lookThrough();
		const alert = this.contentEl.find('.top-of-mind-import-problems');
		alert.empty();
		for (const problem of problems) alert.createEl('p', { text: problem });
	}

	private lookThrough(): void {
		const { context, session } = this;
		const ground = (): ImportContext => ({
			...context.routine(),
			propertiesOf: (path) => context.vault.propertiesOf(path),
		});
		this.review ??= new ImportReview(session, context.language, ground, {
			files: (files) => void this.addFiles(files),
			write: (taken, list) => void this.write(taken, list),
			another: () => {
				this.choose();
				this.contentEl.find('.top-of-mind-import-file').focus();
			},
		});
		this.review.draw(this.contentEl);
	}

	private async write(taken: readonly ImportEntry[], list: ListName): Promise<void> {
		const { context } = this;
		this.contentEl.empty();
		const progress = new ImportProgress(this.contentEl, taken.length, context.language);
		this.progress = progress;
		try {
			const imported = await importContacts(taken, list, context.routine(), {
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
