import { Component, setTooltip, type App } from 'obsidian';
import type { Language } from '../../language/language';
import { openPanel } from '../panel/open-panel';
import type { TodayState } from '../today/today-state';

/** Shows today's progress in the status bar. A click opens the panel. Hidden while there are no actions. */
export class StatusBar extends Component {
	constructor(
		private readonly app: App,
		private readonly el: HTMLElement,
		private readonly today: TodayState,
		private readonly language: Language,
	) {
		super();
	}

	override onload(): void {
		this.el.addClass('mod-clickable');
		this.el.setAttrs({ role: 'button', tabindex: '0' });
		this.registerDomEvent(this.el, 'click', () => void openPanel(this.app));
		this.registerDomEvent(this.el, 'keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			void openPanel(this.app);
		});
		this.registerEvent(this.today.events.on('changed', () => this.draw()));
		this.draw();
	}

	private draw(): void {
		const { done, count } = this.today.progress;
		const { t } = this.language;
		const text = t('status.progress', { done, number: count });
		this.el.toggle(count > 0);
		this.el.setText(text);
		// Screen readers read the label. It contains the visible text, and says what a click does.
		setTooltip(this.el, t('status.open', { progress: text }), { placement: 'top' });
	}
}
