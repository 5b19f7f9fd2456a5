import type * as Obsidian from 'obsidian';
import { BasesView } from './bases-view';

/** The app's own view of a base as a table. Its cells are text. */
export class TableView extends BasesView {
	type = 'table';
	readonly #tableEl: HTMLElement;

	constructor(controller: Obsidian.QueryController, containerEl: HTMLElement) {
		super(controller);
		this.#tableEl = containerEl.createEl('table', { cls: 'bases-table' });
	}

	onDataUpdated(): void {
		const columns = this.config.getOrder();
		this.#tableEl.empty();
		const head = this.#tableEl.createEl('thead').createEl('tr');
		for (const column of columns) head.createEl('th', { text: this.config.getDisplayName(column) });
		const body = this.#tableEl.createEl('tbody');
		for (const entry of this.data.data) {
			const row = body.createEl('tr');
			for (const column of columns) this.#drawCell(row.createEl('td'), entry, column);
		}
	}

	override onunload(): void {
		this.#tableEl.remove();
	}

	#drawCell(cell: HTMLElement, entry: Obsidian.BasesEntry, column: Obsidian.BasesPropertyId): void {
		if (column !== 'file.name') {
			cell.setText(String(entry.getValue(column)));
			return;
		}
		const link = cell.createEl('a', { cls: 'internal-link', text: entry.file.basename, href: '#' });
		link.addEventListener('click', (evt) => {
			evt.preventDefault();
			void this.app.workspace.openLinkText(entry.file.path, '');
		});
	}
}
