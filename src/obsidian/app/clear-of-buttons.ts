/** What a notice should not lie over: whatever of ours one can press. */
const pressable = ['.top-of-mind-panel', '.top-of-mind-block', '.top-of-mind-dashboard']
	.map((root) => `${root} :is(button, input, select, summary, a)`)
	.join(', ');

/** The space (pixels) between a moved notice and what it makes room for. */
const gap = 12;

/** The step (pixels) in which a notice is moved down where it cannot move aside. */
const step = 24;

/**
 * Moves a notice from where the app shows it to where it covers the fewest buttons of ours: aside first, in front of
 * the sidebar, and on a phone, where there is no aside, down. It stays where it is if nothing is better.
 */
export function keepClearOfButtons(notice: HTMLElement): void {
	notice.setCssStyles({ translate: '' });
	const own = notice.getBoundingClientRect();
	const buttons = [...notice.doc.querySelectorAll<HTMLElement>(pressable)]
		.filter((el) => !notice.contains(el))
		.map((el) => el.getBoundingClientRect());
	const covered = (x: number, y: number): number =>
		buttons.filter((rect) => rect.width > 0 && overlap(rect, own, x, y)).length;
	let best = { x: 0, y: 0, count: covered(0, 0) };
	if (best.count === 0) return;
	const { innerWidth, innerHeight } = notice.win;
	for (const { x, y } of places(notice, own, innerHeight)) {
		const isInside = own.left + x >= 0 && own.right + x <= innerWidth;
		const count = isInside ? covered(x, y) : Infinity;
		if (count < best.count) best = { x, y, count };
		if (best.count === 0) break;
	}
	notice.setCssStyles({ translate: best.x === 0 && best.y === 0 ? '' : `${best.x}px ${best.y}px` });
}

/** Where a notice can go, the best first. */
function places(notice: HTMLElement, own: DOMRect, height: number): { x: number; y: number }[] {
	const aside = [...notice.doc.querySelectorAll<HTMLElement>('.top-of-mind-panel')].flatMap((panel) => {
		const { left, right, width } = panel.getBoundingClientRect();
		return width === 0
			? []
			: [
					{ x: left - gap - own.right, y: 0 },
					{ x: right + gap - own.left, y: 0 },
				];
	});
	const most = Math.max(0, Math.floor((height - gap - own.bottom) / step));
	return [...aside, ...Array.from({ length: most }, (_, at) => ({ x: 0, y: (at + 1) * step }))];
}

function overlap(rect: DOMRect, own: DOMRect, x: number, y: number): boolean {
	return (
		rect.left < own.right + x && rect.right > own.left + x && rect.top < own.bottom + y && rect.bottom > own.top + y
	);
}
