import { setIcon, type HoverParent } from 'obsidian';
import { filterNeglected, type NeglectedFilter } from '../../people/neglected-list';
import type { DriftingPerson } from '../../record/rhythms';
import { driftingWords } from './drifting-words';
import type { NeglectedParts } from './neglected-section';
import { PersonRows } from './person-rows';

/** Who is drifting: one quiet line below the neglected, which opens to the people. Absent while there are none. */
export class DriftingSection {
	private readonly details: HTMLDetailsElement;
	private readonly summary: HTMLElement;
	private readonly rows: PersonRows<DriftingPerson>;
	private shown: readonly DriftingPerson[] = [];

	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
		hoverParent: HoverParent,
	) {
		this.details = el.createEl('details', { cls: 'top-of-mind-drifting' });
		this.summary = this.details.createEl('summary');
		const usual = {
			key: ({ rhythm }: DriftingPerson) => String(rhythm),
			add: (row: HTMLElement, { rhythm }: DriftingPerson) => this.addUsual(row, rhythm),
		};
		const label = parts.context.language.t('orbit.legendDrifting');
		this.rows = new PersonRows(this.details, label, parts, hoverParent, usual);
		this.details.toggle(false);
		this.details.addEventListener('toggle', () => this.drawRows());
	}

	/** Updates the section. Rows are drawn only while it is open. */
	draw(filter: NeglectedFilter): void {
		const { rhythms, language } = this.parts.context;
		const drifting = rhythms.drifting();
		const chosen = new Set(
			filterNeglected(drifting, { ...filter, sort: 'neglect' }).map(({ person }) => person.path),
		);
		this.shown = drifting.filter(({ person }) => chosen.has(person.path));
		this.details.toggle(this.shown.length > 0);
		this.summary.setText(language.t('panel.drifting', { count: this.shown.length }));
		this.drawRows();
	}

	private drawRows(): void {
		const shown = this.details.open ? this.shown : [];
		this.rows.retain(shown);
		for (const [index, entry] of shown.entries()) this.rows.place(entry, index);
		this.rows.settle(this.summary);
	}

	private addUsual(details: HTMLElement, rhythm: number): void {
		const mark = details.createDiv({ cls: 'top-of-mind-usual' });
		setIcon(mark.createSpan({ cls: 'top-of-mind-usual-icon', attr: { 'aria-hidden': 'true' } }), 'trending-down');
		mark.createSpan({ text: driftingWords(rhythm, this.parts.context.language) });
	}
}
