/** How long (milliseconds) a finger rests on an element for its menu. */
const pressTime = 500;

/** How far (pixels) a resting finger may move. */
const slack = 10;

/**
 * Calls back when a finger rests on an element, at its place. The click that follows does nothing. The system's own event for a long press is
 * kept away: it comes on one system only, and would come second.
 */
export function onLongPress(el: HTMLElement, act: (at: { readonly x: number; readonly y: number }) => void): void {
	let timer: number | null = null;
	let start = { x: 0, y: 0 };
	let isPressed = false;
	const stop = (): void => {
		if (timer !== null) el.win.clearTimeout(timer);
		timer = null;
	};
	el.addEventListener('pointerdown', ({ pointerType, clientX: x, clientY: y }) => {
		isPressed = false;
		stop();
		if (pointerType !== 'touch') return;
		start = { x, y };
		timer = el.win.setTimeout(() => {
			timer = null;
			isPressed = true;
			act(start);
		}, pressTime);
	});
	el.addEventListener('pointermove', ({ clientX, clientY }) => {
		if (Math.hypot(clientX - start.x, clientY - start.y) > slack) stop();
	});
	for (const end of ['pointerup', 'pointercancel'] as const) el.addEventListener(end, stop);
	const swallow = (event: Event): void => {
		if (!isPressed && !(event.type === 'contextmenu' && timer !== null)) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (event.type === 'click') isPressed = false;
	};
	el.addEventListener('click', swallow, true);
	el.addEventListener('contextmenu', swallow, true);
}
