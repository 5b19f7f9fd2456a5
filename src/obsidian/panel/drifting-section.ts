import { setIcon, type HoverParent } from 'obsidian';
import { filterNeglected, type NeglectedFilter } from '../../people/neglected-list';
import type { DriftingPerson } from '../../record/rhythms';
import type { NeglectedParts } from './neglected-section';
import { fillPersonRow, rowKey } from './person-row';

/** Who is drifting: one quiet line below the neglected, which opens to the people. Absent while there are none. */
export class DriftingSection {
	private readonly details: HTMLDetailsElement;
	private readonly summary: HTMLElement;
	private readonly list: HTMLElement;
	private shown: readonly DriftingPerson[] = [];
	private drawn = '';

	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
		private readonly hoverParent: HoverParent,
	) {
		this.details = el.createEl('details', { cls: 'top-of-mind-drifting' });
		this.summary = this.details.createEl('summary');
		this.list = this.details.createEl('ul', { cls: 'top-of-mind-list' });
		this.details.toggle(false);
		this.details.addEventListener('toggle', () => this.drawRows());
	}

	/** Updates the section. Rows are drawn only while it is open. */
	draw(filter: NeglectedFilter): void {
		const { rhythms, language } = this.parts.context;
		const drifting = rhythms.drifting();
		const chosen = new Set(filterNeglected(drifting, { ...filter, sort: 'neglect' }).map(({ person }) => person.path));
		this.shown = drifting.filter(({ person }) => chosen.has(person.path));
		this.details.toggle(this.shown.length > 0);
		this.summary.setText(language.t('panel.drifting', { count: this.shown.length }));
		this.drawRows();
	}

	private drawRows(): void {
		const { context } = this.parts;
		const shown = this.details.open ? this.shown : [];
		const drawn = JSON.stringify(shown.map((entry) => [rowKey(entry, context), entry.rhythm]));
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		const focusedAt = [...this.list.children].findIndex((row) => row.contains(row.doc.activeElement));
		this.list.empty();
		for (const entry of shown) this.addRow(entry);
		// Who was touched leaves the list. The keyboard goes on with the next.
		if (focusedAt !== -1) (this.list.children[Math.min(focusedAt, shown.length - 1)]?.querySelector<HTMLElement>('button') ?? this.summary).focus();
	}

	private addRow(entry: DriftingPerson): void {
		const { t } = this.parts.context.language;
		const row = this.list.createEl('li', { cls: 'top-of-mind-person' });
		fillPersonRow(row, entry, this.parts, this.hoverParent);
		const mark = row.createDiv({ cls: 'top-of-mind-usual' });
		setIcon(mark.createSpan({ cls: 'top-of-mind-usual-icon', attr: { 'aria-hidden': 'true' } }), 'trending-down');
		mark.createSpan({ text: `${t('orbit.legendDrifting')} · ${t('panel.usually', { count: Math.round(entry.rhythm) })}` });
	}
}
