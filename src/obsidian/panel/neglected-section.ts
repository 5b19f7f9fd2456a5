import { Menu, setIcon, type App, type HoverParent } from 'obsidian';
import { listLimits, listTitles, type ListName } from '../../people/person';
import type { NeglectedPerson } from '../../people/roster';
import type { NotePath } from '../../vault/note';
import type { Desk } from '../desk';
import type { PersonActions } from '../person-actions';
import { addNoteLink } from './note-link';

/** What the list of the neglected works with. */
export interface NeglectedParts {
	readonly app: App;
	readonly desk: Desk;
	readonly people: PersonActions;
}

/** How many rows are drawn before somebody asks for more: nobody catches up with hundreds in a day. */
const rowsAtOnce = 100;

/** A bar is full at this neglect (ratio); everybody beyond looks alike. */
const fullBar = 4;

/** Who is neglected, most neglected first, under the counts of the two lists. */
export class NeglectedSection {
	private readonly rows = new Map<NotePath, { readonly el: HTMLElement; readonly drawn: string }>();
	private readonly heading: HTMLElement;
	private readonly counts: HTMLElement;
	private readonly list: HTMLElement;
	private readonly hints: HTMLElement;
	private readonly more: HTMLButtonElement;
	private limit = rowsAtOnce;

	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
		private readonly hoverParent: HoverParent,
	) {
		const header = el.createDiv({ cls: 'top-of-mind-header' });
		this.heading = header.createEl('h4', { text: 'Neglected', cls: 'top-of-mind-heading', attr: { tabindex: '-1' } });
		this.counts = el.createDiv({ cls: 'top-of-mind-counts' });
		this.hints = el.createDiv({ cls: 'top-of-mind-empty' });
		this.list = el.createEl('ul', { cls: 'top-of-mind-list' });
		this.more = el.createEl('button', { cls: 'top-of-mind-more' });
		this.more.addEventListener('click', () => {
			this.limit += rowsAtOnce;
			this.draw();
		});
	}

	/** Brings what is shown up to the roster; rows that have not changed stay untouched. */
	draw(): void {
		const { people, clock } = this.parts.desk;
		if (!people.isReady) return;
		const neglected = people.roster.neglected(clock.today());
		const shown = neglected.slice(0, this.limit);
		this.drawCounts();
		this.drawHints(neglected.length);
		const wanted = new Set(shown.map(({ person }) => person.path));
		let lostFocusAt: number | null = null;
		for (const [path, { el }] of this.rows) {
			if (wanted.has(path)) continue;
			if (el.contains(el.doc.activeElement)) lostFocusAt = [...this.list.children].indexOf(el);
			el.remove();
			this.rows.delete(path);
		}
		for (const [index, entry] of shown.entries()) this.placeRow(this.rowFor(entry), index);
		if (lostFocusAt !== null) this.focusRow(lostFocusAt);
		const left = neglected.length - shown.length;
		this.more.toggle(left > 0);
		this.more.setText(`Show ${Math.min(left, rowsAtOnce)} more of ${left}`);
	}

	private drawCounts(): void {
		const { roster } = this.parts.desk.people;
		const texts = (['list20', 'network90'] as const).map(
			(list) => `${listTitles[list]}: ${roster.count(list)} of ${listLimits[list]}`,
		);
		if (this.counts.textContent === texts.join('')) return;
		this.counts.empty();
		for (const text of texts) this.counts.createSpan({ text });
	}

	private drawHints(neglected: number): void {
		const { people, settings } = this.parts.desk;
		const empty = (list: ListName, what: string): string[] =>
			people.roster.count(list) > 0 ? [] : [`Your ${listTitles[list]} is empty. ${what} #${settings.current.tags[list]}.`];
		const hints = [
			...empty('list20', 'Tag the note of somebody you would like to know with'),
			...empty('network90', 'Tag the note of somebody you know with'),
		];
		if (hints.length === 0 && neglected === 0) hints.push('Nobody is neglected. Enjoy it.');
		if (this.hints.textContent === hints.join('')) return;
		this.hints.empty();
		for (const text of hints) this.hints.createEl('p', { text });
	}

	private rowFor(entry: NeglectedPerson): HTMLElement {
		const { person, days, cadence, neglect } = entry;
		const drawn = JSON.stringify([person.name, person.list, days, cadence, neglect]);
		const row = this.rows.get(person.path);
		if (row?.drawn === drawn) return row.el;
		const el = row?.el ?? createEl('li', { cls: 'top-of-mind-person' });
		el.empty();
		this.fillRow(el, entry);
		this.rows.set(person.path, { el, drawn });
		return el;
	}

	/** Moves a row only where it is not in its place, so that the keyboard and the scroll stay where they are. */
	private placeRow(el: HTMLElement, index: number): void {
		const there = this.list.children[index] ?? null;
		if (there !== el) this.list.insertBefore(el, there);
	}

	/** The keyboard goes on with whoever has moved up, or with the last, rather than back to the top of the window. */
	private focusRow(index: number): void {
		const row = this.list.children[Math.min(index, this.list.children.length - 1)];
		(row?.querySelector<HTMLElement>('button') ?? this.heading).focus();
	}

	private fillRow(el: HTMLElement, { person, days, cadence, neglect }: NeglectedPerson): void {
		const { app, people } = this.parts;
		const since = days === null ? 'never touched' : `${days} ${days === 1 ? 'day' : 'days'}`;
		const main = el.createDiv({ cls: 'top-of-mind-person-main' });
		addNoteLink(main, { words: person.name, linktext: person.path, from: '' }, app, this.hoverParent);
		main.createSpan({ text: since, cls: 'top-of-mind-days' });
		const bar = el.createDiv({
			cls: 'top-of-mind-bar',
			attr: {
				role: 'img',
				'aria-label': days === null ? 'never touched' : `${days} days since last touched, ${cadence} go well`,
			},
		});
		bar.createDiv({ cls: 'top-of-mind-bar-fill' }).setCssProps({
			'--top-of-mind-neglect': `${Math.round((Math.min(neglect, fullBar) / fullBar) * 100)}%`,
		});
		const buttons = el.createDiv({ cls: 'top-of-mind-buttons' });
		this.addButton(buttons, 'check', `Touched ${person.name} today`, () => void people.touch(person.path));
		this.addButton(buttons, 'alarm-clock', `Snooze ${person.name}`, (button) => this.snoozeMenu(person.path, button));
		this.addButton(buttons, 'file-text', `Open the note on ${person.name}`, () => {
			void app.workspace.openLinkText(person.path, '', false);
		});
	}

	private addButton(el: HTMLElement, icon: string, label: string, act: (button: HTMLElement) => void): void {
		const button = el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
		setIcon(button, icon);
		button.addEventListener('click', () => act(button));
	}

	private snoozeMenu(path: NotePath, button: HTMLElement): void {
		const menu = new Menu();
		for (const [title, days] of [['For a week', 7], ['For a month', 30], ['For three months', 91]] as const) {
			menu.addItem((item) => item.setTitle(title).onClick(() => void this.parts.people.snooze(path, days)));
		}
		// Below the button, for a keyboard has no pointer to open it at.
		const { left, bottom } = button.getBoundingClientRect();
		menu.showAtPosition({ x: left, y: bottom }, button.doc);
	}
}
