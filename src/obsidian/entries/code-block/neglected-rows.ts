import type { HoverParent } from 'obsidian';
import { filterNeglected, noFilter } from '../../../people/neglected-list';
import type { NeglectedParts } from '../../panel/neglected-section';
import { PersonRows } from '../../panel/person-rows';
import type { BlockOptions } from './block-options';

/** The number of rows in a block without a limit. */
const usualLimit = 10;

/** The most neglected people, one row each, drawn as in the panel. */
export class NeglectedRows {
	private readonly empty: HTMLElement;
	private readonly rows: PersonRows;

	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
		hoverParent: HoverParent,
		private readonly choice: Pick<BlockOptions, 'list' | 'limit'>,
	) {
		const { t } = parts.context.language;
		this.empty = el.createEl('p', { text: t('panel.nobody'), cls: 'top-of-mind-why', attr: { tabindex: '-1' } });
		this.rows = new PersonRows(el, t('panel.people'), parts, hoverParent);
	}

	/** Updates the rows from the roster. Unchanged rows are not redrawn. */
	draw(): void {
		const { context } = this.parts;
		if (!context.people.isReady) return;
		const neglected = filterNeglected(context.people.roster.neglected(context.clock.today()), {
			...noFilter,
			list: this.choice.list,
		});
		const shown = neglected.slice(0, this.choice.limit ?? usualLimit);
		this.empty.toggle(shown.length === 0);
		this.rows.retain(shown);
		for (const [index, entry] of shown.entries()) this.rows.place(entry, index);
		this.rows.settle(this.empty);
	}
}
