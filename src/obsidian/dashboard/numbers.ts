import type { Language } from '../../language/language';

/** The table of numbers for a picture: the headings of its columns, and its rows, each with its name first. */
export interface Numbers {
	readonly headings: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The numbers behind a picture, in a collapsed section. The table is drawn only while the section is open. */
export class NumbersTable {
	private readonly details: HTMLDetailsElement;
	private readonly table: HTMLElement;

	constructor(
		el: HTMLElement,
		{ t }: Language,
		private readonly numbers: () => Numbers,
	) {
		this.details = el.createEl('details', { cls: 'top-of-mind-numbers' });
		this.details.createEl('summary', { text: t('dashboard.numbers') });
		this.table = this.details.createDiv({ cls: 'top-of-mind-numbers-table', attr: { tabindex: '0' } });
		this.details.addEventListener('toggle', () => this.draw());
	}

	/** Updates the table from the picture, if the section is open. */
	draw(): void {
		this.table.empty();
		if (!this.details.open) return;
		const { headings, rows } = this.numbers();
		const table = this.table.createEl('table');
		const head = table.createEl('thead').createEl('tr');
		for (const text of headings) head.createEl('th', { text, attr: { scope: 'col' } });
		const body = table.createEl('tbody');
		for (const [name = '', ...cells] of rows) {
			const row = body.createEl('tr');
			row.createEl('th', { text: name, attr: { scope: 'row' } });
			for (const text of cells) row.createEl('td', { text });
		}
	}
}
