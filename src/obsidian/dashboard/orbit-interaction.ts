import type { NotePath } from '../../note-path';
import type { PlacedDot } from '../../pictures/orbit-layout';
import type { ScreenDot } from '../../pictures/place-beside';
import { personMenu } from '../panel/person-menu';
import { OrbitCard, type CardParts } from './orbit-card';
import { DragWords } from './orbit-drag-words';
import { listenToOrbit } from './orbit-gestures';
import { OrbitHover } from './orbit-hover';
import { onScreen } from './orbit-space';

/** The picture, as what the user does with it needs it. */
export interface InteractionHost {
	readonly frame: HTMLElement;
	readonly svg: SVGSVGElement;
	/** The dots shown, in the order of the arrow keys. */
	readonly dots: () => readonly PlacedDot[];
	/** The distance from the middle at which a radius is 1. */
	readonly reach: () => number;
	readonly placeOf: (path: NotePath) => ScreenDot | null;
	readonly selected: () => PlacedDot | undefined;
	readonly select: (placed: PlacedDot | undefined) => void;
	/** Shows a dot where it is dragged to, or back at its own place. */
	readonly move: (placed: PlacedDot) => void;
}

/** What the user does with the dots of the orbit: the card of the selected person, their menu, and dragging. */
export class OrbitInteraction {
	private readonly card: OrbitCard;
	private readonly hover: OrbitHover;
	private readonly dragWords: DragWords;

	constructor(
		private readonly host: InteractionHost,
		private readonly parts: CardParts,
	) {
		const { frame, svg, selected } = host;
		this.card = new OrbitCard(host, parts);
		this.dragWords = new DragWords(frame);
		this.hover = new OrbitHover({ ...host, card: this.card });
		listenToOrbit(svg, {
			...host,
			select: (placed) => {
				this.hover.forget();
				host.select(placed);
			},
			hover: (placed, event) => this.hover.move(placed, event),
			open: ({ dot }) => void parts.app.workspace.openLinkText(dot.person.path, '', false),
			touch: ({ dot }) => void parts.people.touch(dot.person.path),
			showMenu: (placed, at) => this.showMenu(placed, at),
			announce: (placed, isTouch) => this.announce(placed, isTouch),
			ended: () => this.endDrag(),
		});
		frame.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || selected() === undefined) return;
			event.preventDefault();
			event.stopPropagation();
			if (this.card.hasFocus) svg.focus();
			this.close();
		});
		frame.addEventListener('focusout', (event) => {
			const target = event.relatedTarget as Element | null;
			// A menu or a dialog gives the focus back.
			if (target !== null && !frame.contains(target) && target.closest('.menu, .modal-container') === null)
				this.close();
		});
	}

	/** Updates the card. */
	draw(): void {
		this.card.draw(this.host.selected()?.dot);
	}

	/** Selects nobody. */
	close(): void {
		this.hover.forget();
		this.host.select(undefined);
	}

	/** Ends all that waits. */
	stop(): void {
		this.hover.stop();
	}

	private showMenu({ dot }: PlacedDot, at: MouseEvent | null): void {
		const { frame, placeOf } = this.host;
		const menu = personMenu(this.parts.context.people.roster.get(dot.person.path) ?? dot.person, this.parts);
		if (at !== null) {
			menu.showAtMouseEvent(at);
			return;
		}
		const { left, top } = frame.getBoundingClientRect();
		const { x, y } = placeOf(dot.person.path) ?? { x: 0, y: 0 };
		menu.showAtPosition({ x: left + x, y: top + y }, frame.doc);
	}

	private announce({ dot, radius, marks, ...at }: PlacedDot, isTouch: boolean): void {
		const { t } = this.parts.context.language;
		const words = isTouch ? t('orbit.letGo', { name: dot.person.name }) : t('orbit.letGoNothing');
		this.card.draw(undefined);
		this.card.say(words);
		this.dragWords.show(words, isTouch, { ...onScreen(at, this.host.svg), radius: radius + marks });
	}

	private endDrag(): void {
		this.dragWords.hide();
		this.draw();
	}
}
