import { Platform, type App } from 'obsidian';
import { reasonToContact } from '../../actions/reason-to-contact';
import type { Language } from '../../language/language';
import type { OrbitDot } from '../../pictures/orbit';
import type { AppContext } from '../app/app-context';
import { encounterWords } from '../panel/encounter-words';
import type { PersonActions } from '../today/person-actions';

/** The parts that the caption uses. */
export interface CaptionParts {
	readonly app: App;
	readonly context: AppContext;
	readonly people: PersonActions;
}

/** How long it has been, and what is usual with somebody who is drifting. */
export function sinceWords({ days, driftingFrom }: OrbitDot, { t }: Language): string[] {
	const since = days === null ? t('line.never') : t('panel.days', { count: days });
	return driftingFrom === null ? [since] : [since, t('orbit.legendDrifting'), t('panel.usually', { count: Math.round(driftingFrom) })];
}

/** The caption below the orbit: the selected person with buttons, or else a hint on how to use the picture. */
export class OrbitCaption {
	private readonly el: HTMLElement;
	private drawn = '';

	constructor(
		parent: HTMLElement,
		private readonly parts: CaptionParts,
	) {
		this.el = parent.createDiv({ cls: 'top-of-mind-caption', attr: { role: 'status' } });
	}

	/** Updates the caption. If nothing has changed it is not redrawn, so that the keyboard focus stays. */
	draw(chosen: OrbitDot | undefined, isEmpty: boolean): void {
		const { t } = this.parts.context.language;
		const words = chosen === undefined ? [] : this.wordsOn(chosen);
		const drawn = JSON.stringify([isEmpty, chosen?.person.path, chosen?.person.name, words]);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		const focused = [...this.el.querySelectorAll('button')].findIndex((button) => button === this.el.doc.activeElement);
		this.el.empty();
		if (chosen !== undefined) this.fill(chosen, words, focused);
		else if (!isEmpty) this.el.createSpan({ text: t(Platform.isMobile ? 'orbit.hintTouch' : 'orbit.hint'), cls: 'top-of-mind-why' });
	}

	private wordsOn(dot: OrbitDot): string[] {
		const { clock, language } = this.parts.context;
		const encounter = encounterWords(dot, clock.today(), language);
		const worry = reasonToContact(dot.person, clock.today(), language);
		return [...sinceWords(dot, language), ...(encounter === null ? [] : [encounter]), ...(worry === null ? [] : [worry])];
	}

	private fill({ person: { path, name } }: OrbitDot, words: readonly string[], focused: number): void {
		const { app, context, people } = this.parts;
		const { t } = context.language;
		const text = this.el.createDiv({ cls: 'top-of-mind-caption-words' });
		text.createSpan({ text: name, cls: 'top-of-mind-caption-name' });
		text.createSpan({ text: words.join(' · '), cls: 'top-of-mind-why' });
		const row = this.el.createDiv({ cls: 'top-of-mind-caption-buttons' });
		const open = row.createEl('button', { text: t('orbit.open') });
		open.addEventListener('click', () => void app.workspace.openLinkText(path, '', false));
		const touch = row.createEl('button', { text: t('menu.touched') });
		touch.addEventListener('click', () => void people.touch(path));
		[open, touch][focused]?.focus();
	}
}
