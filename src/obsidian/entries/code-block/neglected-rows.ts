import type { HoverParent } from 'obsidian';
import { filterNeglected, noFilter } from '../../../people/neglected-list';
import type { NeglectedParts } from '../../panel/neglected-section';
import { fillPersonRow, rowKey } from '../../panel/person-row';
import type { BlockOptions } from './block-options';

/** The number of rows in a block without a limit. */
const usualLimit = 10;

/** The most neglected people, one row each, drawn as in the panel. */
export class NeglectedRows {
	private readonly list: HTMLElement;
	private readonly empty: HTMLElement;
	private readonly rows: { readonly el: HTMLElement; readonly drawn: string }[] = [];

	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
		private readonly hoverParent: HoverParent,
		private readonly choice: Pick<BlockOptions, 'list' | 'limit'>,
	) {
		this.empty = el.createEl('p', { text: parts.context.language.t('panel.nobody'), cls: 'top-of-mind-why' });
		this.list = el.createEl('ul', { cls: 'top-of-mind-list' });
	}

	/** Updates the rows from the roster. Unchanged rows are not redrawn. */
	draw(): void {
		const { context } = this.parts;
		if (!context.people.isReady) return;
		const neglected = filterNeglected(context.people.roster.neglected(context.clock.today()), { ...noFilter, list: this.choice.list });
		const shown = neglected.slice(0, this.choice.limit ?? usualLimit);
		this.empty.toggle(shown.length === 0);
		for (const { el } of this.rows.splice(shown.length)) el.remove();
		for (const [index, entry] of shown.entries()) {
			const drawn = rowKey(entry, context);
			const row = this.rows[index];
			if (row?.drawn === drawn) continue;
			const el = row?.el ?? this.list.createEl('li', { cls: 'top-of-mind-person' });
			el.empty();
			fillPersonRow(el, entry, this.parts, this.hoverParent);
			this.rows[index] = { el, drawn };
		}
	}
}
