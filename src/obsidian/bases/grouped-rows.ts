import type { HoverParent } from 'obsidian';
import type { RowGroup } from '../../people/people-of-rows';
import type { NeglectedPerson } from '../../people/ranking';
import { inNextFrame } from '../app/next-frame';
import type { PersonMenuParts } from '../panel/person-menu';
import { PersonRows } from '../panel/person-rows';
import { keepPlace } from './keep-place';

/** How many rows are drawn before the user asks for more. */
const rowsAtOnce = 100;

/** How many new rows are drawn in one frame, so that frames stay short. */
const rowsAFrame = 10;

type Group = RowGroup<NeglectedPerson>;

interface PlacedRow {
	readonly rows: PersonRows;
	readonly place: number;
	readonly entry: NeglectedPerson;
}

/** Rows of people as in the panel, under the headings of their groups. */
export class GroupedRows {
	private readonly groups = new Map<string, { readonly section: HTMLElement; readonly rows: PersonRows }>();
	private readonly groupsEl: HTMLElement;
	private readonly more: HTMLButtonElement;
	private shown: readonly Group[] = [];
	private limit = rowsAtOnce;
	private cancelNextRows: () => void = () => undefined;

	constructor(
		private readonly el: HTMLElement,
		private readonly parts: PersonMenuParts,
		private readonly hoverParent: HoverParent,
	) {
		el.setAttr('tabindex', '-1');
		this.groupsEl = el.createDiv();
		this.more = el.createEl('button', { cls: 'top-of-mind-more' });
		this.more.toggle(false);
		this.more.addEventListener('click', () => {
			this.limit += rowsAtOnce;
			this.draw(this.shown);
		});
	}

	/** Updates the rows. What looks as before is not redrawn. */
	draw(groups: readonly Group[]): void {
		this.shown = groups;
		const first = firstRows(groups, this.limit);
		keepPlace(this.groupsEl, () => {
			const lists = this.placeGroups(first);
			const placed = lists.flatMap((rows, index) =>
				(first[index]?.rows ?? []).map((entry, place): PlacedRow => ({ rows, place, entry })),
			);
			this.drawRows(placed, 0);
		});
		const left = rowsOf(groups) - rowsOf(first);
		this.more.toggle(left > 0);
		this.more.setText(this.parts.context.language.t('panel.more', { count: Math.min(left, rowsAtOnce), left }));
	}

	/** Cancels the drawing of further rows. */
	stop(): void {
		this.cancelNextRows();
	}

	/**
	 * Puts the groups in order, without the rows that have gone, and removes groups without rows. Returns their rows.
	 */
	private placeGroups(groups: readonly Group[]): PersonRows[] {
		const wanted = new Set(groups.map(keyOf));
		for (const [key, { section }] of this.groups) {
			if (wanted.has(key)) continue;
			if (section.contains(section.doc.activeElement)) this.el.focus();
			section.remove();
			this.groups.delete(key);
		}
		return groups.map((group, index) => {
			const { section, rows } = this.groups.get(keyOf(group)) ?? this.newGroup(group);
			rows.retain(group.rows);
			const there = this.groupsEl.children[index] ?? null;
			if (there !== section) this.groupsEl.insertBefore(section, there);
			return rows;
		});
	}

	private newGroup(group: Group): { readonly section: HTMLElement; readonly rows: PersonRows } {
		const section = this.groupsEl.createEl('section', { cls: 'top-of-mind-base-group' });
		if (group.heading !== null) section.createEl('h4', { text: group.heading, cls: 'top-of-mind-heading' });
		const label = group.heading ?? this.parts.context.language.t('panel.people');
		const made = { section, rows: new PersonRows(section, label, this.parts, this.hoverParent) };
		this.groups.set(keyOf(group), made);
		return made;
	}

	/** Draws the new rows of one frame, then continues in the next. Rows that are there cost next to nothing. */
	private drawRows(placed: readonly PlacedRow[], from: number): void {
		this.stop();
		let [at, drawn] = [from, 0];
		for (; at < placed.length && drawn < rowsAFrame; at += 1) {
			const { rows, place, entry } = placed[at] as PlacedRow;
			const before = rows.size;
			rows.place(entry, place);
			drawn += rows.size - before;
		}
		for (const { rows } of this.groups.values()) rows.settle(this.el);
		if (at < placed.length) this.cancelNextRows = inNextFrame(this.el, () => this.drawRows(placed, at));
	}
}

function keyOf({ heading }: Group): string {
	return heading ?? '';
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
