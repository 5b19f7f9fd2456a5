import type { HoverParent } from 'obsidian';
import { comingUp, comingWords } from '../../people/coming-up';
import type { NeglectedParts } from './neglected-section';
import { addNoteLink } from './note-link';

/** How many days are named before the user asks for all. */
const namedAtOnce = 3;

/** The birthdays and other dates of the coming days, in one quiet line. Absent while there are none. */
export class ComingSection {
	private readonly line: HTMLElement;
	private hasAll = false;
	private drawn = '';

	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
		private readonly hoverParent: HoverParent,
	) {
		this.line = el.createDiv({ cls: 'top-of-mind-coming' });
		this.line.toggle(false);
	}

	/** Updates the line from the roster. */
	draw(): void {
		const { app, context } = this.parts;
		const { clock, language, people } = context;
		const today = clock.today();
		const coming = comingUp(people.roster.people(), today).map((one) => ({
			path: one.person.path,
			words: comingWords(one, today, language),
		}));
		const drawn = JSON.stringify([this.hasAll, coming]);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		const hadFocus = this.line.contains(this.line.doc.activeElement);
		this.line.empty();
		this.line.toggle(coming.length > 0);
		this.line.createSpan({ text: language.t('coming.title') });
		for (const [index, { path, words }] of (this.hasAll ? coming : coming.slice(0, namedAtOnce)).entries()) {
			this.line.appendText(index === 0 ? ' ' : ' · ');
			addNoteLink(this.line, { words, linktext: path, from: '' }, app, this.hoverParent);
		}
		const left = coming.length - namedAtOnce;
		if (left > 0 && !this.hasAll) this.addMore(left);
		if (hadFocus) this.line.querySelectorAll('a')[this.hasAll ? namedAtOnce : 0]?.focus();
	}

	private addMore(left: number): void {
		this.line.appendText(' · ');
		const more = this.line.createEl('button', {
			text: this.parts.context.language.t('coming.more', { count: left }),
			cls: 'top-of-mind-coming-more',
		});
		more.addEventListener('click', () => {
			this.hasAll = true;
			this.draw();
		});
	}
}
