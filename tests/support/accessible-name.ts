/** What a screen reader calls a button. Its label alone is what the app shows as a tooltip. */
export function accessibleName(el: Element): string {
	const by = el.getAttribute('aria-labelledby');
	return by === null
		? (el.getAttribute('aria-label') ?? el.textContent)
		: (document.getElementById(by)?.textContent ?? '');
}
