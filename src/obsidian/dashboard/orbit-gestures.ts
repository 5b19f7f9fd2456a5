import { distanceOf } from '../../pictures/orbit-geometry';
import type { PlacedDot } from '../../pictures/orbit-layout';
import { onMenuAsked } from '../panel/menu-asked';
import { OrbitDrag, type DragHost } from './orbit-drag';
import { pointOf, unitsPerPixel } from './orbit-space';

/** How near (pixels) to a dot a pointer selects it: a mouse or pen, and a finger. */
const nearPointer = 16;
const nearFinger = 24;

/** What the gestures need to know of the picture, and what they call. */
export interface OrbitGestures extends DragHost {
	/** The dots shown, in the order of the arrow keys. */
	readonly dots: () => readonly PlacedDot[];
	readonly selected: () => PlacedDot | undefined;
	/** Selects somebody by a key, a press or a tap; undefined for nobody. */
	readonly select: (placed: PlacedDot | undefined) => void;
	/** A mouse or pen is over the picture, on a dot or on none. */
	readonly hover: (placed: PlacedDot | undefined, event: PointerEvent) => void;
	/** Shows the menu of a person at a pointer, or beside their dot. */
	readonly showMenu: (placed: PlacedDot, at: MouseEvent | null) => void;
}

/**
 * Listens to pointers and keys. A tap selects, and a finger that moves scrolls. Mouse and pen select by hovering, open
 * by a click, and drag. The other button of a mouse, a long press and the key for menus show the menu of a person.
 */
export function listenToOrbit(svg: SVGSVGElement, gestures: OrbitGestures): void {
	const drag = new OrbitDrag(svg, gestures);
	svg.addEventListener('pointerdown', (event) => {
		if (event.pointerType === 'touch') return;
		const placed = dotNear(event, svg, gestures.dots());
		gestures.select(placed);
		// The other buttons of a mouse open a menu.
		if (placed !== undefined && event.button === 0) drag.start(placed, event);
	});
	svg.addEventListener('pointermove', (event) => {
		if (drag.isOn) drag.move(event);
		else if (event.pointerType !== 'touch') hover(event, svg, gestures);
	});
	onMenuAsked(
		svg,
		(_, event) => {
			const isKey = event.type === 'contextmenu' && event.button !== 2 && event.detail === 0;
			const placed = dotNear(event, svg, gestures.dots()) ?? (isKey ? gestures.selected() : undefined);
			if (placed === undefined) return false;
			drag.cancel();
			gestures.showMenu(placed, isKey ? null : event);
			return true;
		},
		(event) => gestures.select(dotNear(event, svg, gestures.dots())),
	);
	svg.addEventListener('keydown', (event) => {
		if (press(event.key, gestures)) event.preventDefault();
	});
}

function hover(event: PointerEvent, svg: SVGSVGElement, gestures: OrbitGestures): void {
	const placed = dotNear(event, svg, gestures.dots());
	svg.toggleClass('is-on-dot', placed !== undefined);
	gestures.hover(placed, event);
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
	const next = {
		ArrowRight: at + 1,
		ArrowDown: at + 1,
		ArrowLeft: at - 1,
		ArrowUp: at - 1,
		Home: 0,
		End: all.length - 1,
	}[key];
	if (next === undefined || all.length === 0) return false;
	select(all[Math.min(all.length - 1, Math.max(0, next))]);
	return true;
}

/** The dot nearest to a pointer; undefined if none is near enough. */
function dotNear(event: MouseEvent, svg: SVGSVGElement, dots: readonly PlacedDot[]): PlacedDot | undefined {
	const at = pointOf(event, svg);
	const isFinger = event.instanceOf(PointerEvent) && event.pointerType === 'touch';
	let least = unitsPerPixel(svg) * (isFinger ? nearFinger : nearPointer);
	let nearest: PlacedDot | undefined;
	for (const dot of dots) {
		const distance = distanceOf({ x: dot.x - at.x, y: dot.y - at.y });
		if (distance > least) continue;
		least = distance;
		nearest = dot;
	}
	return nearest;
}
