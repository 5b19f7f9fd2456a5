/** How long (milliseconds) a finger has to rest. */
const pressTime = 500;

/** How far (pixels) a finger may move while it rests. */
const restsWithin = 10;

/** A place in the window. */
export interface WindowPlace {
	readonly x: number;
	readonly y: number;
}

/**
 * Calls back where a menu is asked for: by a right click, the menu key, or a finger that rests. Not every phone tells of the last, so it
 * is timed here. The click that ends it does nothing else.
 *
 * @param ask returns whether something was shown; otherwise the app shows what it would
 */
export function onMenuAsked(el: HTMLElement, ask: (at: WindowPlace, target: Element | null) => boolean): void {
	let timer: number | null = null;
	let from: WindowPlace = { x: 0, y: 0 };
	let isShown = false;
	const stop = (): void => {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
	};
	el.addEventListener('pointerdown', (event) => {
		stop();
		isShown = false;
		if (event.pointerType !== 'touch') return;
		from = { x: event.clientX, y: event.clientY };
		const target = event.target as Element | null;
		timer = window.setTimeout(() => {
			timer = null;
			isShown = ask(from, target);
		}, pressTime);
	});
	el.addEventListener('pointermove', ({ clientX, clientY }) => {
		if (Math.hypot(clientX - from.x, clientY - from.y) > restsWithin) stop();
	});
	for (const ending of ['pointerup', 'pointercancel', 'pointerleave'] as const) el.addEventListener(ending, stop);
	el.addEventListener('contextmenu', (event) => {
		stop();
		// A phone that tells of it does so after the finger has rested: the menu is there by then.
		if (!isShown && !ask(placeOf(event), event.target as Element | null)) return;
		event.preventDefault();
		event.stopPropagation();
	});
	el.addEventListener(
		'click',
		(event) => {
			if (!isShown) return;
			isShown = false;
			event.preventDefault();
			event.stopPropagation();
		},
		{ capture: true },
	);
}

/** A key has no place: the menu then stands below what has the focus. */
function placeOf({ clientX, clientY, target }: MouseEvent): WindowPlace {
	if (clientX !== 0 || clientY !== 0) return { x: clientX, y: clientY };
	const { left = 0, bottom = 0 } = (target as Element | null)?.getBoundingClientRect() ?? {};
	return { x: left, y: bottom };
}
