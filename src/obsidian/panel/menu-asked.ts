import { placeBelow, type WindowPlace } from './menu-place';

/** How long (milliseconds) a finger has to rest. */
const pressTime = 500;

/** How far (pixels) a finger may move while it rests. */
const restsWithin = 10;

/** How long (milliseconds) after a press the browser may still send what belongs to it. */
const echoTime = 500;

/** Presses that an inner element waits for: an outer one, which hears of them too, leaves them alone. */
const claimed = new WeakSet<Event>();

/** What asks for a menu: where, and by which event: that of a finger which rests, a right click, or a key. */
type Ask = (at: WindowPlace, event: MouseEvent) => boolean;

/**
 * Calls back where a menu is asked for: by a right click, the menu key, or a finger that rests. Not every phone tells
 * of the last, so it is timed here. The click that ends it does nothing else.
 *
 * @param ask returns whether something was shown; otherwise the app shows what it would
 * @param tapped is called where a finger taps, and neither rests nor scrolls
 */
export function onMenuAsked(
	el: GlobalEventHandlers,
	ask: Ask,
	tapped: (event: PointerEvent) => void = () => undefined,
): void {
	new AskedMenu(el, ask, tapped);
}

class AskedMenu {
	private timer: number | null = null;
	private pressed: PointerEvent | null = null;
	private isShown = false;

	constructor(
		el: GlobalEventHandlers,
		private readonly ask: Ask,
		private readonly tapped: (event: PointerEvent) => void,
	) {
		el.addEventListener('pointerdown', (event) => this.start(event));
		el.addEventListener('pointermove', ({ clientX, clientY }) => {
			if (
				this.pressed !== null &&
				Math.hypot(clientX - this.pressed.clientX, clientY - this.pressed.clientY) > restsWithin
			)
				this.stop();
		});
		el.addEventListener('pointercancel', () => this.end());
		el.addEventListener('pointerup', (event) => this.end(event));
		el.addEventListener('contextmenu', (event) => this.answer(event));
		// The browser would click where the finger was, and so close what is shown there.
		el.addEventListener('touchend', (event) => {
			if (this.isShown) event.preventDefault();
		});
		el.addEventListener(
			'click',
			(event) => {
				if (!this.isShown) return;
				this.isShown = false;
				event.preventDefault();
				event.stopImmediatePropagation();
			},
			{ capture: true },
		);
	}

	private start(event: PointerEvent): void {
		this.stop();
		this.isShown = false;
		if (event.pointerType !== 'touch' || claimed.has(event)) return;
		claimed.add(event);
		this.pressed = event;
		this.timer = window.setTimeout(() => {
			this.timer = null;
			this.isShown = this.ask({ x: event.clientX, y: event.clientY }, event);
		}, pressTime);
	}

	private stop(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = null;
		this.pressed = null;
	}

	/** Ends a press. A key that asks for the menu later is no echo of it. */
	private end(tap: PointerEvent | null = null): void {
		const isTap = this.pressed !== null && !this.isShown;
		this.stop();
		if (this.isShown) window.setTimeout(() => void (this.isShown = false), echoTime);
		else if (isTap && tap !== null) this.tapped(tap);
	}

	/** A phone that tells of a long press may do so when the menu is there already. */
	private answer(event: MouseEvent): void {
		const isPress = this.timer !== null;
		this.stop();
		if (!this.isShown && !this.ask(placeOf(event), event)) return;
		this.isShown ||= isPress;
		event.preventDefault();
		event.stopPropagation();
	}
}

/** A key has no place: the menu then stands below what has the focus. */
function placeOf({ clientX, clientY, target }: MouseEvent): WindowPlace {
	if (clientX !== 0 || clientY !== 0 || target === null) return { x: clientX, y: clientY };
	return placeBelow(target as Element);
}
