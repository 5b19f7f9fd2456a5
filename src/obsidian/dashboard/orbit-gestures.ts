import { orbitRadius } from '../../pictures/orbit';
import { distanceOf } from '../../pictures/orbit-geometry';
import { outward, type PlacedDot } from '../../pictures/orbit-layout';
import { pointOf, unitsPerPixel } from './orbit-space';

/** How near (pixels) to a dot a pointer selects it: a mouse or pen, and a finger. */
const nearPointer = 16;
const nearFinger = 24;

/** How far (share of the orbit's radius) a dot must be moved to count as dragged, and how far inward to count as a touch. */
const dragThreshold = 0.02;
const touchThreshold = 0.06;

/** What the gestures need to know of the picture, and what they call. */
export interface OrbitGestures {
	/** The dots shown, in the order of the arrow keys. */
	readonly dots: () => readonly PlacedDot[];
	/** The distance from the middle at which a radius is 1. */
	readonly reach: () => number;
	readonly selected: () => PlacedDot | undefined;
	readonly select: (dot: PlacedDot | undefined) => void;
	readonly open: (dot: PlacedDot) => void;
	/** Shows a dot where it is dragged to, or back at its own place. */
	readonly move: (dot: PlacedDot) => void;
	/** Called when a person was dragged inward. */
	readonly touch: (dot: PlacedDot) => void;
}

interface Drag {
	readonly dot: PlacedDot;
	/** The radius (0 to 1) at the start, and now. */
	readonly from: number;
	radius: number;
	hasMoved: boolean;
}

/** Listens to pointers and keys. Fingers select and scroll. Mouse and pen select by hovering, open by a click, and drag. */
export function listenToOrbit(svg: SVGSVGElement, gestures: OrbitGestures): void {
	let drag: Drag | null = null;
	svg.addEventListener('pointerdown', (event) => {
		const dot = dotNear(event, svg, gestures.dots());
		gestures.select(dot);
		// The other buttons of a mouse open a menu.
		if (dot === undefined || event.pointerType === 'touch' || event.button !== 0) return;
		const radius = distanceOf(dot) / gestures.reach();
		drag = { dot, from: radius, radius, hasMoved: false };
		svg.setPointerCapture(event.pointerId);
	});
	svg.addEventListener('pointermove', (event) => {
		if (drag === null) {
			hover(event, svg, gestures);
			return;
		}
		// A drag changes only the radius.
		drag.radius = Math.min(1, Math.max(orbitRadius(0), distanceOf(pointOf(event, svg)) / gestures.reach()));
		if (Math.abs(drag.radius - drag.from) > dragThreshold) drag.hasMoved = true;
		if (drag.hasMoved) gestures.move(atRadius(drag.dot, drag.radius * gestures.reach()));
	});
	svg.addEventListener('pointerup', () => {
		if (drag === null) return;
		const { dot, from, radius, hasMoved } = drag;
		drag = null;
		if (!hasMoved) {
			gestures.open(dot);
			return;
		}
		gestures.move(dot);
		if (from - radius >= touchThreshold) gestures.touch(dot);
	});
	svg.addEventListener('pointercancel', () => {
		if (drag !== null) gestures.move(drag.dot);
		drag = null;
	});
	svg.addEventListener('keydown', (event) => {
		if (press(event.key, gestures)) event.preventDefault();
	});
}

function atRadius(dot: PlacedDot, distance: number): PlacedDot {
	const { x, y } = outward(dot);
	return { ...dot, x: x * distance, y: y * distance };
}

function hover(event: PointerEvent, svg: SVGSVGElement, { dots, select }: OrbitGestures): void {
	if (event.pointerType === 'touch') return;
	const dot = dotNear(event, svg, dots());
	svg.toggleClass('is-on-dot', dot !== undefined);
	if (dot !== undefined) select(dot);
}

/** Returns whether the key was handled. */
function press(key: string, { dots, selected, select, open }: OrbitGestures): boolean {
	const chosen = selected();
	if (key === 'Enter' && chosen !== undefined) {
		open(chosen);
		return true;
	}
	const all = dots();
	const at = all.findIndex(({ dot }) => dot.person.path === chosen?.dot.person.path);
	const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
	if (next === undefined || all.length === 0) return false;
	select(all[Math.min(all.length - 1, Math.max(0, next))]);
	return true;
}

/** The dot nearest to a pointer; undefined if none is near enough. */
function dotNear(event: PointerEvent, svg: SVGSVGElement, dots: readonly PlacedDot[]): PlacedDot | undefined {
	const at = pointOf(event, svg);
	let least = unitsPerPixel(svg) * (event.pointerType === 'touch' ? nearFinger : nearPointer);
	let nearest: PlacedDot | undefined;
	for (const dot of dots) {
		const distance = distanceOf({ x: dot.x - at.x, y: dot.y - at.y });
		if (distance > least) continue;
		least = distance;
		nearest = dot;
	}
	return nearest;
}
