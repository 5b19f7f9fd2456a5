import { Modal, type App } from 'obsidian';
import { noteName, type NotePath } from '../../note-path';
import type { Encounter } from '../../people/in-touch';
import type { Person } from '../../people/person';
import { historyOf, withEncounters, type PastEncounter, type PastTouch } from '../../record/history';
import type { AppContext } from '../app/app-context';
import type { PersonActions } from '../today/person-actions';
import { showPromises } from './promise-list';

/** A placeholder in a text for the link to a note: Unicode's object replacement character. */
const linkMark = '\uFFFC';

/** Shows what is promised to a person, and their history by day, with links to the notes that say so. */
export class HistoryModal extends Modal {
	private readonly touches: readonly PastTouch[];
	private readonly encounters: readonly Encounter[];

	constructor(
		app: App,
		private readonly person: Person,
		private readonly context: AppContext,
		private readonly people: Pick<PersonActions, 'markPromise'>,
	) {
		super(app);
		const { record, vault: links, roster, dailyNotes, encounters, settings, today } = context.routine();
		this.touches = historyOf(person.path, { record, links, roster, dailyNotes });
		this.encounters = settings.encounters.count && person.countEncounters ? encounters.of(person, today) : [];
	}

	override onOpen(): void {
		const { contentEl } = this;
		const touches = this.touches;
		const { name, lastTouched } = this.person;
		const { t } = this.context.language;
		this.setTitle(t('history.title', { name }));
		contentEl.createEl('p', {
			text: touches.length === 0 ? t('history.none') : t('history.count', { count: touches.length }),
		});
		if (lastTouched !== null)
			contentEl.createEl('p', {
				text: t('history.last', { day: { day: lastTouched, today: this.context.clock.today() } }),
			});
		const promises = contentEl.createDiv();
		const { context, people } = this;
		void context.attempt(() =>
			showPromises(promises, this.person, {
				context,
				people,
				addLink: (el, text, path) => this.addLink(el, text, path),
			}),
		);
		const list = contentEl.createEl('ol', { cls: 'top-of-mind-history' });
		for (const past of withEncounters(touches, this.encounters)) {
			if (past.kind === 'encounter') this.addEncounter(list.createEl('li'), past);
			else this.addTouch(list.createEl('li'), past);
		}
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private addTouch(el: HTMLElement, { day, kind, note, introducedTo, shared }: PastTouch): void {
		this.addLink(el, day, note);
		const { t } = this.context.language;
		const other = introducedTo ?? shared;
		const words =
			other === null
				? t(`history.${kind}`)
				: t(introducedTo === null ? 'history.shared' : 'history.introducedTo', { note: linkMark });
		const [before = '', after = ''] = words.split(linkMark);
		el.appendText(` ${before}`);
		if (other !== null) this.addLink(el, noteName(other), other);
		el.appendText(after);
	}

	private addEncounter(el: HTMLElement, { day, note }: PastEncounter): void {
		this.addLink(el, day, note);
		el.appendText(` ${this.context.language.t('history.encounter', { note: noteName(note) })}`);
	}

	private addLink(el: HTMLElement, text: string, path: NotePath): void {
		const link = el.createEl('button', { text, cls: 'top-of-mind-link', attr: { title: path } });
		link.addEventListener('click', () => {
			this.close();
			void this.app.workspace.openLinkText(path, '', false);
		});
	}
}
