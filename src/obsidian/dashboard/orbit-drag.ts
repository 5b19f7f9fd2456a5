import { orbitRadius } from '../../pictures/orbit';
import { distanceOf } from '../../pictures/orbit-geometry';
import { outward, type PlacedDot } from '../../pictures/orbit-layout';
import { pointOf } from './orbit-space';

/** How far (share of the orbit's radius) a dot must be moved for a drag, and how far inward for a touch. */
const dragThreshold = 0.02;
const touchThreshold = 0.06;

/** What a drag needs to know of the picture, and what it calls. */
export interface DragHost {
	/** The distance from the middle at which a radius is 1. */
	readonly reach: () => number;
	readonly open: (placed: PlacedDot) => void;
	/** Shows a dot where it is dragged to, or back at its own place. */
	readonly move: (placed: PlacedDot) => void;
	/** Called when a person was dragged inward and let go. */
	readonly touch: (placed: PlacedDot) => void;
	/** Says beside the dot what letting go of it there would do. */
	readonly announce: (placed: PlacedDot, isTouch: boolean) => void;
	/** Called at the end of a drag, before anything else. */
	readonly ended: () => void;
}

interface Drag {
	readonly placed: PlacedDot;
	/** The radius (0 to 1) at the start, and now. */
	readonly from: number;
	radius: number;
	hasMoved: boolean;
}

/**
 * Drags a dot inward or outward with a mouse or pen. Inward is a touch; elsewhere nothing changes. A press without a
 * move opens the note.
 */
export class OrbitDrag {
	private drag: Drag | null = null;

	constructor(
		private readonly svg: SVGSVGElement,
		private readonly host: DragHost,
	) {
		svg.addEventListener('pointerup', () => this.letGo());
		svg.addEventListener('pointercancel', () => this.cancel());
	}

	get isOn(): boolean {
		return this.drag !== null;
	}

	start(placed: PlacedDot, { pointerId }: PointerEvent): void {
		const radius = distanceOf(placed) / this.host.reach();
		this.drag = { placed, from: radius, radius, hasMoved: false };
		this.svg.setPointerCapture(pointerId);
		// The picture need not have the keyboard.
		this.svg.doc.addEventListener('keydown', this.onKey, { capture: true });
	}

	move(event: PointerEvent): void {
		const { drag, host } = this;
		if (drag === null) return;
		// A drag changes only the radius.
		drag.radius = Math.min(1, Math.max(orbitRadius(0), distanceOf(pointOf(event, this.svg)) / host.reach()));
		if (Math.abs(drag.radius - drag.from) > dragThreshold) drag.hasMoved = true;
		if (!drag.hasMoved) return;
		const { x, y } = outward(drag.placed);
		const distance = drag.radius * host.reach();
		const moved = { ...drag.placed, x: x * distance, y: y * distance };
		host.move(moved);
		host.announce(moved, isTouch(drag));
	}

	/** Puts the dot back. */
	cancel(): void {
		const drag = this.end();
		if (drag?.hasMoved === true) this.host.move(drag.placed);
	}

	private letGo(): void {
		const drag = this.end();
		if (drag === null) return;
		if (!drag.hasMoved) {
			this.host.open(drag.placed);
			return;
		}
		this.host.move(drag.placed);
		if (isTouch(drag)) this.host.touch(drag.placed);
	}

	private end(): Drag | null {
		const { drag } = this;
		this.drag = null;
		this.svg.doc.removeEventListener('keydown', this.onKey, { capture: true });
		if (drag?.hasMoved === true) this.host.ended();
		return drag;
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		event.stopPropagation();
		this.cancel();
	};
}

function isTouch({ from, radius }: Drag): boolean {
	return from - radius >= touchThreshold;
}
