import { Modal, type App } from 'obsidian';
import { noteName } from '../../note-path';
import type { Encounter } from '../../people/in-touch';
import type { Person } from '../../people/person';
import { historyOf, withEncounters, type PastEncounter, type PastTouch } from '../../record/history';
import type { AppContext } from '../app/app-context';
import type { PersonActions } from '../today/person-actions';
import { linkMark, wordsAround } from './link-mark';
import { addNoteButton } from './note-button';
import { showPromises } from './promise-list';

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
		const { contentEl, touches, context, people } = this;
		const { name, lastTouched } = this.person;
		const { t } = context.language;
		this.setTitle(t('history.title', { name }));
		contentEl.createEl('p', {
			text: touches.length === 0 ? t('history.none') : t('history.count', { count: touches.length }),
		});
		if (lastTouched !== null)
			contentEl.createEl('p', {
				text: t('history.last', { day: { day: lastTouched, today: context.clock.today() } }),
			});
		const promises = contentEl.createDiv();
		void context.attempt(() =>
			showPromises(promises, this.person, {
				context,
				people,
				addLink: (el, text, path) => addNoteButton(el, text, path, this),
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
		addNoteButton(el, day, note, this);
		const { t } = this.context.language;
		const other = introducedTo ?? shared;
		const words =
			other === null
				? t(`history.${kind}`)
				: t(introducedTo === null ? 'history.shared' : 'history.introducedTo', { note: linkMark });
		const [before, after] = wordsAround(words);
		el.appendText(` ${before}`);
		if (other !== null) addNoteButton(el, noteName(other), other, this);
		el.appendText(after);
	}

	private addEncounter(el: HTMLElement, { day, note }: PastEncounter): void {
		addNoteButton(el, day, note, this);
		el.appendText(` ${this.context.language.t('history.encounter', { note: noteName(note) })}`);
	}
}
