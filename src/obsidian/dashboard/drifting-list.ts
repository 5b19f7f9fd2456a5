import type { DriftingPerson } from '../../record/rhythms';
import type { OrbitParts } from './orbit-picture';

/** Lists who is drifting, each with the cadence that would fit, which one click writes into their note. */
export class DriftingList {
	private readonly el: HTMLElement;
	private drawn = '';

	constructor(
		parent: HTMLElement,
		private readonly parts: OrbitParts,
	) {
		this.el = parent.createDiv({ cls: 'top-of-mind-rhythm-drifting' });
	}

	/** Updates the list. If nothing has changed it is not redrawn, so that the keyboard focus stays. */
	draw(drifting: readonly DriftingPerson[]): void {
		const { t } = this.parts.context.language;
		const drawn = JSON.stringify(
			drifting.map(({ person: { path, name }, days, cadence, rhythm, fitting }) => [
				path,
				name,
				days,
				cadence,
				rhythm,
				fitting,
			]),
		);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		const focusedAt = [...this.el.querySelectorAll('li')].findIndex((row) => row.contains(row.doc.activeElement));
		this.el.empty();
		if (drifting.length === 0) return;
		this.el.createEl('h4', { text: t('panel.drifting', { count: drifting.length }), cls: 'top-of-mind-heading' });
		this.el.createEl('p', { text: t('rhythm.usedTo'), cls: 'top-of-mind-why' });
		const list = this.el.createEl('ul', { cls: 'top-of-mind-list' });
		for (const entry of drifting) this.addPerson(list.createEl('li', { cls: 'top-of-mind-rhythm-person' }), entry);
		// Who gets the cadence leaves the list. The keyboard goes on with the next.
		if (focusedAt !== -1)
			[...list.querySelectorAll<HTMLElement>('li button:last-child')]
				.at(Math.min(focusedAt, drifting.length - 1))
				?.focus();
	}

	private addPerson(
		el: HTMLElement,
		{ person: { path, name }, days, cadence, rhythm, fitting }: DriftingPerson,
	): void {
		const { app, context, people } = this.parts;
		const { t } = context.language;
		const words = el.createDiv({ cls: 'top-of-mind-caption-words' });
		const link = words.createEl('button', { text: name, cls: 'top-of-mind-link' });
		link.addEventListener('click', () => void app.workspace.openLinkText(path, '', false));
		const since = t('panel.days', { count: days ?? 0 });
		const usually = t('panel.usually', { count: Math.round(rhythm) });
		words.createSpan({ text: `${since} · ${usually}`, cls: 'top-of-mind-why' });
		const fit = t('rhythm.fit', { count: fitting, cadence });
		const button = el.createEl('button', { text: fit, attr: { 'aria-label': `${name}: ${fit}` } });
		button.addEventListener('click', () => void people.setCadence(path, fitting));
	}
}
