import type { Language } from '../../language/language';
import type { FirstDay } from '../first-day/first-day';

/** The panel's content while both lists are empty: the routine in three sentences, and buttons to begin. */
export class WelcomeSection {
	constructor(
		private readonly el: HTMLElement,
		private readonly firstDay: FirstDay,
		private readonly language: Language,
	) {
		el.addClass('top-of-mind-welcome');
		el.toggle(false);
	}

	show(isShown: boolean): void {
		this.el.toggle(isShown);
		if (!isShown) this.el.empty();
		else if (this.el.childElementCount === 0) this.fill();
	}

	private fill(): void {
		const { t } = this.language;
		this.el.createEl('h4', { text: t('welcome.title'), cls: 'top-of-mind-heading' });
		for (const key of ['welcome.lists', 'welcome.actions', 'welcome.tick'] as const)
			this.el.createEl('p', { text: t(key) });
		this.addButton(t('welcome.names'), () => this.firstDay.threeNames(), 'mod-cta');
		this.addButton(t('welcome.notes'), () => this.firstDay.tagNotes());
		this.addButton(t('import.title'), () => void this.firstDay.importContacts());
	}

	private addButton(text: string, act: () => void, cls = ''): void {
		this.el.createEl('button', { text, cls }).addEventListener('click', act);
	}
}
