/**
 * Redraws rows. If the focus was in one of them and is lost, it goes to the row that is in that place now, or to the last one: to the same
 * button there. Otherwise it would go back to the top of the window.
 */
export function keepFocus(el: HTMLElement, row: string, redraw: () => void): void {
	const focused = el.doc.activeElement;
	const rows = (): HTMLElement[] => [...el.querySelectorAll<HTMLElement>(row)];
	const at = rows().findIndex((one) => one.contains(focused));
	const control = controlsOf(rows()[at]).findIndex((one) => one === focused);
	redraw();
	if (at < 0 || el.contains(el.doc.activeElement)) return;
	const controls = controlsOf(rows()[at] ?? rows().at(-1));
	(controls[control] ?? controls[0])?.focus();
}

function controlsOf(row: HTMLElement | undefined): HTMLElement[] {
	return row === undefined ? [] : [...row.querySelectorAll<HTMLElement>('a, button')];
}
