import { orbitRadius, type OrbitDot } from '../../pictures/orbit';
import { pointAt, pointOf, radiusAt, unitsPerPixel } from './orbit-space';

/** How near (in pixels) a pointer must come to a dot to mean it, and a finger. */
const nearPointer = 16;
const nearFinger = 24;

/** How far (part of the radius of the whole) a dot must move with the pointer to be dragged, and inward to mean a touch. */
const faraway = 0.02;
const farEnough = 0.06;

/** What pointers and keys do with the dots of the picture. */
export interface OrbitGestures {
	/** Those who are shown, in the order in which keys go through them. */
	readonly dots: () => readonly OrbitDot[];
	readonly selected: () => OrbitDot | undefined;
	readonly select: (dot: OrbitDot | undefined) => void;
	readonly open: (dot: OrbitDot) => void;
	/** A dot goes with the pointer to a radius, or back to its own. */
	readonly move: (dot: OrbitDot, radius: number) => void;
	/** Somebody was dragged inward. */
	readonly touch: (dot: OrbitDot) => void;
}

interface Drag {
	readonly dot: OrbitDot;
	radius: number;
	hasMoved: boolean;
}

/** Listens to pointers and keys. Fingers choose and scroll; mouse and pen choose by hovering, open by a click, and drag. */
export function listenToOrbit(svg: SVGSVGElement, gestures: OrbitGestures): void {
	let drag: Drag | null = null;
	svg.addEventListener('pointerdown', (event) => {
		const dot = dotNear(event, svg, gestures.dots());
		gestures.select(dot);
		// Another button than the first asks for a menu.
		if (dot === undefined || event.pointerType === 'touch' || event.button !== 0) return;
		drag = { dot, radius: dot.radius, hasMoved: false };
		svg.setPointerCapture(event.pointerId);
	});
	svg.addEventListener('pointermove', (event) => {
		if (drag === null) {
			hover(event, svg, gestures);
			return;
		}
		// Inward and outward alone.
		drag.radius = Math.min(1, Math.max(orbitRadius(0), radiusAt(pointOf(event, svg))));
		if (Math.abs(drag.radius - drag.dot.radius) > faraway) drag.hasMoved = true;
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
		if (dot.radius - radius >= farEnough) gestures.touch(dot);
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

/** Returns whether the key meant anything. */
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

/** The dot that a pointer means: the nearest, if it is near at all. */
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
