import type { HoverParent } from 'obsidian';
import type { NotePath } from '../../note-path';
import type { RowGroup } from '../../people/people-of-rows';
import type { NeglectedPerson } from '../../people/roster';
import { personMenu, type PersonMenuParts } from '../panel/person-menu';
import { fillPersonRow, rowKey } from '../panel/person-row';
import { keepFocus } from './keep-focus';

/** How many rows are drawn before the user asks for more. */
const rowsAtOnce = 100;

/** How many new rows are drawn in one frame, so that frames stay short. */
const rowsAFrame = 10;

type Group = RowGroup<NeglectedPerson>;

interface PlacedRow {
	readonly list: HTMLElement;
	readonly place: number;
	readonly entry: NeglectedPerson;
}

/** Rows of people as in the panel, under the headings of their groups. */
export class GroupedRows {
	private readonly lists = new Map<string, { readonly section: HTMLElement; readonly list: HTMLElement }>();
	private readonly rows = new Map<NotePath, { readonly el: HTMLElement; readonly drawn: string }>();
	private readonly groupsEl: HTMLElement;
	private readonly more: HTMLButtonElement;
	private shown: readonly Group[] = [];
	private limit = rowsAtOnce;
	private nextRows = 0;

	constructor(
		el: HTMLElement,
		private readonly parts: PersonMenuParts,
		private readonly hoverParent: HoverParent,
	) {
		this.groupsEl = el.createDiv();
		this.more = el.createEl('button', { cls: 'top-of-mind-more' });
		this.more.toggle(false);
		this.more.addEventListener('click', () => {
			this.limit += rowsAtOnce;
			this.draw(this.shown);
		});
	}

	/** Updates the rows. What looks as before is not redrawn, and the focus stays in its place. */
	draw(groups: readonly Group[]): void {
		this.shown = groups;
		const first = firstRows(groups, this.limit);
		keepFocus(this.groupsEl, '.top-of-mind-person', () => {
			this.removeRows(first);
			const placed = this.placeLists(first).flatMap((list, index) => (first[index]?.rows ?? []).map((entry, place): PlacedRow => ({ list, place, entry })));
			this.drawRows(placed, 0);
		});
		const left = rowsOf(groups) - rowsOf(first);
		this.more.toggle(left > 0);
		this.more.setText(this.parts.context.language.t('panel.more', { count: Math.min(left, rowsAtOnce), left }));
	}

	/** Cancels the drawing of further rows. */
	stop(): void {
		window.cancelAnimationFrame(this.nextRows);
	}

	private removeRows(wanted: readonly Group[]): void {
		const paths = new Set(wanted.flatMap(({ rows }) => rows.map(({ person }) => person.path)));
		for (const [path, { el }] of this.rows) {
			if (paths.has(path)) continue;
			el.remove();
			this.rows.delete(path);
		}
	}

	/** Puts the groups in order, and removes those without rows. Returns their lists. */
	private placeLists(groups: readonly Group[]): HTMLElement[] {
		const wanted = new Set(groups.map(({ heading }) => heading ?? ''));
		for (const [key, { section }] of this.lists) {
			if (wanted.has(key)) continue;
			section.remove();
			this.lists.delete(key);
		}
		return groups.map(({ heading }, index) => {
			const key = heading ?? '';
			const { section, list } = this.lists.get(key) ?? newList(heading);
			this.lists.set(key, { section, list });
			putAt(this.groupsEl, section, index);
			return list;
		});
	}

	/** Draws the new rows of one frame, then continues in the next. Rows that are there cost next to nothing. */
	private drawRows(placed: readonly PlacedRow[], from: number): void {
		this.stop();
		const before = this.rows.size;
		for (const [index, { list, place, entry }] of placed.slice(from).entries()) {
			if (this.rows.size - before >= rowsAFrame) {
				this.nextRows = window.requestAnimationFrame(() => this.drawRows(placed, from + index));
				return;
			}
			putAt(list, this.rowFor(entry), place);
		}
	}

	private rowFor(entry: NeglectedPerson): HTMLElement {
		const { path } = entry.person;
		const drawn = rowKey(entry, this.parts.context);
		const row = this.rows.get(path);
		if (row?.drawn === drawn) return row.el;
		const el = row?.el ?? this.newRow(path);
		el.empty();
		fillPersonRow(el, entry, this.parts, this.hoverParent);
		this.rows.set(path, { el, drawn });
		return el;
	}

	private newRow(path: NotePath): HTMLElement {
		const el = createEl('li', { cls: 'top-of-mind-person' });
		el.addEventListener('contextmenu', (event) => {
			const person = this.parts.context.people.roster.get(path);
			if (person === undefined) return;
			event.preventDefault();
			personMenu(person, this.parts).showAtMouseEvent(event);
		});
		return el;
	}
}

function newList(heading: string | null): { section: HTMLElement; list: HTMLElement } {
	const section = createEl('section', { cls: 'top-of-mind-base-group' });
	if (heading !== null) section.createEl('h4', { text: heading, cls: 'top-of-mind-heading' });
	return { section, list: section.createEl('ul', { cls: 'top-of-mind-list' }) };
}

/** The groups as far as their first `limit` rows. */
function firstRows(groups: readonly Group[], limit: number): Group[] {
	let left = limit;
	return groups.flatMap(({ heading, rows }) => {
		const first = rows.slice(0, left);
		left -= first.length;
		return first.length === 0 ? [] : [{ heading, rows: first }];
	});
}

function rowsOf(groups: readonly Group[]): number {
	return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** Moves an element only if it is not in its place, so that scroll position and focus stay. */
function putAt(parent: HTMLElement, el: HTMLElement, index: number): void {
	const there = parent.children[index] ?? null;
	if (there !== el) parent.insertBefore(el, there);
}
