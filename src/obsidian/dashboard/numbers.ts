import type { Language } from '../../language/language';

/** A table of numbers as a picture holds it: the headings of its columns, and its rows, each with its name first. */
export interface Numbers {
	readonly headings: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The numbers behind a picture, folded away until somebody asks for them; they are drawn only then. */
export class NumbersBelow {
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

	/** Brings the table up to the picture, where it is to be seen. */
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
