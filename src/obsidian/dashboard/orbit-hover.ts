import type { PlacedDot } from '../../pictures/orbit-layout';
import { isOnTheWay, type ScreenPoint } from '../../pictures/place-beside';
import type { OrbitCard } from './orbit-card';

/** How long (milliseconds) a card stays after the pointer has left its dot and the card itself. */
const closeDelay = 300;

/** What hovering needs to know of the picture. */
export interface HoverHost {
	readonly frame: HTMLElement;
	readonly card: OrbitCard;
	readonly selected: () => PlacedDot | undefined;
	readonly select: (placed: PlacedDot | undefined) => void;
}

/** Selects the dot below a hovering pointer. Its card stays while the pointer is on it, or on the way to it. */
export class OrbitHover {
	/** Where the pointer was last on the dot of the card; null if the card came by a key or a tap, and stays. */
	private from: ScreenPoint | null = null;
	private closing = 0;

	constructor(private readonly host: HoverHost) {
		host.card.el.addEventListener('pointerenter', () => this.stop());
		host.card.el.addEventListener('pointerleave', () => this.closeSoon());
		host.frame.addEventListener('pointerleave', () => this.closeSoon());
	}

	/** The pointer is over the picture, on this dot or on none. */
	move(placed: PlacedDot | undefined, event: PointerEvent): void {
		const { card, selected, select } = this.host;
		const chosen = selected();
		const at = { x: event.clientX, y: event.clientY };
		const isChosen = placed !== undefined && placed.dot.person.path === chosen?.dot.person.path;
		const isTravelling =
			!isChosen && this.from !== null && card.box !== null && isOnTheWay(this.from, at, card.box);
		if (isTravelling || placed === undefined) {
			this.closeSoon();
			return;
		}
		this.stop();
		// A card in which the user is at work does not change below a pointer that passes.
		if (card.hasFocus && !isChosen) return;
		if (!isChosen) select(placed);
		this.from = at;
	}

	/** Somebody was selected by other means: that card stays until the user closes it. */
	forget(): void {
		this.stop();
		this.from = null;
	}

	/** Lets no card close any more. */
	stop(): void {
		window.clearTimeout(this.closing);
		this.closing = 0;
	}

	private closeSoon(): void {
		if (this.from === null || this.closing !== 0) return;
		this.closing = window.setTimeout(() => {
			this.closing = 0;
			if (this.host.card.hasFocus) return;
			this.from = null;
			this.host.select(undefined);
		}, closeDelay);
	}
}
