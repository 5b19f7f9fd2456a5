import { message } from '../../language/message';
import { listLimits, listNames } from '../../settings/lists';
import { showKnownProblems } from '../check/problems-modal';
import type { NeglectedParts } from './neglected-section';

/** The sizes of the two lists, and how many problems their notes have: quiet lines, because neither is an emergency. */
export class ListFooter {
	private readonly counts: HTMLElement;
	private readonly problems: HTMLButtonElement;

	constructor(
		el: HTMLElement,
		private readonly parts: NeglectedParts,
	) {
		const footer = el.createDiv({ cls: 'top-of-mind-footer' });
		this.counts = footer.createDiv({ cls: 'top-of-mind-counts' });
		this.problems = footer.createEl('button', { cls: 'top-of-mind-quiet' });
		this.problems.toggle(false);
		this.problems.addEventListener('click', () => void showKnownProblems(parts.app, parts.context));
	}

	draw(): void {
		const { context } = this.parts;
		const { people, language } = context;
		const texts = listNames.map((list) =>
			language.t('panel.count', {
				list: message(`list.${list}`),
				number: people.roster.count(list),
				limit: listLimits[list],
			}),
		);
		if (this.counts.textContent !== texts.join('')) {
			this.counts.empty();
			for (const text of texts) this.counts.createSpan({ text });
		}
		const count = context.problems.all(context.routine()).length;
		this.problems.toggle(count > 0);
		this.problems.setText(language.t('panel.problems', { count }));
	}
}
