import { Modal, type App } from 'obsidian';
import { message } from '../../language/message';
import { noteName, type NotePath } from '../../note-path';
import { listLimits, listNames, ofList } from '../../settings/lists';
import type { Problem } from '../../vault/note';
import type { AppContext } from '../app/app-context';
import { checkPeople } from '../entries/check-people';

/** Checks the notes for problems, and shows them. */
export async function showProblems(app: App, context: AppContext): Promise<void> {
	await context.indexed;
	await context.attempt(async () => {
		const problems = await checkPeople(app, context);
		const open = (path: NotePath): void => void app.workspace.openLinkText(path, '', false);
		new ProblemsModal(app, context, problems, open).open();
	});
}

/** Shows the results of `check-people`: the sizes of the two lists, and each problem with a link to its note. */
export class ProblemsModal extends Modal {
	constructor(
		app: App,
		private readonly context: AppContext,
		private readonly problems: readonly Problem[],
		private readonly openNote: (path: NotePath) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { contentEl } = this;
		const { language, people } = this.context;
		const { t } = language;
		this.setTitle(t('check.title'));
		for (const list of listNames) {
			const values = { number: people.roster.count(list), limit: listLimits[list] };
			const isTooLong = values.number > values.limit;
			contentEl.createEl('p', { text: isTooLong ? t(`check.tooMany${ofList[list]}`, { ...values, kept: message('list.kept') }) : t(`check.count${ofList[list]}`, values) });
		}
		if (this.problems.length === 0) {
			contentEl.createEl('p', { text: t('check.none') });
			return;
		}
		const list = contentEl.createEl('ul', { cls: 'top-of-mind-problems' });
		for (const { path, problem } of this.problems) {
			const item = list.createEl('li');
			this.addName(item, path);
			item.createSpan({ text: ` ${language.say(problem)}` });
		}
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	/** The name of a note, with a way to it where it is there: the app would make a note that is not. */
	private addName(item: HTMLElement, path: NotePath): void {
		if (this.app.vault.getFileByPath(path) === null) {
			item.createSpan({ text: noteName(path), attr: { title: path } });
			return;
		}
		const link = item.createEl('button', { text: noteName(path), cls: 'top-of-mind-link', attr: { title: path } });
		link.addEventListener('click', () => {
			this.close();
			this.openNote(path);
		});
	}
}
