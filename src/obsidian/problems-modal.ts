import { Modal, type App } from 'obsidian';
import type { Language } from '../language/language';
import { listLimits, listTitles } from '../people/person';
import type { Roster } from '../people/roster';
import { noteName, type NotePath, type Problem } from '../vault/note';
import { checkPeople } from './check-people';
import type { Desk } from './desk';

/** Looks for what could not be read in the notes, and shows it. */
export async function showProblems(app: App, desk: Desk): Promise<void> {
	try {
		const problems = await checkPeople(app, desk);
		const open = (path: NotePath): void => void app.workspace.openLinkText(path, '', false);
		new ProblemsModal(app, desk.people.roster, problems, desk.language, open).open();
	} catch (error) {
		desk.notices.error(error);
	}
}

/** What `check-people` found: the two lists, and each problem with a way to its note. */
export class ProblemsModal extends Modal {
	constructor(
		app: App,
		private readonly roster: Roster,
		private readonly problems: readonly Problem[],
		private readonly language: Language,
		private readonly openNote: (path: NotePath) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle('Check people');
		const { contentEl } = this;
		for (const list of ['list20', 'network90'] as const) {
			const [count, limit] = [this.roster.count(list), listLimits[list]];
			const more = count > limit ? '. All of them are kept; a list this long is hard to attend to.' : '';
			contentEl.createEl('p', { text: `${count} of ${limit} on your ${listTitles[list]}${more}` });
		}
		if (this.problems.length === 0) {
			contentEl.createEl('p', { text: 'Every note could be read.' });
			return;
		}
		const list = contentEl.createEl('ul', { cls: 'top-of-mind-problems' });
		for (const { path, problem } of this.problems) {
			const item = list.createEl('li');
			const link = item.createEl('button', { text: noteName(path), cls: 'top-of-mind-link', attr: { title: path } });
			link.addEventListener('click', () => {
				this.close();
				this.openNote(path);
			});
			item.createSpan({ text: ` ${this.language.say(problem)}` });
		}
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
