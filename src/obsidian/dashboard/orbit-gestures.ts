import { orbitRadius, type OrbitDot } from '../../pictures/orbit';
import { pointAt, pointOf, radiusAt, unitsPerPixel } from './orbit-space';

/** How near (pixels) to a dot a pointer selects it: a mouse or pen, and a finger. */
const nearPointer = 16;
const nearFinger = 24;

/** How far (share of the orbit's radius) a dot must be moved to count as dragged, and how far inward to count as a touch. */
const dragThreshold = 0.02;
const touchThreshold = 0.06;

/** What the gestures need to know of the picture, and what they call. */
export interface OrbitGestures {
	/** The dots shown, in the order of the arrow keys. */
	readonly dots: () => readonly OrbitDot[];
	readonly selected: () => OrbitDot | undefined;
	readonly select: (dot: OrbitDot | undefined) => void;
	readonly open: (dot: OrbitDot) => void;
	/** Moves a dot to a radius during a drag, or back to its own radius. */
	readonly move: (dot: OrbitDot, radius: number) => void;
	/** Called when a person was dragged inward. */
	readonly touch: (dot: OrbitDot) => void;
}

interface Drag {
	readonly dot: OrbitDot;
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
		drag = { dot, radius: dot.radius, hasMoved: false };
		svg.setPointerCapture(event.pointerId);
	});
	svg.addEventListener('pointermove', (event) => {
		if (drag === null) {
			hover(event, svg, gestures);
			return;
		}
		// A drag changes only the radius.
		drag.radius = Math.min(1, Math.max(orbitRadius(0), radiusAt(pointOf(event, svg))));
		if (Math.abs(drag.radius - drag.dot.radius) > dragThreshold) drag.hasMoved = true;
		if (drag.hasMoved) gestures.move(drag.dot, drag.radius);
	});
	svg.addEventListener('pointerup', () => {
		if (drag === null) return;
		const { dot, radius, hasMoved } = drag;
		drag = null;
		if (!hasMoved) {
			gestures.open(dot);
			return;
		}
		gestures.move(dot, dot.radius);
		if (dot.radius - radius >= touchThreshold) gestures.touch(dot);
	});
	svg.addEventListener('pointercancel', () => {
		if (drag !== null) gestures.move(drag.dot, drag.dot.radius);
		drag = null;
	});
	svg.addEventListener('keydown', (event) => {
		if (press(event.key, gestures)) event.preventDefault();
	});
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
	const at = all.findIndex(({ person }) => person.path === chosen?.person.path);
	const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
	if (next === undefined || all.length === 0) return false;
	select(all[Math.min(all.length - 1, Math.max(0, next))]);
	return true;
}

/** The dot nearest to a pointer; undefined if none is near enough. */
function dotNear(event: PointerEvent, svg: SVGSVGElement, dots: readonly OrbitDot[]): OrbitDot | undefined {
	const at = pointOf(event, svg);
	let least = unitsPerPixel(svg) * (event.pointerType === 'touch' ? nearFinger : nearPointer);
	let nearest: OrbitDot | undefined;
	for (const dot of dots) {
		const { x, y } = pointAt(dot.turn, dot.radius);
		const distance = Math.hypot(x - at.x, y - at.y);
		if (distance > least) continue;
		least = distance;
		nearest = dot;
	}
	return nearest;
}
