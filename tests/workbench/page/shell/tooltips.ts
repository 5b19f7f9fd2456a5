/** The delay between hover and tooltip, in milliseconds, as in the app. */
const restFor = 400;

/** Shows the label of an element while the pointer is on it. */
export function showTooltips(): void {
	let timer = 0;
	let tooltip: HTMLElement | null = null;
	const hide = (): void => {
		window.clearTimeout(timer);
		tooltip?.remove();
		tooltip = null;
	};
	document.addEventListener('mouseover', (evt) => {
		const el = (evt.target as HTMLElement).closest<HTMLElement>('[aria-label]');
		hide();
		// The labels of fields and regions are for screen readers. The app shows tooltips on elements that can be
		// pressed.
		if (!el || !el.matches('button, .clickable-icon, [data-tooltip-position]')) return;
		timer = window.setTimeout(() => (tooltip = show(el)), restFor);
	});
	for (const name of ['mousedown', 'keydown', 'scroll'] as const) document.addEventListener(name, hide, true);
}

function show(el: HTMLElement): HTMLElement | null {
	const text = el.getAttribute('aria-label');
	if (!el.isConnected || !text) return null;
	const tooltip = document.body.createDiv({ cls: 'tooltip', text, attr: { 'aria-hidden': 'true' } });
	const { left, top, bottom, right, width, height } = el.getBoundingClientRect();
	const size = tooltip.getBoundingClientRect();
	const middle = top + (height - size.height) / 2;
	const beside: Readonly<Record<string, readonly [number, number]>> = {
		right: [right + 8, middle],
		left: [left - size.width - 8, middle],
	};
	const place = el.getAttribute('data-tooltip-position') ?? '';
	const [x, y] = beside[place] ?? [left + (width - size.width) / 2, bottom + 6];
	tooltip.setCssStyles({
		left: `${Math.max(4, Math.min(x, innerWidth - size.width - 4))}px`,
		top: `${Math.max(4, Math.min(y, innerHeight - size.height - 4))}px`,
	});
	return tooltip;
}
