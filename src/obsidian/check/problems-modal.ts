import { Modal, Setting, type App } from 'obsidian';
import { message } from '../../language/message';
import { noteName, type NotePath } from '../../note-path';
import { listLimits, listNames, ofList } from '../../settings/lists';
import type { Problem } from '../../vault/note';
import type { AppContext } from '../app/app-context';
import { addNoteButton } from '../modals/note-button';
import { checkPeople } from './check-people';

/** Checks the notes for problems, which reads some of them, and shows what is known then. */
export async function showProblems(app: App, context: AppContext): Promise<void> {
	await context.indexed;
	await context.attempt(async () => {
		const found = await checkPeople(app, context);
		context.problems.take(found, context.routine());
		open(app, context, null);
	});
}

/**
 * Shows the problems that are known without a check, as many as the panel counts. From there the user can look further.
 * What a check has found may be settled by another note since, so then it is checked again.
 */
export async function showKnownProblems(app: App, context: AppContext): Promise<void> {
	if (context.problems.hasFound) await showProblems(app, context);
	else open(app, context, () => void showProblems(app, context));
}

function open(app: App, context: AppContext, lookFurther: (() => void) | null): void {
	new ProblemsModal(app, context, context.problems.all(context.routine()), lookFurther).open();
}

/** Shows the results of `check-people`: the sizes of the two lists, and each problem with a link to its note. */
export class ProblemsModal extends Modal {
	constructor(
		app: App,
		private readonly context: AppContext,
		private readonly problems: readonly Problem[],
		private readonly lookFurther: (() => void) | null,
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
			contentEl.createEl('p', {
				text: isTooLong
					? t(`check.tooMany${ofList[list]}`, { ...values, kept: message('list.kept') })
					: t(`check.count${ofList[list]}`, values),
			});
		}
		if (this.problems.length === 0) {
			contentEl.createEl('p', { text: t('check.none') });
			return;
		}
		const list = contentEl.createEl('ul', { cls: 'top-of-mind-problems' });
		for (const { path, problem } of this.problems) {
			const item = list.createEl('li');
			this.addName(item, path);
			item.createSpan({ cls: 'top-of-mind-problem', text: ` ${language.say(problem)}` });
		}
		this.addWayFurther();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	/** A button that reads the notes of nobody as well, which takes a moment in a large vault. */
	private addWayFurther(): void {
		const { lookFurther } = this;
		if (lookFurther === null) return;
		new Setting(this.contentEl).addButton((button) =>
			button.setButtonText(this.context.language.t('check.further')).onClick(() => {
				this.close();
				lookFurther();
			}),
		);
	}

	/** The name of a note, with a way to it where it is there: the app would make a note that is not. */
	private addName(item: HTMLElement, path: NotePath): void {
		if (this.app.vault.getFileByPath(path) === null)
			item.createSpan({ text: noteName(path), attr: { title: path } });
		else addNoteButton(item, noteName(path), path, this);
	}
}
