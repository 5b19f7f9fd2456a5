/**
 * Lets the keyboard walk rows, as in a grid: one stop for Tab, up and down for the rows, left and right for the name
 * and the buttons of a row.
 */
export class RowKeys {
	constructor(private readonly list: HTMLElement) {
		list.addEventListener('focusin', ({ target }) => {
			if (stopsOf(list).includes(target as HTMLElement)) this.makeStop(target as HTMLElement);
		});
		list.addEventListener('keydown', (event) => {
			if (!event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && this.walk(event.key))
				event.preventDefault();
		});
	}

	/** Makes sure that Tab reaches the list, after rows have come or gone. */
	update(): void {
		if (this.list.querySelector('[tabindex="0"]') === null) this.makeStop(stopsOf(this.list)[0]);
	}

	/** Where the focus is in a row: 0 is the name, the others are the buttons. Null where it is elsewhere. */
	partIn(row: Element): number | null {
		const at = stopsOf(row).indexOf(row.doc.activeElement as HTMLElement);
		return at === -1 ? null : at;
	}

	/** Focuses a part of a row, or the nearest before it that can be seen. Returns whether there was one. */
	focus(row: Element | undefined, part: number): boolean {
		const stops = stopsOf(row);
		for (let at = Math.min(part, stops.length - 1); at >= 0; at -= 1) {
			if (takesFocus(stops[at])) return true;
		}
		return false;
	}

	private makeStop(stop: HTMLElement | undefined): void {
		if (stop === undefined || stop.tabIndex === 0) return;
		for (const before of this.list.querySelectorAll('[tabindex="0"]')) before.setAttribute('tabindex', '-1');
		stop.setAttr('tabindex', '0');
	}

	/** Moves the focus. Returns whether the key has a meaning here. */
	private walk(key: string): boolean {
		const rows = [...this.list.children];
		const at = rows.findIndex((row) => row.contains(row.doc.activeElement));
		const row = rows[at];
		const part = row === undefined ? null : this.partIn(row);
		if (row === undefined || part === null) return false;
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
		if (to !== undefined) return this.focus(rows[to], part) || to < 0 || to >= rows.length;
		if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
		const isForward = (key === 'ArrowRight') === (row.win.getComputedStyle(row).direction !== 'rtl');
		const stops = stopsOf(row);
		const others = isForward ? stops.slice(part + 1) : stops.slice(0, part).reverse();
		others.some(takesFocus);
		return true;
	}
}

/** What the keyboard reaches in a row or in all rows, in order. */
export function stopsOf(el: Element | undefined): HTMLElement[] {
	return [...(el?.querySelectorAll<HTMLElement>('a, button') ?? [])];
}

/** Focuses an element. Returns whether it is shown, so that it has the focus. */
function takesFocus(el: HTMLElement | undefined): boolean {
	el?.focus();
	return el !== undefined && el.doc.activeElement === el;
}
