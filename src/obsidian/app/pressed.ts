/**
 * Whether something in an element is pressed, by a pointer or a key. The browser clicks only what is the same at the
 * end of a press as at its start: what is drawn anew meanwhile loses the click.
 */
export function isPressedIn(el: HTMLElement): boolean {
	return el.querySelector(':active') !== null;
}
