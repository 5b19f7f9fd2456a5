import { Setting } from 'obsidian';
import { ways, type Way } from '../../daily-note/ways';
import type { Language } from '../../language/language';
import type { DialogField } from './dialog-field';

/** How the user was in touch, as a row of chips of which one or none is chosen. A second click on one takes it back. */
export class WayField implements DialogField {
	way: Way | null = null;
	private first: HTMLInputElement | null = null;

	constructor(private readonly language: Language) {}

	draw(el: HTMLElement): void {
		const { t } = this.language;
		const setting = new Setting(el).setName(t('question.how')).setClass('top-of-mind-asked');
		setting.controlEl.setAttrs({ role: 'radiogroup', 'aria-label': t('question.how') });
		for (const way of ways) {
			const label = setting.controlEl.createEl('label', { cls: 'top-of-mind-chip' });
			const radio = label.createEl('input', { type: 'radio', value: way, attr: { name: 'top-of-mind-way' } });
			label.createSpan({ text: t(`way.${way}`) });
			this.first ??= radio;
			const choose = (): void => {
				this.way = this.way === way ? null : way;
				radio.checked = this.way === way;
			};
			// The pointer, arrow keys, and the space bar on one that is not chosen all end in a click.
			radio.addEventListener('click', choose);
			// On the chosen one, browsers let the space bar do nothing.
			radio.addEventListener('keyup', (event) => {
				if (event.key !== ' ' || !radio.checked) return;
				event.preventDefault();
				choose();
			});
		}
	}

	objection(): null {
		return null;
	}

	focus(): void {
		this.first?.focus();
	}
}
