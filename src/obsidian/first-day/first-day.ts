import type { App } from 'obsidian';
import type { NotePath } from '../../note-path';
import type { ListName } from '../../settings/lists';
import { RememberedColumns } from '../../use-cases/remembered-columns';
import type { AppContext } from '../app/app-context';
import { ImportModal } from '../contacts/import-modal';
import type { PersonActions } from '../today/person-actions';
import { NewPersonModal } from './new-person-modal';
import { TagNotesModal } from './tag-notes-modal';
import { ThreeNamesModal } from './three-names-modal';

/** The ways in which people are added to the lists. */
export class FirstDay {
	private readonly columns = new RememberedColumns();

	constructor(
		private readonly app: App,
		private readonly context: AppContext,
		private readonly people: PersonActions,
	) {}

	/** Asks for a new person, makes their note, and opens it. */
	newPerson(): void {
		new NewPersonModal(this.app, this.context.language, (name, words) => {
			void this.context.indexed.then(async () => {
				const path = await this.people.addByName(name, words);
				if (path !== null) void this.app.workspace.openLinkText(path, '', false);
			});
		}).open();
	}

	/** Asks for the first three names of the List of 20, and makes their notes. */
	threeNames(): void {
		new ThreeNamesModal(this.app, this.context.language, (names) => void this.addNames(names)).open();
	}

	/** Lets the user put existing notes on a list. */
	tagNotes(): void {
		const { language, notices } = this.context;
		const { roster, dailyNotes } = this.context.routine();
		const files = this.app.vault
			.getMarkdownFiles()
			.filter(({ path }) => roster.get(path) === undefined && !dailyNotes.owns(path));
		if (files.length === 0) {
			notices.say(language.t('tagNotes.nothing'));
			return;
		}
		files.sort((a, b) => a.basename.localeCompare(b.basename) || (a.path < b.path ? -1 : 1));
		new TagNotesModal(this.app, language, files, (paths, list) => void this.addNotes(paths, list)).open();
	}

	/** Opens the import of contacts when the notes are indexed. */
	async importContacts(): Promise<void> {
		await this.context.indexed;
		new ImportModal(this.app, this.context, this.columns).open();
	}

	/** Adds names one after another, so that the second of two equal names finds the note of the first. */
	private async addNames(names: readonly string[]): Promise<void> {
		await this.context.indexed;
		for (const name of names) await this.people.addByName(name, { list: 'list20', why: '', interests: [] });
	}

	private async addNotes(paths: readonly NotePath[], list: ListName): Promise<void> {
		for (const path of paths) await this.people.moveTo(path, list);
	}
}
