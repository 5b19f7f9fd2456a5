import { Modal, type App } from 'obsidian';
import type { LineKind } from '../daily-note/action-line';
import type { Person } from '../people/person';
import { historyOf, type PastTouch } from '../record/history';
import { noteName, type NotePath } from '../vault/note';
import type { Desk } from './desk';

const kindWords: Readonly<Record<LineKind, string>> = {
	outreach: 'Reached out',
	introduction: 'Introduced',
	sharing: 'Shared something',
	compassion: 'Called or wrote',
	touch: 'In touch',
};

/** What was done with a person, by day, with ways to the notes that say so. */
export class HistoryModal extends Modal {
	private readonly touches: readonly PastTouch[];

	constructor(
		app: App,
		private readonly person: Person,
		desk: Desk,
	) {
		super(app);
		const { record, vault: links, roster, dailyNotes } = desk.routine();
		this.touches = historyOf(person.path, { record, links, roster, dailyNotes });
	}

	override onOpen(): void {
		this.setTitle(`History with ${this.person.name}`);
		const { contentEl, touches } = this;
		const { lastTouched } = this.person;
		const count = touches.length === 1 ? 'One touch' : `${touches.length} touches`;
		contentEl.createEl('p', {
			text: touches.length === 0 ? 'No ticked line in your notes names them yet.' : `${count} in your notes.`,
		});
		if (lastTouched !== null) contentEl.createEl('p', { text: `Last touched ${lastTouched}.` });
		const list = contentEl.createEl('ol', { cls: 'top-of-mind-history' });
		for (const touch of touches) this.addTouch(list.createEl('li'), touch);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private addTouch(el: HTMLElement, { day, kind, note, introducedTo, shared }: PastTouch): void {
		this.addLink(el, day, note);
		el.appendText(` ${kindWords[kind]}`);
		if (introducedTo !== null) {
			el.appendText(' to ');
			this.addLink(el, noteName(introducedTo), introducedTo);
		}
		if (shared !== null) {
			el.appendText(': ');
			this.addLink(el, noteName(shared), shared);
		}
	}

	private addLink(el: HTMLElement, text: string, path: NotePath): void {
		const link = el.createEl('button', { text, cls: 'top-of-mind-link', attr: { title: path } });
		link.addEventListener('click', () => {
			this.close();
			void this.app.workspace.openLinkText(path, '', false);
		});
	}
}
