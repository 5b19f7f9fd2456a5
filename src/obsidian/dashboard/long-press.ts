/** How long (milliseconds) a finger rests for a long press, and how far (pixels) it may move meanwhile. */
const longAfter = 500;
const slack = 10;

/** Tells a tap from a long press, and both from a finger that scrolls. */
export class LongPress {
	private pressed: PointerEvent | null = null;
	private isLong = false;
	private wasLong = false;
	private waiting = 0;

	/**
	 * @param held is called after a long press, and returns whether that did anything: if not, the press is a tap when it ends
	 * @param tapped is called after a tap
	 */
	constructor(
		el: SVGElement,
		private readonly held: (event: PointerEvent) => boolean,
		private readonly tapped: (event: PointerEvent) => void,
	) {
		el.addEventListener('pointermove', (event) => {
			if (this.pressed !== null && Math.hypot(event.clientX - this.pressed.clientX, event.clientY - this.pressed.clientY) > slack) this.end();
		});
		// The browser would click where the finger was, and so close what the long press has opened.
		el.addEventListener('touchend', (event) => {
			if (this.wasLong) event.preventDefault();
			this.wasLong = false;
		});
		el.addEventListener('pointercancel', () => void this.end());
		el.addEventListener('pointerup', (event) => {
			const isTap = this.pressed !== null && !this.isLong;
			this.end();
			if (isTap) this.tapped(event);
		});
	}

	start(event: PointerEvent): void {
		this.end();
		this.wasLong = false;
		this.pressed = event;
		this.waiting = window.setTimeout(() => {
			this.isLong = this.held(event);
			this.wasLong = this.isLong;
		}, longAfter);
	}

	/** Ends a press. Returns whether it was a long one. */
	end(): boolean {
		const { isLong } = this;
		window.clearTimeout(this.waiting);
		this.pressed = null;
		this.isLong = false;
		return isLong;
	}
}
