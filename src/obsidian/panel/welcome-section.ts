import type { FirstDay } from '../first-day/first-day';

const sentences = [
	'Keep two lists of people: twenty whom you would like to know, and ninety whom you know.',
	'Every day four small actions stand in your daily note: reach out to one, introduce two to each other, share something useful, and be there for somebody.',
	'Tick a box when it is done, and nothing else has to be written down.',
];

/** What the panel says as long as nobody is on the lists: the routine in three sentences, and where to begin. */
export class WelcomeSection {
	constructor(
		private readonly el: HTMLElement,
		private readonly firstDay: FirstDay,
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
		this.el.createEl('h4', { text: 'Welcome', cls: 'top-of-mind-heading' });
		for (const text of sentences) this.el.createEl('p', { text });
		this.addButton('Start with three names', () => this.firstDay.threeNames(), 'mod-cta');
		this.addButton('Choose notes you have', () => this.firstDay.tagNotes());
		this.addButton('Import contacts', () => void this.firstDay.importContacts());
	}

	private addButton(text: string, act: () => void, cls = ''): void {
		this.el.createEl('button', { text, cls }).addEventListener('click', act);
	}
}
