import { Platform, type App, type HoverPopover } from 'obsidian';
import { draftsForPerson } from '../../drafts/drafts';
import type { NotePath } from '../../note-path';
import type { Person } from '../../people/person';
import type { OrbitDot } from '../../pictures/orbit';
import { placeAtEdge, placeBeside, type Box, type ScreenDot } from '../../pictures/place-beside';
import type { AppContext } from '../app/app-context';
import { showDrafts } from '../modals/draft-modal';
import { addNoteLink } from '../panel/note-link';
import type { PersonActions } from '../today/person-actions';
import { cardLines } from './dot-words';
import { putBeside } from './put-beside';

/** The parts that the card uses. */
export interface CardParts {
	readonly app: App;
	readonly context: AppContext;
	readonly people: PersonActions;
}

/** What the card needs to know of the picture. */
export interface CardHost {
	/**
	 * The frame around the picture. The card is in it, right behind the picture, so that Tab leads from one into the
	 * other.
	 */
	readonly frame: HTMLElement;
	/** The place of a dot in pixels from the top left of the frame; null if it has none. */
	readonly placeOf: (path: NotePath) => ScreenDot | null;
}

/** The card of the selected person beside their dot: when the user was in touch, why to be in touch, and what to do. */
export class OrbitCard {
	hoverPopover: HoverPopover | null = null;
	readonly el: HTMLElement;
	private readonly status: HTMLElement;
	private shown: OrbitDot | null = null;
	private drawn = '';

	constructor(
		private readonly host: CardHost,
		private readonly parts: CardParts,
	) {
		this.el = host.frame.createDiv({ cls: 'top-of-mind-orbit-card', attr: { role: 'group' } });
		this.el.hide();
		// The card has buttons. Only its words are read out when somebody is selected.
		this.status = host.frame.createDiv({ cls: 'top-of-mind-unseen', attr: { role: 'status' } });
	}

	/**
	 * Updates the card. If nothing has changed it is not redrawn, so that the keyboard focus stays. It is always put
	 * beside the dot anew.
	 */
	draw(dot: OrbitDot | undefined): void {
		const lines = dot === undefined ? [] : cardLines(dot, this.parts.context);
		const drawn = JSON.stringify([dot?.person.path, dot?.person.name, lines]);
		this.shown = dot ?? null;
		if (drawn !== this.drawn) {
			this.drawn = drawn;
			const focused = this.controls().findIndex((one) => one === this.el.doc.activeElement);
			this.el.empty();
			if (dot !== undefined) this.fill(dot, lines);
			this.controls()[focused]?.focus();
			this.say(dot === undefined ? '' : [dot.person.name, ...lines].join(' · '));
		}
		this.el.toggle(dot !== undefined);
		this.place();
	}

	/** Says something to screen readers. */
	say(words: string): void {
		if (this.status.textContent !== words) this.status.setText(words);
	}

	/** The card on the screen; null if none is shown. */
	get box(): Box | null {
		return this.shown === null ? null : this.el.getBoundingClientRect();
	}

	get hasFocus(): boolean {
		return this.el.contains(this.el.doc.activeElement);
	}

	private place(): void {
		const dot = this.shown === null ? null : this.host.placeOf(this.shown.person.path);
		if (dot !== null) putBeside(this.el, dot, this.host.frame, Platform.isPhone ? placeAtEdge : placeBeside);
	}

	private controls(): HTMLElement[] {
		return [...this.el.querySelectorAll<HTMLElement>('a, button')];
	}

	private fill({ person }: OrbitDot, [since = '', ...reasons]: readonly string[]): void {
		const { app, context, people } = this.parts;
		const { language } = context;
		const { path, name } = person;
		const { t } = language;
		this.el.setAttr('aria-label', name);
		addNoteLink(
			this.el.createDiv({ cls: 'top-of-mind-card-name' }),
			{ words: name, linktext: path, from: '' },
			app,
			this,
		);
		this.el.createDiv({ text: since, cls: 'top-of-mind-card-since' });
		if (reasons.length > 0) this.el.createDiv({ text: reasons.join(' · '), cls: 'top-of-mind-why' });
		const row = this.el.createDiv({ cls: 'top-of-mind-card-buttons' });
		const add = (text: string, act: () => void): void =>
			void row.createEl('button', { text }).addEventListener('click', act);
		// The card is not redrawn while its own words stay the same. A draft needs more of the person than it shows.
		const asOfNow = (): Person => context.people.roster.get(path) ?? person;
		add(t('menu.touched'), () => void people.touch(path));
		add(t('menu.say'), () => showDrafts(app, draftsForPerson(asOfNow(), context.routine(), language), context));
		add(t('orbit.open'), () => void app.workspace.openLinkText(path, '', false));
	}
}
