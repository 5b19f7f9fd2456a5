import { Platform, type HoverParent } from 'obsidian';
import type { NotePath } from '../../note-path';
import type { NeglectedPerson } from '../../people/ranking';
import { nameBy } from './hidden-name';
import { onMenuAsked } from './menu-asked';
import { personMenu, type PersonMenuParts } from './person-menu';
import { fillPersonRow, rowKey } from './person-row';
import { RowKeys } from './row-keys';

/**
 * The rows of people, each with their menu. A row that stays the same is not redrawn, and the focus stays where it was.
 */
export class PersonRows<Entry extends NeglectedPerson = NeglectedPerson> {
	readonly el: HTMLElement;
	private readonly rows = new Map<NotePath, { readonly el: HTMLElement; readonly drawn: string }>();
	private readonly keys: RowKeys;
	/** Where the focus was in a row that went. */
	private lost: { readonly index: number; readonly part: number } | null = null;

	/**
	 * @param label what the rows are, for screen readers
	 * @param more adds to the details of a row; its key says what
	 */
	constructor(
		parent: HTMLElement,
		label: string,
		private readonly parts: PersonMenuParts,
		private readonly hoverParent: HoverParent,
		private readonly more: {
			readonly key: (entry: Entry) => string;
			readonly add: (details: HTMLElement, entry: Entry) => void;
		} | null = null,
	) {
		this.el = parent.createDiv({ cls: 'top-of-mind-list', attr: { role: 'grid' } });
		nameBy(this.el, label, parent);
		this.keys = new RowKeys(this.el);
	}

	get size(): number {
		return this.rows.size;
	}

	/** Removes the rows of all people but these. */
	retain(entries: readonly Entry[]): void {
		const wanted = new Set(entries.map(({ person }) => person.path));
		for (const [path, { el }] of this.rows) {
			if (wanted.has(path)) continue;
			const part = this.keys.partIn(el);
			if (part !== null) this.lost = { index: [...this.el.children].indexOf(el), part };
			el.remove();
			this.rows.delete(path);
		}
	}

	/** Draws the row of a person if it has changed, and moves it only if it must: focus and scroll position stay. */
	place(entry: Entry, index: number): void {
		const row = this.rowFor(entry);
		const there = this.el.children[index] ?? null;
		if (there !== row) this.el.insertBefore(row, there);
	}

	/**
	 * Ends a drawing. Where the focused row went, the next one gets the focus, or else `otherwise`: the keyboard would
	 * start at the top of the window.
	 */
	settle(otherwise: HTMLElement): void {
		const { lost } = this;
		this.lost = null;
		this.keys.update();
		this.el.toggle(this.rows.size > 0);
		if (lost === null) return;
		const rows = this.el.children;
		if (!this.keys.focus(rows[Math.min(lost.index, rows.length - 1)], lost.part)) otherwise.focus();
	}

	private rowFor(entry: Entry): HTMLElement {
		const { path } = entry.person;
		const drawn = rowKey(entry, this.parts.context) + (this.more?.key(entry) ?? '');
		const row = this.rows.get(path);
		if (row?.drawn === drawn) return row.el;
		const el = row?.el ?? this.newRow(path);
		const part = this.keys.partIn(el);
		el.empty();
		const details = fillPersonRow(el, entry, this.parts, this.hoverParent);
		this.more?.add(details, entry);
		for (const stop of el.querySelectorAll('a, button')) stop.setAttribute('tabindex', '-1');
		this.rows.set(path, { el, drawn });
		if (part !== null) this.keys.focus(el, part);
		return el;
	}

	private newRow(path: NotePath): HTMLElement {
		const { app, context } = this.parts;
		// Under a finger, a long press opens the menu and does not drag.
		const el = createDiv({
			cls: 'top-of-mind-person',
			attr: { role: 'row', draggable: String(!Platform.isMobile) },
		});
		el.addEventListener('dragstart', (event) => {
			const open = app.workspace.getActiveFile()?.path ?? '';
			event.dataTransfer?.setData('text/plain', context.vault.linkTo(path, open));
		});
		onMenuAsked(el, (at) => {
			const person = context.people.roster.get(path);
			if (person !== undefined) personMenu(person, this.parts).showAtPosition(at, el.doc);
			return true;
		});
		el.addEventListener('keydown', (event) => {
			if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
			event.preventDefault();
			el.querySelector<HTMLElement>('.top-of-mind-to-menu')?.click();
		});
		return el;
	}
}
