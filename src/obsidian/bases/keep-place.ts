import { stopsOf } from '../panel/row-keys';

/**
 * Redraws rows, and keeps the focus in its place. Where the focused row has moved or gone, the row that is there now
 * gets the focus, at the same link or button: whoever has just been touched moves to the end, and the user goes on
 * where they were.
 */
export function keepPlace(el: HTMLElement, redraw: () => void): void {
	const rows = (): HTMLElement[] => [...el.querySelectorAll<HTMLElement>('.top-of-mind-person')];
	const focused = el.doc.activeElement;
	const before = rows();
	const at = before.findIndex((row) => row.contains(focused));
	const stop = stopsOf(before[at]).findIndex((one) => one === focused);
	redraw();
	const now = rows()[at] ?? rows().at(-1);
	if (at >= 0 && now !== before[at]) (stopsOf(now)[stop] ?? stopsOf(now)[0])?.focus();
}
